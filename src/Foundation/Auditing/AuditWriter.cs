using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Tuijin.Foundation.Data;

namespace Tuijin.Foundation.Auditing;

/// <summary>Appends lines to the chains inside the running transaction. The head of a lane is locked until the commit, so that no two lines follow the same one.</summary>
public static class AuditWriter
{
    /// <param name="inserts">Rows that are still to be written; the lines are written with them.</param>
    internal static async Task Append(TuijinDb db, SavingContext saving, IReadOnlyList<Trail.Line> lines, DirectInserts inserts, CancellationToken cancellationToken)
    {
        if (lines.Count == 0)
        {
            await inserts.Write(cancellationToken);
            return;
        }

        // Lanes in ascending order, so that two writers cannot wait for each other in a circle.
        var lanes = lines.GroupBy(line => AuditChain.LaneOf(line.Subject)).OrderBy(lane => lane.Key).ToList();
        var heads = await LockHeads(db, [.. lanes.Select(lane => lane.Key)], cancellationToken);
        var entries = new List<AuditEntry>(lines.Count);
        foreach (var lane in lanes)
        {
            var head = heads[lane.Key];
            foreach (var line in lane)
            {
                var entry = saving.Trail.Entry(line, ++head.Sequence, head.Hash, saving.Chain);
                head.Hash = entry.Hash;
                entries.Add(entry);
            }
        }

        inserts.Add(typeof(AuditEntry), entries);
        if (db.IsPostgreSql)
        {
            inserts.Then(NewHeads([.. heads.Values]));
            await inserts.Write(cancellationToken);
        }
        else
        {
            await inserts.Write(cancellationToken);
            await WriteHeads(db, heads.Values, cancellationToken);
        }
    }

    private static async Task<Dictionary<int, AuditHead>> LockHeads(TuijinDb db, IReadOnlyList<int> lanes, CancellationToken cancellationToken)
    {
        // SQLite holds its write lock for the whole transaction; PostgreSQL locks the rows, in the order asked for.
        await using var read = Command(db, $"SELECT lane, sequence, hash FROM audit_head WHERE lane IN ({string.Join(',', lanes.Select(lane => lane.ToString(CultureInfo.InvariantCulture)))}) ORDER BY lane{(db.IsPostgreSql ? " FOR UPDATE" : "")}");
        await using var reader = await read.ExecuteReaderAsync(cancellationToken);
        var heads = new Dictionary<int, AuditHead>();
        while (await reader.ReadAsync(cancellationToken))
        {
            heads[reader.GetInt32(0)] = new AuditHead { Lane = reader.GetInt32(0), Sequence = reader.GetInt64(1), Hash = reader.GetString(2) };
        }

        return heads.Count == lanes.Count ? heads : throw new InvalidOperationException($"The trail has no head for a lane of {string.Join(", ", lanes)}.");
    }

    private static async Task WriteHeads(TuijinDb db, IEnumerable<AuditHead> heads, CancellationToken cancellationToken)
    {
        await using var update = Command(db, "UPDATE audit_head SET sequence = @sequence, hash = @hash WHERE lane = @lane");
        foreach (var head in heads)
        {
            update.Parameters.Clear();
            Add(update, "@sequence", head.Sequence);
            Add(update, "@hash", head.Hash);
            Add(update, "@lane", head.Lane);
            await update.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static NpgsqlBatchCommand NewHeads(IReadOnlyList<AuditHead> heads) =>
        new("UPDATE audit_head SET sequence = head.sequence, hash = head.hash FROM unnest($1::integer[], $2::bigint[], $3::text[]) AS head(lane, sequence, hash) WHERE audit_head.lane = head.lane")
        {
            Parameters =
            {
                new NpgsqlParameter { Value = heads.Select(head => head.Lane).ToArray() },
                new NpgsqlParameter { Value = heads.Select(head => head.Sequence).ToArray() },
                new NpgsqlParameter { Value = heads.Select(head => head.Hash).ToArray() },
            },
        };

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
