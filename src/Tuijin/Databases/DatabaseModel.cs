using Microsoft.EntityFrameworkCore.Metadata;

namespace Tuijin.Databases;

/// <summary>
/// The model of each engine's database, made once in a process. Making it takes as long as making the rest of the site, so it
/// is made beside it on another processor; whoever needs it first waits for the rest of it.
/// </summary>
internal static class DatabaseModel
{
    private static readonly Lazy<Task<IModel>>
        Sqlite = new(() => Task.Run(() => new SqliteDesign().CreateDbContext([]).Model)),
        PostgreSql = new(() => Task.Run(() => new PostgreSqlDesign().CreateDbContext([]).Model));

    public static Task<IModel> Of(string? connection) => (DatabaseServices.IsPostgreSql(connection) ? PostgreSql : Sqlite).Value;
}
