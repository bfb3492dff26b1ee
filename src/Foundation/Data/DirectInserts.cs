using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Tuijin.Foundation.Data;

/// <summary>
/// Writes new rows by the model's mapping without the update pipeline, and stores exactly what saving stores: on SQLite one
/// prepared statement a table, on PostgreSQL everything in one round trip, each table's columns as arrays. For groups of small writes and for imports.
/// </summary>
internal sealed class DirectInserts(TuijinDb db)
{
    private static readonly ConcurrentDictionary<IEntityType, TablePlan> Plans = new();

    private readonly List<(TablePlan Table, IReadOnlyList<object> Rows)> tables = [];

    private readonly List<NpgsqlBatchCommand> last = [];

    /// <summary>Rows of one kind, written after those added before.</summary>
    public void Add(Type kind, IReadOnlyList<object> rows) =>
        tables.Add((Plans.GetOrAdd(db.Model.FindEntityType(kind)!, type => new TablePlan(type)), rows));

    /// <summary>A statement of PostgreSQL that goes with the rows, after them, in the same round trip.</summary>
    public void Then(NpgsqlBatchCommand command) => last.Add(command);

    /// <summary>Writes all rows inside the running transaction.</summary>
    public async Task Write(CancellationToken cancellationToken)
    {
        if (db.Database.GetDbConnection() is NpgsqlConnection connection)
        {
            await WriteArrays(connection, cancellationToken);
            return;
        }

        foreach (var (table, rows) in tables)
        {
            SqliteRows.Insert((SqliteConnection)db.Database.GetDbConnection(), table.RowSql, table.Columns.Count, rows, (row, place) => table.Columns[place].ValueOf(row));
        }
    }

    private async Task WriteArrays(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection, (NpgsqlTransaction)db.Database.CurrentTransaction!.GetDbTransaction());
        foreach (var (table, rows) in tables)
        {
            var command = new NpgsqlBatchCommand(table.ArraySql);
            foreach (var column in table.Columns)
            {
                command.Parameters.Add(new NpgsqlParameter { Value = column.ArrayOf(rows), DataTypeName = column.StoreType + "[]" });
            }

            batch.BatchCommands.Add(command);
        }

        foreach (var command in last)
        {
            batch.BatchCommands.Add(command);
        }

        // The statement is the same whatever the number of rows, so each connection prepares it once.
        await batch.PrepareAsync(cancellationToken);
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>What is known of a table, found once.</summary>
    private sealed class TablePlan
    {
        public TablePlan(IEntityType type)
        {
            var table = type.GetTableName()!;
            Columns = [.. type.GetProperties().Where(property => !property.IsShadowProperty()).Select(property => new ColumnPlan(property))];
            var names = string.Join(", ", Columns.Select(column => $"\"{column.Name}\""));
            RowSql = $"INSERT INTO \"{table}\" ({names}) VALUES ({string.Join(", ", Columns.Select(_ => "?"))})";
            ArraySql = $"INSERT INTO \"{table}\" ({names}) SELECT * FROM unnest({string.Join(", ", Columns.Select((column, place) => $"${place + 1}::{column.StoreType}[]"))})";
        }

        public IReadOnlyList<ColumnPlan> Columns { get; }

        public string RowSql { get; }

        public string ArraySql { get; }
    }

    private sealed class ColumnPlan
    {
        private readonly IClrPropertyGetter getter;
        private readonly Func<object?, object?>? convert;
        private readonly Type element;
        private readonly bool isRevision;

        public ColumnPlan(IProperty property)
        {
            Name = property.GetColumnName();
            var mapping = property.GetRelationalTypeMapping();

            // The length is the table's business: character varying(60) is sent as character varying.
            StoreType = mapping.StoreTypeNameBase;
            getter = property.GetGetter();
            isRevision = property.Name == nameof(IRevised.Revision) && typeof(IRevised).IsAssignableFrom(property.DeclaringType.ClrType);
            convert = mapping.Converter?.ConvertToProvider;
            var stored = mapping.Converter?.ProviderClrType ?? mapping.ClrType;
            element = stored.IsValueType && Nullable.GetUnderlyingType(stored) is null ? typeof(Nullable<>).MakeGenericType(stored) : stored;
        }

        public string Name { get; }

        public string StoreType { get; }

        /// <summary>What is stored: a new record's revision is 1, whatever it still says.</summary>
        public object? ValueOf(object row)
        {
            if (isRevision)
            {
                return 1L;
            }

            var value = getter.GetClrValue(row);
            return value is null || convert is null ? value : convert(value);
        }

        public Array ArrayOf(IReadOnlyList<object> rows)
        {
            var values = Array.CreateInstance(element, rows.Count);
            for (var place = 0; place < rows.Count; place++)
            {
                values.SetValue(ValueOf(rows[place]), place);
            }

            return values;
        }
    }
}
