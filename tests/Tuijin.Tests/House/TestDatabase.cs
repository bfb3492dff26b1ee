using Microsoft.Data.Sqlite;
using Npgsql;
using Tuijin.Databases;
using Tuijin.Foundation.Data;
using Tuijin.Site;

namespace Tuijin.Tests.House;

/// <summary>
/// A database of its own for each test class: a template is made once a run (schema and <see cref="TestCity"/>), then copied.
/// TEST_DATABASE chooses the engine: Sqlite (default) or PostgreSql, the latter at TEST_POSTGRES.
/// </summary>
internal static class TestDatabase
{
    public static readonly bool OnPostgreSql = string.Equals(Environment.GetEnvironmentVariable("TEST_DATABASE"), "PostgreSql", StringComparison.OrdinalIgnoreCase);

    private static readonly string RunDirectory = Path.Combine(Path.GetTempPath(), "tuijin-tests-" + Environment.ProcessId);

    private static readonly Lazy<Task<string>> Template = new(MakeTemplate);

    private static int number;

    /// <summary>A fresh copy of the template.</summary>
    public static async Task<SiteOptions> Create()
    {
        var template = await Template.Value;
        var copy = Interlocked.Increment(ref number);
        var directory = Path.Combine(RunDirectory, "site" + copy);
        System.IO.Directory.CreateDirectory(directory);
        File.Copy(Path.Combine(RunDirectory, "template", "audit.key"), Path.Combine(directory, "audit.key"));
        if (!OnPostgreSql)
        {
            File.Copy(template, Path.Combine(directory, "tuijin.db"));
            return new SiteOptions { DataDirectory = directory };
        }

        var name = $"{template}_{copy}";
        await Execute($"CREATE DATABASE {name} TEMPLATE {template}");
        return new SiteOptions { DataDirectory = directory, Database = Server(name) };
    }

    public static async Task Drop(SiteOptions options)
    {
        if (options.Database is { } connection && DatabaseServices.IsPostgreSql(connection))
        {
            NpgsqlConnection.ClearAllPools();
            await Execute($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connection).Database} WITH (FORCE)");
        }

        SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(options.DataDirectory, recursive: true);
    }

    private static async Task<string> MakeTemplate()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Clean();
        var directory = Path.Combine(RunDirectory, "template");
        System.IO.Directory.CreateDirectory(directory);
        var name = "tuijin_test_" + Environment.ProcessId;
        if (OnPostgreSql)
        {
            await Execute($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
            await Execute($"CREATE DATABASE {name}");
        }

        var options = new SiteOptions { DataDirectory = directory, Database = OnPostgreSql ? Server(name) : null };
        await using (var app = TuijinSite.Build(options))
        {
            await TuijinSite.Prepare(app);
            await using var scope = app.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<TuijinDb>();
            TestCity.AddTo(db);
            await db.Save("准备试验数据");
        }

        NpgsqlConnection.ClearAllPools();
        SqliteConnection.ClearAllPools();
        return OnPostgreSql ? name : Path.Combine(directory, "tuijin.db");
    }

    private static void Clean()
    {
        if (System.IO.Directory.Exists(RunDirectory))
        {
            System.IO.Directory.Delete(RunDirectory, recursive: true);
        }
    }

    private static string Server(string database) => new NpgsqlConnectionStringBuilder(
        Environment.GetEnvironmentVariable("TEST_POSTGRES") ?? "Host=127.0.0.1;Port=5432;Username=postgres") { Database = database, MaxPoolSize = 20 }.ToString();

    private static async Task Execute(string sql)
    {
        await using var connection = new NpgsqlConnection(Server("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
