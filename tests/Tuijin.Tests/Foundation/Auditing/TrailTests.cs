using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;

namespace Tuijin.Tests.Foundation.Auditing;

/// <summary>Each test spoils a trail of its own, so each has a site of its own.</summary>
public sealed class TrailTests : IAsyncLifetime
{
    private readonly TestSite site = new();

    public async ValueTask InitializeAsync()
    {
        await site.InitializeAsync();
        await site.WithDb(async db =>
        {
            for (var i = 0; i < 5; i++)
            {
                var organisation = await db.Set<Organisation>().SingleAsync(one => one.Id == TestCity.Land);
                organisation.Duties = "用地" + i;
                await db.Save("修改职责");
            }
        });
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task An_untouched_trail_is_whole()
    {
        var report = await Verify();
        report.Findings.ShouldBeEmpty();
        report.Entries.ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task A_change_is_written_with_who_what_before_and_after()
    {
        var entry = await site.WithDb(db => db.Set<AuditEntry>().Where(one => one.Act == "修改职责").OrderByDescending(one => one.Sequence).FirstAsync());
        entry.Subject.ShouldBe("organisation:市自然资源局");
        entry.ActorName.ShouldBe("试验");
        entry.Changes.ShouldBe("""{"职责":["用地3","用地4"]}""");
    }

    [Fact]
    public async Task An_altered_line_is_found()
    {
        await Sql("UPDATE audit_entry SET changes = replace(changes, '用地3', '用地9') WHERE act = '修改职责'");
        (await Verify()).Findings.ShouldContain(finding => finding.Contains("市自然资源局") && finding.Contains("不符"));
    }

    [Fact]
    public async Task A_removed_line_is_found()
    {
        await Sql("DELETE FROM audit_entry WHERE changes LIKE '%用地2\"]%'");
        (await Verify()).Findings.ShouldContain(finding => finding.Contains("缺失"));
    }

    [Fact]
    public async Task A_cut_off_tail_is_found()
    {
        var last = await site.WithDb(db => db.Set<AuditEntry>().Where(one => one.Act == "修改职责").MaxAsync(one => one.Sequence));
        await Sql($"DELETE FROM audit_entry WHERE act = '修改职责' AND sequence = {last}");
        (await Verify()).Findings.ShouldContain(finding => finding.Contains("末尾"));
    }

    [Fact]
    public async Task An_inserted_line_is_found()
    {
        await Sql("INSERT INTO audit_entry (id, lane, sequence, happened_at, actor_id, actor_name, origin, act, subject, changes, previous_hash, hash) " +
            "SELECT '0A000000-0000-7000-8000-000000000001', lane, sequence + 1, happened_at, actor_id, actor_name, origin, '修改职责', subject, changes, hash, hash " +
            "FROM audit_entry e WHERE act = '修改职责' AND sequence = (SELECT max(sequence) FROM audit_entry m WHERE m.lane = e.lane)");
        (await Verify()).Findings.ShouldContain(finding => finding.Contains("插入"));
    }

    [Fact]
    public async Task Two_writers_at_once_make_one_chain()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => site.WithDb(async db =>
        {
            for (var i = 0; i < 5; i++)
            {
                db.Add(new Division { Id = site.Clock.NewId<DivisionId>(), Code = $"9{writer}{i:d4}", Name = "并发", Level = DivisionLevel.Township, DivisionPath = $"/9/{writer}{i}/" });
                await db.Save("并发写入");
            }
        })));
        var report = await Verify();
        report.Findings.ShouldBeEmpty();
    }

    private async Task<AuditVerification.Report> Verify()
    {
        AuditVerification.Report report = null!;
        await site.WithScope(async services => report = await services.GetRequiredService<AuditVerification>().Run(CancellationToken.None));
        return report;
    }

    private Task<int> Sql(string sql) => site.WithDb(db => db.Database.ExecuteSqlRawAsync(sql));
}
