using System.Net;
using Tuijin.Appeals.Contract;
using Tuijin.Foundation.Access;
using static Tuijin.Tests.Appeals.Domain.AppealStory;

namespace Tuijin.Tests.Appeals;

/// <summary>Every act on an appeal, through its page: done, refused by state, another branch, another role, missing.</summary>
public sealed class ActPageTests(TestSite site) : IClassFixture<TestSite>
{
    /// <param name="From">The state from which it is done.</param>
    /// <param name="Wrong">A state from which it is refused.</param>
    /// <param name="To">The state it leads to.</param>
    /// <param name="Outsider">Holds the permission, but does not see the appeal.</param>
    /// <param name="Stranger">Lacks the permission.</param>
    private sealed record Case(
        string Page, AppealState From, AppealState Wrong, AppealState To, Func<TestSite, Task<TestBrowser>> Actor, Func<TestSite, Task<TestBrowser>> Outsider,
        Func<TestSite, Task<TestBrowser>> Stranger, Dictionary<string, string> Form, Func<TestSite, string, Task>? Before = null);

    private static readonly Func<TestSite, Task<TestBrowser>> Office = site => site.Supervisor(), West = site => site.WestCounty(), Land = site => site.Department(TestCity.Land),
        Power = site => site.Department(TestCity.Power), OtherDepartment = site => site.Department(TestCity.Industry), Works = site => site.Enterprise(TestCity.Machinery),
        OtherWorks = site => site.Enterprise(TestCity.Textile, TestCity.EastOtherTownPath), Bank = site => site.BrowserOf(Role.Bank), Mayor = site => site.Leader();

    private static readonly Dictionary<string, Case> Cases = new()
    {
        ["accept"] = new("accept", AppealState.Submitted, AppealState.Assigned, AppealState.Accepted, Office, West, Land, new() { ["Form.Category"] = "roads", ["Form.Deadline"] = "Complex" }),
        ["refuse"] = new("refuse", AppealState.Submitted, AppealState.Accepted, AppealState.Refused, Office, West, Land, new() { ["Form.Kind"] = "Litigation", ["Form.Reason"] = "该事项正在诉讼，应当以法院判决为准。" }),
        ["resubmit"] = new("resubmit", AppealState.Refused, AppealState.Submitted, AppealState.Submitted, Works, OtherWorks, Bank, new() { ["Form.Addition"] = "道路位于东一镇工业路北侧。" }),
        ["withdraw"] = new("withdraw", AppealState.Assigned, AppealState.Closed, AppealState.Withdrawn, Works, OtherWorks, Bank, new() { ["Form.Reason"] = "已经自行解决。" }),
        ["assign"] = new("assign", AppealState.Accepted, AppealState.Submitted, AppealState.Assigned, Office, West, Land, new() { ["Form.LeadId"] = TestCity.Land.Value.ToString(), ["Form.SupportIds"] = TestCity.Power.Value.ToString() }),
        ["reassign"] = new("assign", AppealState.Assigned, AppealState.Replied, AppealState.Assigned, Office, West, Land, new() { ["Form.LeadId"] = TestCity.EastCounty.Value.ToString() }),
        ["progress"] = new("progress", AppealState.Assigned, AppealState.Replied, AppealState.Assigned, Land, OtherDepartment, Works, new() { ["Form.Text"] = "已经到现场看过。", ["Form.IsContact"] = "true" }),
        ["assist"] = new("assist", AppealState.Assigned, AppealState.Replied, AppealState.Assigned, Power, OtherDepartment, Works, new() { ["Form.Text"] = "线路已经迁移。" }),
        ["reply"] = new("reply", AppealState.Assigned, AppealState.Replied, AppealState.Replied, Land, OtherDepartment, Works, new() { ["Form.Text"] = "道路已经接通，货车可以通行。", ["Form.IsSolved"] = "true" }),
        ["return"] = new("return", AppealState.Assigned, AppealState.Replied, AppealState.Accepted, Land, OtherDepartment, Works, new() { ["Form.Reason"] = "该道路由县人民政府负责建设。", ["Form.SuggestedId"] = TestCity.EastCounty.Value.ToString() }),
        ["extension"] = new("extension", AppealState.Assigned, AppealState.Replied, AppealState.Assigned, Land, OtherDepartment, Works, new() { ["Form.NewDueOn"] = "2026-03-25", ["Form.Reason"] = "等待土地指标。" }),
        ["approve"] = new("extension/decide", AppealState.Assigned, AppealState.Replied, AppealState.Assigned, Office, West, Land, new() { ["Form.IsApproved"] = "true" }, AskMoreTime),
        ["decline"] = new("extension/decide", AppealState.Assigned, AppealState.Accepted, AppealState.Assigned, Office, West, Land, new() { ["Form.IsApproved"] = "false", ["Form.Note"] = "应当按期办结。" }, AskMoreTime),
        ["long-term"] = new("long-term", AppealState.Assigned, AppealState.Replied, AppealState.Assigned, Office, West, Land, new() { ["Form.IsLongTerm"] = "true", ["Form.Reason"] = "需要等待规划修编。" }),
        ["rate"] = new("rate", AppealState.Replied, AppealState.Assigned, AppealState.Rated, Works, OtherWorks, Mayor, new() { ["Form.Satisfaction"] = "FairlySatisfied", ["Form.IsSolved"] = "true" }),
        ["close"] = new("verify", AppealState.Rated, AppealState.Replied, AppealState.Closed, Office, West, Land, new() { ["Form.IsSolved"] = "true", ["Form.WasAnswered"] = "true", ["Form.CameInPerson"] = "false", ["Form.IsSatisfied"] = "true" }),
        ["reopen"] = new("verify", AppealState.Rated, AppealState.Closed, AppealState.Assigned, Office, West, Land, new() { ["Form.IsSolved"] = "false", ["Form.WasAnswered"] = "true", ["Form.CameInPerson"] = "false", ["Form.IsSatisfied"] = "true", ["Form.Note"] = "道路仍未接通。", ["Form.BySameUnits"] = "true" }),
        ["objection"] = new("objection", AppealState.Closed, AppealState.Replied, AppealState.Rated, Works, OtherWorks, Bank, new() { ["Form.Reason"] = "道路又断了。" }),
    };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_a_return_the_suggested_unit_is_proposed_or_none(bool isSuggested)
    {
        var number = await site.GivenAppeal(AppealState.Assigned);
        await site.Act(number, LandBureau, (appeal, on) => appeal.Return("该道路由县人民政府负责建设。", isSuggested ? East : null, on));
        using var office = await site.Supervisor();

        var page = await office.Get($"{AppealLinks.Of(number)}/assign");

        page.Document.QuerySelector("select[name='Form.LeadId'] option[selected]")!.TextContent.Trim().ShouldBe(isSuggested ? "东县人民政府" : "请选择");
        page.All("select[name='Form.LeadId'] option[selected]").ShouldNotContain("市自然资源局");
    }

    public static TheoryData<string> All => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public async Task An_act_is_done_and_leaves_a_step(string name)
    {
        var (act, number) = await Given(name);
        using var actor = await act.Actor(site);

        var page = await actor.Submit(Address(number, act), act.Form);

        page.Status.ShouldBe(HttpStatusCode.Redirect, page.Text);
        var appeal = await site.Stored(number);
        appeal.State.ShouldBe(act.To);
        appeal.Steps[^1].ByName.ShouldBe(actor.User!.DisplayName);
        (await actor.Get(AppealLinks.Of(number))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task An_act_is_refused_from_another_state(string name)
    {
        var act = Cases[name];
        var number = await site.GivenAppeal(act.Wrong);
        using var actor = await act.Actor(site);

        var page = await actor.Post(Address(number, act), act.Form, "/appeals/new");

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, page.Text);
        page.Text.ShouldContain(number);
        (await site.Stored(number)).State.ShouldBe(act.Wrong);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Another_branch_sees_nothing(string name)
    {
        var (act, number) = await Given(name);
        using var outsider = await act.Outsider(site);

        (await outsider.Get(Address(number, act))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await outsider.Post(Address(number, act), act.Form, "/appeals/new")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await site.Stored(number)).State.ShouldBe(act.From);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Another_role_may_not(string name)
    {
        var (act, number) = await Given(name);
        using var stranger = await act.Stranger(site);

        (await stranger.Get(Address(number, act))).Status.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.Redirect);
        (await site.Stored(number)).State.ShouldBe(act.From);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_missing_appeal_is_not_found(string name)
    {
        var act = Cases[name];
        using var actor = await act.Actor(site);

        (await actor.Get(Address("诉2026-999999", act))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task An_empty_form_names_what_is_missing_in_Chinese(string name)
    {
        var (act, number) = await Given(name);
        using var actor = await act.Actor(site);
        var empty = act.Form.ToDictionary(field => field.Key, field => "");
        if (name is "extension")
        {
            empty.Remove("Form.NewDueOn");
        }

        var page = await actor.Post(Address(number, act), empty, "/appeals/new");

        if (page.Status != HttpStatusCode.Redirect)
        {
            page.All(".field-error").ShouldNotBeEmpty(page.Text);
            page.All(".field-error").ShouldAllBe(message => !message.Any(char.IsAsciiLetter));
        }
    }

    private static Task AskMoreTime(TestSite site, string number) =>
        site.Act(number, LandBureau, (appeal, on) => appeal.RequestExtension(new DateOnly(2026, 3, 25), "等待土地指标。", on));

    private async Task<(Case Act, string Number)> Given(string name)
    {
        var act = Cases[name];
        var number = await site.GivenAppeal(act.From);
        if (act.Before is { } before)
        {
            await before(site, number);
        }

        return (act, number);
    }

    private static string Address(string number, Case act) => $"{AppealLinks.Of(number)}/{act.Page}";
}
