using System.Net;
using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Auditing;

namespace Tuijin.Tests.Directory;

public sealed class ReadTrailTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task The_auditor_finds_who_did_what_to_what()
    {
        using var admin = await site.BrowserOf(Role.Administrator, name: "改名的管理员");
        await admin.Submit("/divisions/000002001", new Dictionary<string, string> { ["Form.Name"] = "西壹镇" });
        using var auditor = await site.BrowserOf(Role.Auditor);

        var list = await auditor.Get("/audit?subject=000002001&kind=division&who=" + Uri.EscapeDataString("改名的"));
        var line = await auditor.Get(list.Document.QuerySelector("tbody .main a")!.GetAttribute("href")!);

        list.All("tbody tr").ShouldHaveSingleItem().ShouldContain("修改区划");
        line.Text.ShouldContain("名称：");
        line.Text.ShouldContain("西一镇 → 西壹镇");
    }

    [Fact]
    public async Task Days_are_days_in_shanghai()
    {
        using var auditor = await site.BrowserOf(Role.Auditor);
        await site.WithScope(services =>
        {
            services.GetRequiredService<Trail>().Note("午夜前后的操作", "list:projects");
            return services.GetRequiredService<Tuijin.Foundation.Data.TuijinDb>().SaveChangesAsync();
        });
        var day = site.Clock.GetUtcNow().AddHours(8).ToString("yyyy-MM-dd");

        (await auditor.Get($"/audit?act={Uri.EscapeDataString("午夜")}&on-from={day}&on-to={day}")).All("tbody tr").ShouldHaveSingleItem();
        (await auditor.Get($"/audit?act={Uri.EscapeDataString("午夜")}&on-from=2000-01-01&on-to=2000-12-31")).All("tbody tr").ShouldBeEmpty();
    }

    [Fact]
    public async Task Roles_and_ids_are_shown_in_words()
    {
        using var admin = await site.BrowserOf(Role.Administrator);
        var name = await site.NewAccount();
        await admin.Submit("/users/" + name, new Dictionary<string, string> { ["Form.Role"] = "Department", ["Form.Organisation"] = "市供电公司" }, "main .split form[data-guard]");

        var page = await admin.Get("/users/" + name);

        page.Text.ShouldContain("督查室 → 职能部门");
        page.Text.ShouldContain("市督查室 → 市供电公司");
    }

    [Fact]
    public async Task Verification_says_that_the_trail_is_whole_and_names_a_changed_line()
    {
        using var auditor = await site.BrowserOf(Role.Auditor);
        var whole = await auditor.Submit("/audit", new Dictionary<string, string>(), "form[action*=Verify]");
        await site.WithDb(db => db.Set<AuditEntry>().Where(entry => entry.Sequence == 1).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.ActorName, "别人")));

        var broken = await auditor.Submit("/audit", new Dictionary<string, string>(), "form[action*=Verify]");

        whole.Text.ShouldContain("日志完整");
        broken.Text.ShouldContain("日志被动过");
        broken.Text.ShouldContain("第 1 条");
    }

    [Fact]
    public async Task Others_may_not_read_it()
    {
        using var leader = await site.Leader();

        (await leader.Get("/audit")).Location!.ShouldContain("/denied");
        (await leader.Get("/denied")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
