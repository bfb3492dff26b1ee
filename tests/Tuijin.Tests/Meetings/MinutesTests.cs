using System.Net;
using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Files;
using Tuijin.Meetings.Contract;
using Tuijin.Meetings.Domain;
using Tuijin.Tests.Foundation.Papers;

namespace Tuijin.Tests.Meetings;

public sealed class MinutesTests(TestSite site) : IClassFixture<TestSite>
{
    private static readonly Dictionary<string, string> Nothing = [];

    [Fact]
    public async Task The_minutes_say_by_topic_what_was_heard_studied_and_decided()
    {
        using var clerk = await site.ProgrammeOffice();
        var number = await Held(clerk);

        (await clerk.Submit($"/meetings/{number}/minutes", Nothing, "form[data-write]")).Location.ShouldNotBeNull();
        using var paper = await Paper(number, "会议纪要");

        paper.Faults().ShouldBeEmpty();
        paper.Lines.ShouldContain("2026年3月6日，李副市长在试验东方机械有限公司会议室主持召开东部片区技改项目现场办公会，研究厂区供电、用地手续有关问题。现将会议情况纪要如下：");
        paper.Lines.ShouldContain("一、关于厂区供电的问题");
        paper.Lines.ShouldContain("（一）会议听取了有关情况：张厂长：二期设备已经到货。");
        paper.Lines.ShouldContain("（二）会议研究了企业提出的问题：试验东方机械有限公司提出，厂区线路容量不足。该问题由市供电公司牵头，市自然资源局配合，于2026年3月13日前办结。");
        paper.Lines.ShouldContain("（三）会议明确");
        paper.Lines.ShouldContain("1.由供电公司提出改造方案。责成市供电公司负责，于2026年3月31日前办结。");
        paper.Lines.ShouldContain("2.原则同意企业提出的二期方案。");
        paper.Lines.ShouldContain("二、关于用地手续的问题");
        paper.FontOf("一、关于厂区供电的问题").ShouldBe("黑体");
        paper.Lines.ShouldContain(line => line.StartsWith("出席：", StringComparison.Ordinal) && line.Contains("副市长李某", StringComparison.Ordinal));
        paper.Lines.ShouldContain(line => line.StartsWith("列席：", StringComparison.Ordinal) && line.Contains("试验东方机械有限公司", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_speaks_for_an_enterprise_stands_behind_its_name_and_every_unit_with_a_task_gets_a_copy()
    {
        using var clerk = await site.ProgrammeOffice();
        var number = await site.GivenMeetingInSession(clerk);
        await clerk.Say(number, "?厂门口没有公交站 &试验东方机械有限公司 @市督查室 @西县人民政府 #用电 ~章经理 /7个工作日");
        await clerk.Submit($"/meetings/{number}/end", Nothing);

        await clerk.Submit($"/meetings/{number}/minutes", Nothing, "form[data-write]");
        using var paper = await Paper(number, "会议纪要");

        paper.Lines.ShouldContain(line => line.Contains("试验东方机械有限公司（章经理）提出，厂门口没有公交站。", StringComparison.Ordinal));
        paper.Lines.Single(line => line.StartsWith("抄送：", StringComparison.Ordinal)).ShouldContain("市督查室，西县人民政府");
    }

    [Fact]
    public async Task Each_unit_in_charge_gets_one_sheet_with_all_its_matters()
    {
        using var supervisor = await site.Supervisor();
        using var clerk = await site.ProgrammeOffice();
        var number = await Held(clerk);
        await clerk.Submit($"/meetings/{number}/minutes", Nothing, "form[data-write]");

        var sheets = await Files(number, "交办单");
        sheets.Count.ShouldBe(2);
        using var paper = await Open(sheets.Single(file => file.FileName.StartsWith("市供电公司交办单", StringComparison.Ordinal)));

        var raised = await site.WithDb(db => db.Set<MeetingLine>().Where(line => line.MeetingNumber == number && line.LeadId == TestCity.Power).OrderBy(line => line.Order).Select(line => line.RaisedNumber!).ToListAsync());
        paper.Faults().ShouldBeEmpty();
        paper.Lines.ShouldContain("工作交办单");
        paper.Lines.ShouldContain("市供电公司：");
        paper.Lines.ShouldContain("2026年3月6日召开的东部片区技改项目现场办公会议定由你单位牵头办理2项工作，现予交办。请明确责任人，按时限办结，并及时报告办理结果。");
        foreach (var field in new[] { "编号", "时限要求", "工作事项", "工作要求", "责任单位", "责任人", "配合单位", "2026年3月13日前", "市自然资源局" }.Concat(raised))
        {
            paper.Lines.ShouldContain(field);
        }

        paper.Lines.ShouldContain("抄送：市自然资源局，市督查室。");
        paper.Lines.ShouldContain(line => line.Contains($"{number}-01", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_a_changed_record_makes_a_new_version_and_old_versions_stay()
    {
        using var clerk = await site.ProgrammeOffice();
        var number = await Held(clerk);
        await clerk.Submit($"/meetings/{number}/minutes", Nothing, "form[data-write]");
        await clerk.Submit($"/meetings/{number}/minutes", Nothing, "form[data-write]");
        (await Files(number, "会议纪要")).Count.ShouldBe(1);

        site.Clock.Advance(TimeSpan.FromMinutes(5));
        await clerk.Say(number, "补记的情况");
        await clerk.Submit($"/meetings/{number}/minutes", Nothing, "form[data-write]");

        (await Files(number, "会议纪要")).Select(file => file.FileName).ShouldBe(
            [$"东部片区技改项目现场办公会纪要（{number}第1版）.docx", $"东部片区技改项目现场办公会纪要（{number}第2版）.docx"]);
        (await Files(number, "交办单")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Minutes_are_made_final_only_when_they_say_what_the_record_says_and_then_nothing_changes()
    {
        using var clerk = await site.ProgrammeOffice();
        var number = await Held(clerk);
        var finalise = $"/meetings/{number}/minutes?handler=Finalise";
        (await clerk.Post(finalise, Nothing, $"/meetings/{number}/minutes")).Text.ShouldContain("目前为“进行中”，不能定稿");
        await clerk.Submit($"/meetings/{number}/end", Nothing);
        (await clerk.Post(finalise, Nothing, $"/meetings/{number}/minutes")).Text.ShouldContain("还没有生成会议纪要");
        await clerk.Submit($"/meetings/{number}/minutes", Nothing, "form[data-write]");
        site.Clock.Advance(TimeSpan.FromMinutes(5));
        await clerk.Say(number, "会后补记");
        (await clerk.Post(finalise, Nothing, $"/meetings/{number}/minutes")).Text.ShouldContain("请重新生成");

        await clerk.Submit($"/meetings/{number}/minutes", Nothing, "form[data-write]");
        (await clerk.Submit($"/meetings/{number}/minutes", Nothing, "form[data-finalise]")).Location.ShouldNotBeNull();

        (await site.WithDb(db => db.Set<MeetingView>().SingleAsync(meeting => meeting.Number == number))).State.ShouldBe(MeetingState.Finalised);
        var page = await clerk.Get($"/meetings/{number}/minutes");
        page.Text.ShouldContain("第2版 ✓定稿");
        page.Document.QuerySelector("form[data-write]").ShouldBeNull();
        (await clerk.Get($"/meetings/{number}/live")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await clerk.Post($"/meetings/{number}/minutes", Nothing, "/meetings/new")).Text.ShouldContain("已经定稿");
        (await clerk.Submit($"/meetings/{number}/edit", new Dictionary<string, string> { ["Form.Place"] = "别处" })).Text.ShouldContain("已经定稿");
    }

    [Fact]
    public async Task A_meeting_without_a_record_has_no_minutes()
    {
        using var clerk = await site.ProgrammeOffice();
        var number = await site.GivenMeetingInSession(clerk);

        (await clerk.Submit($"/meetings/{number}/minutes", Nothing, "form[data-write]")).Text.ShouldContain("还没有记录");
    }

    [Fact]
    public async Task Officials_of_the_meeting_read_its_papers_enterprises_and_strangers_do_not()
    {
        using var clerk = await site.ProgrammeOffice();
        var number = await Held(clerk);
        await clerk.Submit($"/meetings/{number}/minutes", Nothing, "form[data-write]");
        var file = (await Files(number, "会议纪要"))[0];
        using var power = await site.Department(TestCity.Power);
        using var west = await site.WestCounty();
        using var firm = await site.Enterprise(TestCity.Machinery);

        (await power.Get($"/files/{file.Id}")).Status.ShouldBe(HttpStatusCode.OK);
        (await power.Post($"/meetings/{number}/minutes", Nothing, $"/meetings/{number}/minutes")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await west.Get($"/files/{file.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await firm.Get($"/files/{file.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await firm.Get($"/meetings/{number}/minutes")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>A meeting in session with two topics, two problems, a task and a decision.</summary>
    private async Task<string> Held(TestBrowser clerk)
    {
        var number = await site.GivenMeetingInSession(clerk);
        var topics = (await clerk.Get($"/meetings/{number}/live")).Document.QuerySelectorAll("[data-live-topics] [data-topic]").Select(link => link.GetAttribute("data-topic")!).Where(id => id.Length > 0).Select(Guid.Parse).ToList();
        foreach (var (topic, typed) in new[]
        {
            (0, "二期设备已经到货 ~张厂长"),
            (0, "?厂区线路容量不足 #用电 @市供电公司 @市自然资源局 /7个工作日 &试验东方机械有限公司"),
            (0, "+由供电公司提出改造方案 @市供电公司 /3月31日"),
            (0, "!原则同意企业提出的二期方案"),
            (1, "?土地证尚未办理 #用地 @市自然资源局 /15个工作日 &试验东方机械有限公司"),
        })
        {
            (await clerk.Say(number, typed, topic: topics[topic])).Status.ShouldBe(HttpStatusCode.OK, typed);
        }

        return number;
    }

    private async Task<List<Attachment>> Files(string number, string purpose)
    {
        var id = (await site.WithDb(db => db.Set<MeetingView>().SingleAsync(meeting => meeting.Number == number))).Id.Value;
        return await site.WithDb(db => db.Set<Attachment>().Where(file => file.OwnerId == id && file.Purpose == purpose).OrderBy(file => file.UploadedAt).ThenBy(file => file.Id).ToListAsync());
    }

    private async Task<PaperReader> Paper(string number, string purpose) => await Open((await Files(number, purpose))[^1]);

    private async Task<PaperReader> Open(Attachment file)
    {
        await using var content = await site.Services.GetRequiredService<IFileStore>().Open(file.ContentHash, default) ?? throw new InvalidOperationException("The paper is not kept.");
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes);
        return new PaperReader(bytes.ToArray());
    }
}
