using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Tuijin.Foundation.Data;

namespace Tuijin.Foundation.Auditing;

/// <summary>Appends lines to the chains inside the running transaction. The head of a lane is locked until the commit, so that no two lines follow the same one.</summary>
public static class AuditWriter
{
    private const string InsertSql =
        "INSERT INTO audit_entry (id, lane, sequence, happened_at, actor_id, actor_name, origin, act, subject, changes, previous_hash, hash) " +
        "VALUES (@id, @lane, @sequence, @happened_at, @actor_id, @actor_name, @origin, @act, @subject, @changes, @previous_hash, @hash)";

    internal static async Task Append(TuijinDb db, SavingContext saving, IReadOnlyList<Trail.Line> lines, CancellationToken cancellationToken)
    {
        // Lanes in ascending order, so that two writers cannot wait for each other in a circle.
        foreach (var lane in lines.GroupBy(line => AuditChain.LaneOf(line.Subject)).OrderBy(lane => lane.Key))
        {
            var (sequence, hash) = await LockHead(db, lane.Key, cancellationToken);
            await using var insert = Command(db, InsertSql);
            foreach (var line in lane)
            {
                var entry = saving.Trail.Entry(line, ++sequence, hash, saving.Chain);
                hash = entry.Hash;
                insert.Parameters.Clear();
                Bind(db, insert, entry);
                await insert.ExecuteNonQueryAsync(cancellationToken);
            }

            await MoveHead(db, lane.Key, sequence, hash, cancellationToken);
        }
    }

    private static async Task MoveHead(TuijinDb db, int lane, long sequence, string hash, CancellationToken cancellationToken)
    {
        await using var update = Command(db, "UPDATE audit_head SET sequence = @sequence, hash = @hash WHERE lane = @lane");
        Add(update, "@sequence", sequence);
        Add(update, "@hash", hash);
        Add(update, "@lane", lane);
        await update.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The same for many lines: the head of a lane is read and moved once, the lines are written in bulk.</summary>
    internal static async Task AppendMany(TuijinDb db, SavingContext saving, IReadOnlyList<Trail.Line> lines, CancellationToken cancellationToken)
    {
        var entries = new List<AuditEntry>(lines.Count);
        foreach (var lane in lines.GroupBy(line => AuditChain.LaneOf(line.Subject)).OrderBy(lane => lane.Key))
        {
            var (sequence, hash) = await LockHead(db, lane.Key, cancellationToken);
            foreach (var line in lane)
            {
                var entry = saving.Trail.Entry(line, ++sequence, hash, saving.Chain);
                hash = entry.Hash;
                entries.Add(entry);
            }

            await MoveHead(db, lane.Key, sequence, hash, cancellationToken);
        }

        await BulkInsert.Into<AuditEntry>(db).Write(entries, cancellationToken);
    }

    private static async Task<(long Sequence, string Hash)> LockHead(TuijinDb db, int lane, CancellationToken cancellationToken)
    {
        // SQLite holds its write lock for the whole transaction; PostgreSQL locks the row.
        await using var read = Command(db, "SELECT sequence, hash FROM audit_head WHERE lane = @lane" + (db.IsPostgreSql ? " FOR UPDATE" : ""));
        Add(read, "@lane", lane);
        await using var reader = await read.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? (reader.GetInt64(0), reader.GetString(1))
            : throw new InvalidOperationException($"The trail has no head for lane {lane}.");
    }

    private static void Bind(TuijinDb db, DbCommand command, AuditEntry entry)
    {
        object Uuid(Guid value) => db.IsPostgreSql ? value : value.ToString("D").ToUpperInvariant();
        Add(command, "@id", Uuid(entry.Id));
        Add(command, "@lane", entry.Lane);
        Add(command, "@sequence", entry.Sequence);
        Add(command, "@happened_at", entry.HappenedAt);
        Add(command, "@actor_id", Uuid(entry.ActorId));
        Add(command, "@actor_name", entry.ActorName);
        Add(command, "@origin", entry.Origin);
        Add(command, "@act", entry.Act);
        Add(command, "@subject", entry.Subject);
        Add(command, "@changes", entry.Changes);
        Add(command, "@previous_hash", entry.PreviousHash);
        Add(command, "@hash", entry.Hash);
    }

    private static DbCommand Command(TuijinDb db, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        return command;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
