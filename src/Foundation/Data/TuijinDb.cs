using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Tuijin.Foundation.Auditing;

namespace Tuijin.Foundation.Data;

/// <summary>The one database context. SQLite and PostgreSQL each have a derived class, so that each has its own chain of migrations.</summary>
/// <remarks>Saving writes records, their lines in the trail and their revisions in one transaction.</remarks>
public abstract class TuijinDb(DbContextOptions options, ModuleCatalogue modules, SavingContext saving) : DbContext(options), IDataProtectionKeyContext
{
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>True when the engine is PostgreSQL.</summary>
    public bool IsPostgreSql => Database.ProviderName!.Contains("Npgsql", StringComparison.Ordinal);

    /// <summary>Modules without tables and migrations that switch foreign keys off are as they should be: nobody who starts the program need read of them.</summary>
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.ConfigureWarnings(warnings =>
        warnings.Ignore(CoreEventId.NoEntityTypeConfigurationsWarning, RelationalEventId.NonTransactionalMigrationOperationWarning));

    /// <summary>Saves all changes with their lines in the trail.</summary>
    /// <param name="act">What was done, in Chinese, for instance 答复诉求.</param>
    public Task<int> Save(string act, CancellationToken cancellationToken = default)
    {
        saving.Trail.Describe(act);
        return SaveChangesAsync(cancellationToken);
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        var lines = AuditLines.Of(ChangeTracker, saving.Trail);
        var touched = Revisions.CountUp(ChangeTracker);
        if (lines.Count == 0)
        {
            var written = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            saving.Counters.Bump(touched);
            return written;
        }

        var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        try
        {
            var written = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            await AuditWriter.Append(this, saving, lines, new DirectInserts(this), cancellationToken);
            if (own is not null)
            {
                await own.CommitAsync(cancellationToken);
            }

            saving.Counters.Bump(touched);
            return written;
        }
        finally
        {
            if (own is not null)
            {
                await own.DisposeAsync();
            }
        }
    }

    /// <summary>Saves as <see cref="Save"/> does when everything that changed is new: table by table in the order in which kinds were added. Needs an open transaction; forgets the records afterwards.</summary>
    public async Task SaveNew(string act, CancellationToken cancellationToken = default)
    {
        saving.Trail.Describe(act);
        var records = ChangeTracker.Entries().ToList();
        if (Database.CurrentTransaction is null || records.Exists(record => record.State is not EntityState.Added))
        {
            throw new InvalidOperationException("Only new records are saved this way, and inside a transaction only.");
        }

        var lines = AuditLines.Of(ChangeTracker, saving.Trail);
        var touched = Revisions.CountUp(ChangeTracker);
        var inserts = new DirectInserts(this);
        foreach (var kind in records.GroupBy(record => record.Metadata.ClrType))
        {
            inserts.Add(kind.Key, [.. kind.Select(record => record.Entity)]);
        }

        await AuditWriter.Append(this, saving, lines, inserts, cancellationToken);
        ChangeTracker.Clear();
        saving.Trail.ForgetActors();
        saving.Counters.Bump(touched);
    }

    /// <summary>Only for the framework's own records (data protection keys): what is audited is saved asynchronously.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => ChangeTracker.Entries<IAudited>().Any()
        ? throw new NotSupportedException("Audited records are saved asynchronously: saving them also writes the trail.")
        : base.SaveChanges(acceptAllChangesOnSuccess);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(TuijinDb).Assembly);
        foreach (var module in modules.Modules)
        {
            modelBuilder.ApplyConfigurationsFromAssembly(module.GetType().Assembly);
        }

        modelBuilder.Entity<DataProtectionKey>().Property(key => key.Xml).LongText();
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            ApplyConventions(entity);
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<decimal>().HavePrecision(18, 6);
        configurationBuilder.Properties<string>().HaveMaxLength(400);
        foreach (var id in modules.Modules.Select(module => module.GetType().Assembly).Append(typeof(TuijinDb).Assembly)
            .SelectMany(assembly => assembly.GetExportedTypes()).Where(IsEntityId))
        {
            configurationBuilder.Properties(id).HaveConversion(typeof(EntityIdConverter<>).MakeGenericType(id));
        }
    }

    private static bool IsEntityId(Type type) => type is { IsValueType: true, IsGenericType: false }
        && type.GetInterfaces().Any(implemented => implemented.IsGenericType && implemented.GetGenericTypeDefinition() == typeof(IEntityId<>));

    private void ApplyConventions(IMutableEntityType entity)
    {
        if (typeof(IRevised).IsAssignableFrom(entity.ClrType) && entity.FindProperty(nameof(IRevised.Revision)) is { } revision)
        {
            revision.IsConcurrencyToken = true;
            revision.ValueGenerated = ValueGenerated.Never;
        }

        // Division paths are compared as ranges, which needs byte order; SQLite has it by default.
        if (IsPostgreSql)
        {
            foreach (var path in entity.GetProperties().Where(property => property.Name.EndsWith("Path", StringComparison.Ordinal)))
            {
                path.SetCollation("C");
            }
        }
    }
}
