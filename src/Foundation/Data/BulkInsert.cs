using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Tuijin.Foundation.Data;

/// <summary>
/// Writes many new rows of one table without tracking them: a prepared insert on SQLite, a binary COPY on PostgreSQL.
/// Runs inside the transaction that is open.
/// </summary>
internal sealed class BulkInsert
{
    private readonly TuijinDb db;
    private readonly string table;
    private readonly BulkColumn[] columns;

    private BulkInsert(TuijinDb db, IEntityType entity)
    {
        this.db = db;
        var store = StoreObjectIdentifier.Create(entity, StoreObjectType.Table) ?? throw new InvalidOperationException($"{entity.DisplayName()} has no table.");
        table = store.Name;
        columns = [.. entity.GetProperties().Select(property => new BulkColumn(property, property.GetColumnName(store)!))];
    }

    public static BulkInsert Into<T>(TuijinDb db)
        where T : class => new(db, db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not mapped."));

    public Task Write(IReadOnlyList<object> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
        {
            return Task.CompletedTask;
        }

        if (db.IsPostgreSql)
        {
            return Copy(rows, cancellationToken);
        }

        SqliteRows.Insert((SqliteConnection)db.Database.GetDbConnection(), table, [.. columns.Select(column => column.Name)], rows, (row, column) => columns[column].Value(row));
        return Task.CompletedTask;
    }

    private async Task Copy(IReadOnlyList<object> rows, CancellationToken cancellationToken)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var writer = await connection.BeginBinaryImportAsync(
            $"COPY {table} ({string.Join(", ", columns.Select(column => column.Name))}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        foreach (var row in rows)
        {
            await writer.StartRowAsync(cancellationToken);
            foreach (var column in columns)
            {
                if (column.Value(row) is { } value)
                {
                    await writer.WriteAsync(value, column.StoreType, cancellationToken);
                }
                else
                {
                    await writer.WriteNullAsync(cancellationToken);
                }
            }
        }

        await writer.CompleteAsync(cancellationToken);
    }

    private sealed class BulkColumn
    {
        private readonly IProperty property;
        private readonly Func<object?, object?>? convert;

        public BulkColumn(IProperty property, string name)
        {
            this.property = property;
            (Name, StoreType) = (name, property.GetColumnType());
            convert = (property.GetValueConverter() ?? property.FindTypeMapping()?.Converter)?.ConvertToProvider;
        }

        public string Name { get; }

        public string StoreType { get; }

        /// <summary>What is stored: a new record's revision is 1, whatever it still says.</summary>
        public object? Value(object row)
        {
            var value = property.Name == nameof(IRevised.Revision) && row is IRevised ? 1L : property.GetGetter().GetClrValueUsingContainingEntity(row);
            return value is null || convert is null ? value : convert(value);
        }
    }
}
