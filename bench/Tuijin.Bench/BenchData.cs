using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Tuijin.Databases;
using Tuijin.Demo;
using Tuijin.Foundation.Data;
using Tuijin.Site;

namespace Tuijin.Bench;

/// <summary>
/// A city of the wanted size: the demonstration city, with its projects and appeals (and all that hangs on them) copied
/// under new ids and numbers until there are enough. The copies keep states, dates and texts, so lists and boards have
/// something real to filter.
/// </summary>
internal static class BenchData
{
    /// <summary>Tables copied together, the root first.</summary>
    private static readonly string[][] Families =
    [
        ["project", "year_plan", "monthly_report", "project_standing"],
        ["appeal", "appeal_assignment", "appeal_extension", "appeal_step"],
    ];

    /// <summary>The data directory of a city with so many appeals and projects; made when missing.</summary>
    public static async Task<BenchOptions> Of(BenchOptions options, int appeals, int projects)
    {
        var name = $"city-{appeals}-{projects}";
        var city = options with { Data = Path.Combine(options.Data, name), Database = await DatabaseOf(options.Database, name) };
        await using var app = TuijinSite.Build(new SiteOptions { DataDirectory = city.Data, Database = city.Database }, builder => builder.Logging.SetMinimumLevel(LogLevel.Warning));
        await TuijinSite.Prepare(app);
        await DemonstrationCity.SeedWhenNew(app.Services, Console.Out, CancellationToken.None);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TuijinDb>();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(20));
        await Fill(db, Families[0], projects);
        await Fill(db, Families[1], appeals);
        await Execute(db, "ANALYZE");
        return city;
    }

    private static async Task Fill(TuijinDb db, string[] family, int wanted)
    {
        var have = await Count(db, family[0]);
        if (have >= wanted)
        {
            return;
        }

        Console.WriteLine($"copying {family[0]}: {have} → {wanted}");
        await using var transaction = await db.Database.BeginTransactionAsync();
        await Execute(db, $"CREATE TEMPORARY TABLE bench_root AS SELECT id FROM {family[0]}");
        var model = db.Model.GetRelationalModel();
        for (var copy = 1; have < wanted; copy++)
        {
            var limit = Math.Min(wanted - have, await Count(db, "bench_root"));
            foreach (var table in family)
            {
                await Execute(db, CopySql(db, model.FindTable(table, null)!, family, copy, limit));
            }

            have = await Count(db, family[0]);
        }

        await Execute(db, "DROP TABLE bench_root");
        await transaction.CommitAsync();
    }

    /// <summary>Copies the rows of the first roots: ids of the family get new last digits, unique numbers a suffix.</summary>
    private static string CopySql(TuijinDb db, ITable table, string[] family, int copy, int limit)
    {
        var keys = table.ForeignKeyConstraints.Where(key => family.Contains(key.PrincipalTable.Name)).SelectMany(key => key.Columns.Select(column => column.Name)).ToHashSet();
        var own = table.PrimaryKey!.Columns.Where(column => column.StoreType is "uuid" || column.Name == "id").Select(column => column.Name);
        var renewed = keys.Concat(own).ToHashSet();
        var unique = table.Indexes.Where(index => index.IsUnique).SelectMany(index => index.Columns).Select(column => column.Name).Where(name => name == "number").ToHashSet();
        var suffix = copy.ToString("x6", CultureInfo.InvariantCulture);
        string Value(string column) => renewed.Contains(column) ? NewId(db, column, suffix)
            : unique.Contains(column) ? $"\"{column}\" || '-{copy}'"
            : $"\"{column}\"";
        var root = table.Name == family[0] ? "id" : keys.Single();
        var columns = table.Columns.Select(column => column.Name).ToList();
        return $"INSERT INTO {table.Name} ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) " +
            $"SELECT {string.Join(", ", columns.Select(Value))} FROM {table.Name} WHERE {root} IN (SELECT id FROM bench_root LIMIT {limit})";
    }

    private static string NewId(TuijinDb db, string column, string suffix) => db.IsPostgreSql
        ? $"(substr(\"{column}\"::text, 1, 30) || '{suffix}')::uuid"
        : $"substr(\"{column}\", 1, 30) || '{suffix.ToUpperInvariant()}'";

    /// <summary>Runs a statement whose names come from the model, never from outside.</summary>
    private static Task<int> Execute(TuijinDb db, string sql) => db.Database.ExecuteSqlRawAsync(sql);

    private static async Task<int> Count(TuijinDb db, string table)
    {
        var sql = $"SELECT CAST(count(*) AS integer) AS \"Value\" FROM {table}";
        return (await db.Database.SqlQueryRaw<int>(sql).ToListAsync())[0];
    }

    /// <summary>On PostgreSQL each city has a database of its own beside the one named.</summary>
    private static async Task<string?> DatabaseOf(string? connection, string name)
    {
        if (!DatabaseServices.IsPostgreSql(connection))
        {
            return null;
        }

        var database = "tuijin_bench_" + name.Replace('-', '_');
        await using var server = new Npgsql.NpgsqlConnection(connection);
        await server.OpenAsync();
        await using var known = new Npgsql.NpgsqlCommand("SELECT count(*) FROM pg_database WHERE datname = @name", server);
        known.Parameters.AddWithValue("name", database);
        if ((long)(await known.ExecuteScalarAsync())! == 0)
        {
            await using var create = new Npgsql.NpgsqlCommand($"CREATE DATABASE {database}", server);
            await create.ExecuteNonQueryAsync();
        }

        return new Npgsql.NpgsqlConnectionStringBuilder(connection) { Database = database }.ToString();
    }
}
