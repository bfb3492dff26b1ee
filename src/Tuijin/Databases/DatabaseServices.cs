using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Data;

namespace Tuijin.Databases;

/// <summary>Chooses the engine: PostgreSQL when a connection string is given, otherwise a SQLite file in the data directory.</summary>
internal static class DatabaseServices
{
    private static readonly SqlitePragmas Pragmas = new();

    public static IServiceCollection AddDatabase(this IServiceCollection services, string? connection, string dataDirectory)
    {
        var model = DatabaseModel.Of(connection);
        if (IsPostgreSql(connection))
        {
            services.AddDbContext<PostgreSqlDb>(options => options.UseNpgsql(connection).UseSnakeCaseNamingConvention().UseModel(model.GetAwaiter().GetResult()));
            services.AddScoped<TuijinDb>(provider => provider.GetRequiredService<PostgreSqlDb>());
            return services;
        }

        var file = new SqliteConnectionStringBuilder
        {
            DataSource = SqliteFile(connection, dataDirectory),
            Cache = SqliteCacheMode.Private,
            DefaultTimeout = 15,
        };
        services.AddDbContext<SqliteDb>(options => options.UseSqlite(file.ToString()).UseSnakeCaseNamingConvention().AddInterceptors(Pragmas).UseModel(model.GetAwaiter().GetResult()));
        services.AddScoped<TuijinDb>(provider => provider.GetRequiredService<SqliteDb>());
        return services;
    }

    /// <summary>The SQLite file: the one that is named, otherwise tuijin.db in the data directory.</summary>
    public static string SqliteFile(string? named, string dataDirectory) => named is { Length: > 0 } ? named : Path.Combine(dataDirectory, "tuijin.db");

    public static bool IsPostgreSql(string? connection) => connection?.Contains("Host=", StringComparison.OrdinalIgnoreCase) == true;
}
