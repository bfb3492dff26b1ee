using System.Net;
using Microsoft.EntityFrameworkCore;
using Tuijin.Accountability.Contract;
using Tuijin.Accountability.Data;
using Tuijin.Accountability.Domain;
using Tuijin.Accountability.Features.ActOnDuty;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Notifications;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;

namespace Tuijin.Tests.Accountability;

public sealed class DutyActTests(TestSite site) : IClassFixture<TestSite>
{
    private static readonly Dictionary<string, string> Acts = new()
    {
        ["sign"] = "李工",
        ["progress"] = "已完成现场勘察",
        ["done"] = "电源点已迁改并送电",
        ["confirm"] = "属实",
        ["send-back"] = "现场仍未送电",
        ["cancel"] = "情况变化",
    };

    [Fact]
    public async Task A_task_is_signed_reported_done_and_confirmed_and_everything_is_in_its_trail()
    {
        var number = await site.GivenDuty(TestCity.Power);
        using var power = await site.Department(TestCity.Power);
        using var supervisor = await site.Supervisor();

        (await Act(power, number, "sign")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await Act(power, number, "progress")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await Act(power, number, "done")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await Act(supervisor, number, "confirm")).Status.ShouldBe(HttpStatusCode.Redirect);

        var duty = await Read(number);
        (duty.State, duty.PersonInCharge, duty.ConfirmedAt).ShouldBe((DutyState.Confirmed, "李工", site.Clock.UtcNow()));
        var acts = await site.WithDb(db => db.Set<AuditEntry>().Where(entry => entry.Subject == "duty:" + number).OrderBy(entry => entry.Sequence).Select(entry => entry.Act).ToListAsync());
        acts.Distinct().ShouldBe(["交办任务", "签收任务", "报送进展", "报告完成", "确认完成"]);
        (await power.Get($"/duties/{number}")).Text.ShouldContain("电源点已迁改并送电");
    }

    [Fact]
    public async Task The_unit_in_charge_and_those_who_support_are_told()
    {
        var number = await site.GivenDuty(TestCity.Power, text: "通知到单位", supports: [TestCity.Land]);

        var told = await site.WithDb(db => db.Set<Notification>().Where(notice => notice.Href == "/duties/" + number).ToListAsync());

        told.Select(notice => notice.OrganisationId).ShouldBe([TestCity.Power.Value, TestCity.Land.Value], ignoreOrder: true);
    }

    [Theory]
    [InlineData(DutyState.Assigned, "progress", "done", "confirm", "send-back")]
    [InlineData(DutyState.InProgress, "sign", "confirm", "send-back")]
    [InlineData(DutyState.ReportedDone, "sign", "progress", "done")]
    [InlineData(DutyState.SentBack, "sign", "confirm", "send-back")]
    [InlineData(DutyState.Confirmed, "sign", "progress", "done", "confirm", "send-back", "cancel")]
    [InlineData(DutyState.Cancelled, "sign", "progress", "done", "confirm", "send-back", "cancel")]
    public async Task What_the_state_does_not_allow_is_refused_in_words(DutyState state, params string[] illegal)
    {
        var number = await site.GivenDutyIn(state);
        (await Read(number)).State.ShouldBe(state);
        using var power = await site.Department(TestCity.Power);
        using var supervisor = await site.Supervisor();

        foreach (var act in illegal)
        {
            var page = await Act(act is "sign" or "progress" or "done" ? power : supervisor, number, act);
            page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, act);
            page.Text.ShouldContain($"目前为“{state.Title()}”");
        }

        (await Read(number)).State.ShouldBe(state);
    }

    [Fact]
    public async Task What_was_sent_back_is_counted_and_can_be_done_again_by_a_new_day()
    {
        var number = await site.GivenDutyIn(DutyState.ReportedDone);
        using var supervisor = await site.Supervisor();
        using var power = await site.Department(TestCity.Power);
        var newDay = site.Clock.Today().AddDays(30);

        await supervisor.Submit($"/duties/{number}/send-back", new Dictionary<string, string> { ["Form.Text"] = "现场仍未送电", ["Form.NewDueOn"] = newDay.ToString("yyyy-MM-dd") });
        var sentBack = await Read(number);
        (sentBack.State, sentBack.TimesSentBack, sentBack.DueOn).ShouldBe((DutyState.SentBack, 1, newDay));

        (await Act(power, number, "done")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await Act(supervisor, number, "confirm")).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_new_day_in_the_past_is_refused_at_its_field()
    {
        var number = await site.GivenDutyIn(DutyState.ReportedDone);
        using var supervisor = await site.Supervisor();

        var page = await supervisor.Submit($"/duties/{number}/send-back", new Dictionary<string, string> { ["Form.Text"] = "现场仍未送电", ["Form.NewDueOn"] = "2026-01-01" });

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Text.ShouldContain("新的期限不能早于今天");
    }

    [Fact]
    public async Task Nobody_judges_the_work_of_their_own_unit()
    {
        var number = await site.GivenDuty(TestCity.Supervision);
        using var supervisor = await site.Supervisor();
        await Act(supervisor, number, "sign");
        await Act(supervisor, number, "done");

        foreach (var (act, title) in new[] { ("confirm", "确认完成"), ("send-back", "退回重办"), ("cancel", "撤销") })
        {
            var page = await Act(supervisor, number, act);
            page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            page.Text.ShouldContain($"不能{title}本单位的任务");
        }

        (await supervisor.Get($"/duties/{number}")).All(".page-actions .btn").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_unit_that_only_supports_reports_progress_but_does_not_sign_or_finish()
    {
        var number = await site.GivenDuty(TestCity.Power, supports: [TestCity.Land]);
        using var land = await site.Department(TestCity.Land);
        using var power = await site.Department(TestCity.Power);

        (await Act(land, number, "sign")).Status.ShouldBe(HttpStatusCode.Forbidden);
        await Act(power, number, "sign");
        (await Act(land, number, "progress")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await Act(land, number, "done")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_page_offers_what_can_be_done_and_nothing_else()
    {
        var number = await site.GivenDutyIn(DutyState.InProgress);
        using var power = await site.Department(TestCity.Power);
        using var supervisor = await site.Supervisor();
        using var leader = await site.Leader();

        (await power.Get($"/duties/{number}")).All(".page-actions .btn").ShouldBe(["报送进展", "报告完成"]);
        (await supervisor.Get($"/duties/{number}")).All(".page-actions .btn").ShouldBe(["撤销"]);
        (await leader.Get($"/duties/{number}")).All(".page-actions .btn").ShouldBeEmpty();
        (await leader.Get($"/duties/{number}/cancel")).Location.ShouldNotBeNull().ShouldContain("/denied");
        (await power.Get($"/duties/{number}/no-such-act")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Another_unit_another_branch_and_other_roles_cannot_act()
    {
        var number = await site.GivenDuty(TestCity.EastCounty);
        using var land = await site.Department(TestCity.Land);
        using var west = await site.WestCounty();
        using var east = await site.EastCounty();
        using var leader = await site.Leader();
        using var firm = await site.Enterprise(TestCity.Machinery);

        (await land.Get($"/duties/{number}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await west.Get($"/duties/{number}/sign")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await east.Get($"/duties/{number}/sign")).Status.ShouldBe(HttpStatusCode.OK);
        (await east.Post($"/duties/{number}/confirm", Values("confirm"), $"/duties/{number}/sign")).Location.ShouldNotBeNull().ShouldContain("/denied");
        (await leader.Get($"/duties/{number}")).Status.ShouldBe(HttpStatusCode.OK);
        (await firm.Get($"/duties/{number}")).Location.ShouldNotBeNull().ShouldContain("/denied");
        (await leader.Get("/duties/任2026-9999")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Files_that_show_it_done_are_kept_and_only_those_who_see_the_task_may_open_them()
    {
        var number = await site.GivenDutyIn(DutyState.InProgress);
        using var power = await site.Department(TestCity.Power);
        using var land = await site.Department(TestCity.Land);

        var page = await power.Get($"/duties/{number}/done");
        (await power.SubmitFiles(page, Values("done"), "Form.Files", [("验收单.csv", "事项,结果\n供电验收,合格\n"u8.ToArray())])).Location.ShouldNotBeNull();

        var link = (await power.Get($"/duties/{number}")).Document.QuerySelectorAll("main a").Select(anchor => anchor.GetAttribute("href")!).Single(href => href.StartsWith("/files/"));
        (await power.Get(link)).Body.ShouldContain("供电验收,合格");
        (await land.Get(link)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_program_instead_of_evidence_is_refused_and_the_task_stays_as_it_was()
    {
        var number = await site.GivenDutyIn(DutyState.InProgress);
        using var power = await site.Department(TestCity.Power);

        var page = await power.SubmitFiles(await power.Get($"/duties/{number}/done"), Values("done"), "Form.Files", [("验收单.pdf", "MZ\u0090\0program"u8.ToArray())]);

        page.Location.ShouldBeNull();
        (await Read(number)).State.ShouldBe(DutyState.InProgress);
    }

    [Fact]
    public async Task A_field_left_empty_or_too_long_is_named()
    {
        var number = await site.GivenDuty(TestCity.Power);
        using var power = await site.Department(TestCity.Power);

        (await power.Submit($"/duties/{number}/sign", new Dictionary<string, string> { ["Form.Text"] = " " })).Text.ShouldContain("请填写责任人");
        (await power.Submit($"/duties/{number}/sign", new Dictionary<string, string> { ["Form.Text"] = new('王', 61) })).Text.ShouldContain("最长60个字");
        (await Read(number)).State.ShouldBe(DutyState.Assigned);
    }

    [Fact]
    public async Task A_decision_without_a_living_unit_or_with_a_day_gone_by_makes_no_task()
    {
        var gone = await site.Assign(site.Decision(new(Guid.NewGuid())));
        var late = await site.Assign(site.Decision(TestCity.Power, site.Clock.Today().AddDays(-1)));

        gone.Refusal!.Message.ShouldContain("没有找到牵头单位");
        late.Refusal!.Message.ShouldContain("不能早于会议当天");
    }

    [Fact]
    public async Task Of_two_who_act_at_once_the_second_reads_who_was_first_and_by_which_act()
    {
        var number = await site.GivenDuty(TestCity.Power);
        var viewer = new Viewer(Guid.NewGuid(), "张工", Role.Department, TestCity.Power.Value, null, TestCity.CityPath);
        Refusal? refused = null;

        await site.WithScope(async services =>
        {
            var db = services.GetRequiredService<TuijinDb>();
            await db.DutyToChange(number, viewer, default);
            using var other = await site.BrowserOf(Role.Department, TestCity.Power, name: "李科长");
            (await Act(other, number, "sign")).Status.ShouldBe(HttpStatusCode.Redirect);
            refused = await services.GetRequiredService<DutyActHandler>().Handle(number, DutyActWords.Of(DutyAct.Sign), new DutyActForm { Text = "张工" }, default);
        }, viewer);

        refused.ShouldBeOfType<ChangedMeanwhile>().Message.ShouldContain($"李科长修改了{number}（签收任务：");
        (await Read(number)).PersonInCharge.ShouldBe("李工");
    }

    [Fact]
    public async Task Whoever_comes_too_late_finds_the_task_as_it_is_and_what_was_typed()
    {
        var number = await site.GivenDuty(TestCity.Power);
        using var power = await site.Department(TestCity.Power);
        var open = await power.Get($"/duties/{number}/sign");
        await Act(power, number, "sign");

        var late = await power.Submit(open, new Dictionary<string, string> { ["Form.Text"] = "赵工，电话附后" });

        late.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        late.Text.ShouldContain("责任人李工");
        late.Body.ShouldContain("赵工，电话附后");
    }

    private static Dictionary<string, string> Values(string act) => new() { ["Form.Text"] = Acts[act] };

    private static Task<TestPage> Act(TestBrowser browser, string number, string act) => browser.Submit($"/duties/{number}/{act}", Values(act));

    private Task<DutyView> Read(string number) => site.WithDb(db => db.Set<DutyView>().SingleAsync(duty => duty.Number == number));
}
