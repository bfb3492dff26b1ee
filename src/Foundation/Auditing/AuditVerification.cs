using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Data;

namespace Tuijin.Foundation.Auditing;

/// <summary>Walks every chain and names each line that was altered, removed or inserted.</summary>
public sealed class AuditVerification(TuijinDb db, AuditChain chain)
{
    /// <summary>What is wrong with the trail; empty findings mean that it is whole.</summary>
    public sealed record Report(long Entries, IReadOnlyList<string> Findings)
    {
        public bool IsWhole => Findings.Count == 0;
    }

    public async Task<Report> Run(CancellationToken cancellationToken)
    {
        long count = 0;
        var findings = new List<string>();
        var heads = await db.Set<AuditHead>().AsNoTracking().ToDictionaryAsync(head => head.Lane, cancellationToken);
        for (var lane = 0; lane < AuditChain.Lanes; lane++)
        {
            long expected = 1;
            var previous = "";
            await foreach (var entry in db.Set<AuditEntry>().AsNoTracking().Where(entry => entry.Lane == lane).OrderBy(entry => entry.Sequence)
                .AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                count++;
                if (entry.Sequence != expected)
                {
                    findings.Add($"链 {lane}：第 {expected} 条至第 {entry.Sequence - 1} 条缺失（被删除）。");
                }

                if (entry.PreviousHash != previous && entry.Sequence == expected)
                {
                    findings.Add($"链 {lane} 第 {entry.Sequence} 条（{entry.Subject}）：与前一条不相接（前一条被改动，或本条被插入）。");
                }

                if (chain.HashOf(entry) != entry.Hash)
                {
                    findings.Add($"链 {lane} 第 {entry.Sequence} 条（{entry.Subject}，{entry.Act}）：内容与校验值不符（被改动或插入）。");
                }

                (previous, expected) = (entry.Hash, entry.Sequence + 1);
            }

            if (!heads.TryGetValue(lane, out var head))
            {
                findings.Add($"链 {lane}：链头记录缺失。");
            }
            else if (head.Sequence != expected - 1 || head.Hash != previous)
            {
                findings.Add($"链 {lane}：末尾应为第 {head.Sequence} 条，实际到第 {expected - 1} 条（末尾被删除或改动）。");
            }
        }

        foreach (var stray in await db.Set<AuditEntry>().AsNoTracking().Where(entry => entry.Lane < 0 || entry.Lane >= AuditChain.Lanes)
            .Select(entry => entry.Subject).Take(10).ToListAsync(cancellationToken))
        {
            findings.Add($"不属于任何链的记录（{stray}，被插入）。");
        }

        return new Report(count, findings);
    }
}
