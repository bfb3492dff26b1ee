using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;

namespace Tuijin.Databases;

/// <summary>Contexts without a site around them: for the migration tool, and for making the model.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").UseSnakeCaseNamingConvention().Options, ProductModules.All, Saving);

    internal static SavingContext Saving => new(new Trail(new CurrentViewer(new HttpContextAccessor()), TimeProvider.System), new AuditChain([]), new ChangeCounters());
}

/// <inheritdoc cref="SqliteDesign"/>
internal sealed class PostgreSqlDesign : IDesignTimeDbContextFactory<PostgreSqlDb>
{
    public PostgreSqlDb CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<PostgreSqlDb>().UseNpgsql("Host=none").UseSnakeCaseNamingConvention().Options, ProductModules.All, SqliteDesign.Saving);
}
