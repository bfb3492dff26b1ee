using Microsoft.EntityFrameworkCore;
using Tuijin.Databases;

namespace Tuijin.Tests.House;

/// <summary>A model that changed without a migration fails here, for both engines, whichever this run uses.</summary>
public sealed class MigrationTests
{
    [Fact]
    public void The_migrations_for_sqlite_make_the_present_model()
    {
        using var db = new SqliteDesign().CreateDbContext([]);
        db.Database.HasPendingModelChanges().ShouldBeFalse("./test.sh --migrate Name adds a migration to both chains");
    }

    [Fact]
    public void The_migrations_for_postgresql_make_the_present_model()
    {
        using var db = new PostgreSqlDesign().CreateDbContext([]);
        db.Database.HasPendingModelChanges().ShouldBeFalse("./test.sh --migrate Name adds a migration to both chains");
    }
}
