using Tuijin.Foundation.Auditing;

namespace Tuijin.Foundation.Data;

/// <summary>Saves many new records at once, with a line in the trail for each that is audited, as saving one by one would write it.</summary>
public sealed class BulkSave(TuijinDb db, SavingContext saving)
{
    /// <summary>Writes new records inside the open transaction.</summary>
    /// <param name="act">What was done, in Chinese, for instance 导入项目.</param>
    /// <param name="also">More to be told in a row's line, label → value: small records that are written together with it.</param>
    public async Task Insert<T>(string act, IReadOnlyList<T> rows, CancellationToken cancellationToken, Func<int, (string Label, object Value)?>? also = null)
        where T : class
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("Many rows are written inside a transaction only.");
        }

        var inserts = Rows(rows);
        IReadOnlyList<Trail.Line> told = [];
        if (typeof(IAudited).IsAssignableFrom(typeof(T)))
        {
            using var lines = new NewRecordLines(db.Model.FindEntityType(typeof(T))!);
            told = [.. rows.Select((row, at) => new Trail.Line(act, ((IAudited)row).AuditSubject, lines.Of(row, also?.Invoke(at))))];
        }

        await AuditWriter.Append(db, saving, told, inserts, cancellationToken);
        saving.Counters.Bump([typeof(T)]);
    }

    /// <summary>Writes new records that are told of in the lines of others.</summary>
    public async Task InsertUntold<T>(IReadOnlyList<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        await Rows(rows).Write(cancellationToken);
        saving.Counters.Bump([typeof(T)]);
    }

    private DirectInserts Rows<T>(IReadOnlyList<T> rows)
        where T : class
    {
        var inserts = new DirectInserts(db);
        inserts.Add(typeof(T), rows);
        return inserts;
    }
}
