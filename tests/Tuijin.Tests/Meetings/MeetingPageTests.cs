using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Notifications;
using Tuijin.Foundation.Todo;
using Tuijin.Meetings.Contract;
using Tuijin.Tests.Appeals;

namespace Tuijin.Tests.Meetings;

public sealed class MeetingPageTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Planning_a_meeting_invites_units_and_enterprises()
    {
        var number = await site.GivenMeeting(title: "邀请试验会");

        var told = await site.WithDb(db => db.Set<Notification>().Where(notice => notice.Text.Contains("邀请试验会")).ToListAsync());
        (await (await site.Department(TestCity.Power)).Get("/notifications")).Text.ShouldContain("邀请试验会");
        (await (await site.BrowserOf(Role.Administrator, TestCity.Power)).Get("/notifications")).Text.ShouldNotContain("邀请试验会");

        told.Select(notice => notice.OrganisationId).OfType<Guid>().ShouldBe([TestCity.Power.Value, TestCity.Land.Value, TestCity.EastCounty.Value], ignoreOrder: true);
        told.Select(notice => notice.EnterpriseId).OfType<Guid>().ShouldBe([TestCity.Machinery.Value]);
        told.ShouldAllBe(notice => notice.Href == "/meetings/" + number);
    }

    [Fact]
    public async Task Starting_before_the_planned_day_is_asked_about_and_on_the_day_not()
    {
        using var clerk = await site.ProgrammeOffice();
        var number = await site.GivenMeeting(clerk);
        var start = $"form[action='/meetings/{number}/start']";

        var early = (await clerk.Get($"/meetings/{number}")).Document.QuerySelector(start)!.GetAttribute("data-confirm");

        early.ShouldNotBeNull();
        early.ShouldContain($"原定{site.Clock.GetUtcNow().AddHours(8).AddDays(2):yyyy年M月d日}召开");
        site.Clock.Advance(TimeSpan.FromDays(2));
        (await clerk.Get($"/meetings/{number}")).Document.QuerySelector(start)!.HasAttribute("data-confirm").ShouldBeFalse();
    }

    [Fact]
    public async Task The_trail_names_the_category_and_the_line_shows_who_has_it_now_and_until_when()
    {
        using var clerk = await site.ProgrammeOffice();
        var meeting = await site.GivenMeetingInSession(clerk);
        await clerk.Say(meeting, "?线路容量不足 &试验东方机械有限公司 @市供电公司 #用电 /7个工作日");
        var appeal = await site.WithDb(db => db.Set<Tuijin.Meetings.Domain.MeetingLine>().Where(line => line.MeetingNumber == meeting && line.RaisedNumber != null).Select(line => line.RaisedNumber!).SingleAsync());
        var due = (await site.Stored(appeal)).DueOn!.Value;
        using var power = await site.Department(TestCity.Power);
        using var office = await site.Supervisor();

        var page = await clerk.Get($"/meetings/{meeting}");
        page.Text.ShouldContain("诉求类别：用电保障");
        page.All("td[data-label=时限]").ShouldBe([$"{due:yyyy-MM-dd}"]);

        await power.Submit($"/appeals/{appeal}/extension", new Dictionary<string, string> { ["Form.NewDueOn"] = $"{due.AddDays(14):yyyy-MM-dd}", ["Form.Reason"] = "等待设备到货。" });
        await office.Submit($"/appeals/{appeal}/extension/decide", new Dictionary<string, string> { ["Form.IsApproved"] = "true" });
        (await clerk.Get($"/meetings/{meeting}")).All("td[data-label=时限]").ShouldBe([$"{due.AddDays(14):yyyy-MM-dd}"]);

        await power.Submit($"/appeals/{appeal}/return", new Dictionary<string, string> { ["Form.Reason"] = "该线路不归本单位管理。" });
        (await clerk.Get($"/meetings/{meeting}")).All("td[data-label=责任单位]").ShouldBe(["待交办"]);
    }

    [Fact]
    public async Task Another_place_is_told_to_those_who_knew_the_old_one()
    {
        using var clerk = await site.ProgrammeOffice();
        var number = await site.GivenMeeting(clerk, "改地点的会");

        (await clerk.Submit($"/meetings/{number}/edit", new Dictionary<string, string> { ["Form.Place"] = "市政府第二会议室" })).Location.ShouldNotBeNull();

        var told = await site.WithDb(db => db.Set<Notification>().Where(notice => notice.Text.Contains("改地点的会") && notice.Text.StartsWith("会议有变化")).ToListAsync());
        told.Count.ShouldBe(4);
        told[0].Text.ShouldContain("市政府第二会议室");
    }

    [Theory]
    [InlineData("Form.Title", "", "请填写会议名称")]
    [InlineData("Form.StartsAt", "", "请填写会议时间")]
    [InlineData("Form.OtherUnits", "市神仙局", "没有找到单位“市神仙局”")]
    [InlineData("Form.Enterprises", "不存在的企业", "没有找到企业“不存在的企业”")]
    [InlineData("Form.Enterprises", "试验", "对应多家企业")]
    [InlineData("Form.OtherProjects", "项2000-0001", "没有找到项目")]
    public async Task What_cannot_be_planned_is_said_at_its_field(string field, string value, string why)
    {
        using var clerk = await site.ProgrammeOffice();

        var page = await clerk.Submit("/meetings/new", new Dictionary<string, string>(site.Plan("不能成立的会")) { [field] = value });

        page.Location.ShouldBeNull();
        page.Text.ShouldContain(why);
        (await site.WithDb(db => db.Set<MeetingView>().AnyAsync(meeting => meeting.Title == "不能成立的会"))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_meeting_goes_from_planned_to_held_to_ended_and_no_other_way()
    {
        using var clerk = await site.ProgrammeOffice();
        var number = await site.GivenMeeting(clerk);
        Dictionary<string, string> nothing = [];

        (await clerk.Submit($"/meetings/{number}/end", nothing)).Text.ShouldContain("目前为“筹备”，不能结束");
        (await clerk.Submit($"/meetings/{number}/start", nothing)).Status.ShouldBe(HttpStatusCode.Redirect);
        (await clerk.Submit($"/meetings/{number}/start", nothing)).Text.ShouldContain("目前为“进行中”，不能开始");
        (await clerk.Submit($"/meetings/{number}/edit", new Dictionary<string, string> { ["Form.StartsAt"] = "2026-05-01T09:00" })).Text.ShouldContain("不能再改时间");
        (await clerk.Submit($"/meetings/{number}/end", nothing)).Status.ShouldBe(HttpStatusCode.Redirect);
        (await clerk.Submit($"/meetings/{number}/end", nothing)).Text.ShouldContain("目前为“已结束”，不能结束");
        (await Read(number)).State.ShouldBe(MeetingState.Ended);
    }

    [Fact]
    public async Task Each_sees_the_meetings_they_have_to_do_with()
    {
        using var clerk = await site.ProgrammeOffice();
        var number = await site.GivenMeetingInSession(clerk);
        await clerk.Say(number, "企业甲的情况 &试验东方机械有限公司");
        await clerk.Say(number, "与企业无关的情况");
        using var power = await site.Department(TestCity.Power);
        using var industry = await site.Department(TestCity.Chamber);
        using var east = await site.EastCounty();
        using var west = await site.WestCounty();
        using var firm = await site.Enterprise(TestCity.Machinery);
        using var other = await site.Enterprise(TestCity.Chemistry);
        using var auditor = await site.BrowserOf(Role.Auditor);
        using var admin = await site.BrowserOf(Role.Administrator);

        (await power.Get($"/meetings/{number}")).Text.ShouldContain("与企业无关的情况");
        (await east.Get($"/meetings/{number}")).Status.ShouldBe(HttpStatusCode.OK);
        (await auditor.Get($"/meetings/{number}")).Status.ShouldBe(HttpStatusCode.OK);
        (await industry.Get($"/meetings/{number}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await west.Get($"/meetings/{number}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.Get($"/meetings/{number}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await admin.Get($"/meetings/{number}")).Location.ShouldNotBeNull().ShouldContain("/denied");
        var own = await firm.Get($"/meetings/{number}");
        own.Text.ShouldContain("企业甲的情况");
        own.Text.ShouldNotContain("与企业无关的情况");
    }

    [Fact]
    public async Task The_page_shows_what_became_of_every_line()
    {
        using var clerk = await site.ProgrammeOffice();
        var number = await site.GivenMeetingInSession(clerk);
        await clerk.Say(number, "?容量不足 #用电 @市供电公司 /1个工作日");
        await clerk.Say(number, "+报送方案 @市供电公司 /今天");
        site.Clock.Advance(TimeSpan.FromDays(10));

        using var leader = await site.Leader();
        var page = await leader.Get($"/meetings/{number}");

        page.Text.ShouldContain("交办 2 件");
        page.Text.ShouldContain("逾期 2 件");
        page.All("table.ledger a").Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_list_groups_by_month_and_filters()
    {
        var number = await site.GivenMeeting(title: "列表中的会");
        using var leader = await site.Leader();
        using var west = await site.WestCounty();

        var page = await leader.Get("/meetings?q=列表中的会&type=OnSite");
        page.All("td.main a").ShouldBe(["列表中的会"]);
        page.All("tr.record-topic th").ShouldContain(text => text.Contains('月'));
        (await leader.Get("/meetings?q=列表中的会&type=Clinic")).Text.ShouldContain("没有符合条件的会议");
        (await leader.Get("/meetings?year=2020")).Text.ShouldContain("没有符合条件的会议");
        (await west.Get("/meetings?q=列表中的会")).Text.ShouldContain("没有符合条件的会议");
        number.ShouldStartWith("会2026-");
    }

    [Fact]
    public async Task The_api_lists_meetings_and_answers_one_with_its_lines()
    {
        using var clerk = await site.ProgrammeOffice();
        var number = await site.GivenMeetingInSession(clerk);
        await clerk.Say(number, "+接口任务 @市供电公司 /年底前");
        using var api = await site.ApiOf(Role.Department, TestCity.Power);
        using var west = await site.ApiOf(Role.County, TestCity.WestCounty, TestCity.WestPath);

        var list = await api.GetFromJsonAsync<JsonElement>("/api/meetings?year=2026");
        var one = await api.GetFromJsonAsync<JsonElement>($"/api/meetings/{number}");

        list.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("number").GetString()).ShouldContain(number);
        one.GetProperty("state").GetString().ShouldBe("inSession");
        one.GetProperty("lines")[0].GetProperty("raisedNumber").GetString().ShouldStartWith("任2026-");
        (await west.GetAsync($"/api/meetings/{number}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await api.GetAsync("/api/meetings?year=1")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await api.GetAsync("/api/meetings?year=abc")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Those_invited_and_the_convener_find_the_meeting_among_what_waits()
    {
        var number = await site.GivenMeeting(title: "待办中的会");
        await Waits(new Viewer(Guid.NewGuid(), "供电", Role.Department, TestCity.Power.Value, null, TestCity.CityPath), "参加会议", number);
        await Waits(new Viewer(Guid.NewGuid(), "厂长", Role.Enterprise, null, TestCity.Machinery.Value, TestCity.EastTownPath), "参加会议", number);
        await Waits(new Viewer(Guid.NewGuid(), "科长", Role.ProgrammeOffice, TestCity.Industry.Value, null, TestCity.CityPath), "召开会议", number);
    }

    private async Task Waits(Viewer viewer, string kind, string number) => await site.WithScope(async services =>
    {
        var items = new List<TodoItem>();
        foreach (var source in services.GetServices<ITodoSource>())
        {
            items.AddRange(await source.Items(viewer, 50, default));
        }

        items.ShouldContain(item => item.Kind == kind && item.Href == "/meetings/" + number);
    }, viewer);

    private Task<MeetingView> Read(string number) => site.WithDb(db => db.Set<MeetingView>().SingleAsync(meeting => meeting.Number == number));
}
