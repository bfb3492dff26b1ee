using System.Net;
using Microsoft.EntityFrameworkCore;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Domain;
using Tuijin.Foundation.Notifications;
using static Tuijin.Tests.Appeals.Domain.AppealStory;

namespace Tuijin.Tests.Appeals;

/// <summary>批量交办: several appeals ticked in the list, to whom and until when chosen once, each checked like a single one.</summary>
public sealed class AssignManyTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Page = "/appeals/assign-many";

    private static readonly Dictionary<string, string> ToLand = new() { ["Form.LeadId"] = TestCity.Land.Value.ToString(), ["Form.Deadline"] = "Ordinary" };

    [Fact]
    public async Task Ticked_appeals_are_assigned_together_after_the_due_date_was_shown()
    {
        var numbers = new[] { await site.GivenAppeal(AppealState.Accepted), await site.GivenAppeal(AppealState.Accepted) };
        using var office = await site.Supervisor();
        var ticked = await Ticked(office, numbers);

        ticked.Text.ShouldContain("类别另定办理工作日的，按类别的规定", Case.Sensitive, "the days offered are those of the classes");
        var preview = await office.Submit(ticked, ToLand);

        preview.Status.ShouldBe(HttpStatusCode.OK, preview.Text);
        preview.Text.ShouldContain("共2条，都可以交办");
        preview.All("td[data-label=办理期限]").ShouldAllBe(due => due == "2026-03-13", "seven working days after Wednesday 4 March 2026");
        (await site.Stored(numbers[0])).State.ShouldBe(AppealState.Accepted, "a preview writes nothing");

        var done = await office.Submit(preview, new Dictionary<string, string>());

        done.Text.ShouldContain("已交办2条");
        foreach (var number in numbers)
        {
            var appeal = await site.Stored(number);
            (appeal.State, appeal.LeadId, appeal.DueOn).ShouldBe((AppealState.Assigned, TestCity.Land, new DateOnly(2026, 3, 13)));
            (await site.WithDb(db => db.Set<Notification>().CountAsync(told => told.OrganisationId == TestCity.Land.Value && told.Href == AppealLinks.Of(number)))).ShouldBe(1);
        }
    }

    [Fact]
    public async Task What_cannot_be_assigned_is_listed_with_its_reason_and_left_alone()
    {
        var (good, submitted, assigned) = (await site.GivenAppeal(AppealState.Accepted), await site.GivenAppeal(AppealState.Submitted), await site.GivenAppeal(AppealState.Assigned));
        using var office = await site.Supervisor();

        var preview = await office.Submit(await Ticked(office, good, submitted, assigned), ToLand);
        preview.Text.ShouldContain("可以交办1条；其余2条不能交办");
        var done = await office.Submit(preview, new Dictionary<string, string>());

        done.Text.ShouldContain("已交办1条");
        done.Text.ShouldContain($"{submitted}现为“待受理”");
        done.Text.ShouldContain($"{assigned}现为“办理中”");
        (await site.Stored(good)).State.ShouldBe(AppealState.Assigned);
        (await site.Stored(submitted)).State.ShouldBe(AppealState.Submitted);
        (await site.Stored(assigned)).Assignments.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_appeal_that_moved_on_between_preview_and_confirmation_is_refused_alone()
    {
        var (mine, taken) = (await site.GivenAppeal(AppealState.Accepted), await site.GivenAppeal(AppealState.Accepted));
        using var office = await site.Supervisor();
        var preview = await office.Submit(await Ticked(office, mine, taken), ToLand);
        await site.Act(taken, Supervisor, (appeal, on) => appeal.MarkLongTerm("需要等待规划修编。", on));

        var done = await office.Submit(preview, new Dictionary<string, string>());

        done.Text.ShouldContain("已交办1条");
        done.Text.ShouldContain($"已对{taken}作了“列为长期推进”");
        (await site.Stored(mine)).State.ShouldBe(AppealState.Assigned);
        (await site.Stored(taken)).State.ShouldBe(AppealState.Accepted);
    }

    [Fact]
    public async Task A_confirmation_sent_twice_assigns_once()
    {
        var number = await site.GivenAppeal(AppealState.Accepted);
        using var office = await site.Supervisor();
        var preview = await office.Submit(await Ticked(office, number), ToLand);

        await office.Submit(preview, new Dictionary<string, string>());
        var again = await office.Submit(preview, new Dictionary<string, string>());

        again.Text.ShouldContain("已交办0条");
        (await site.Stored(number)).Assignments.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_county_assigns_its_own_branch_only()
    {
        var (own, foreign) = (await site.GivenAppeal(AppealState.Accepted), await site.GivenAppeal(AppealState.Accepted, TestCity.Chemistry));
        using var county = await site.EastCounty();

        var page = await Ticked(county, own, foreign);

        page.Text.ShouldContain("有1条没有列出");
        var forged = new Dictionary<string, string>
        {
            ["Form.LeadId"] = TestCity.EastCounty.Value.ToString(), ["Form.Rows[0].Id"] = (await site.Stored(own)).Id.Value.ToString(), ["Form.Rows[1].Id"] = (await site.Stored(foreign)).Id.Value.ToString(),
        };
        (await county.Post(Page + "?handler=assign", forged, "/appeals/new")).Text.ShouldContain("已交办1条");
        (await site.Stored(foreign)).State.ShouldBe(AppealState.Accepted);
    }

    [Fact]
    public async Task Without_a_lead_each_goes_to_the_unit_of_its_category_or_is_refused_for_want_of_one()
    {
        await site.WithDb(async db =>
        {
            (await db.Set<AppealCategory>().SingleAsync(category => category.Code == "power")).DefaultLeadId = TestCity.Power;
            await db.Save("设定默认单位");
        });
        site.Services.GetRequiredService<Tuijin.Appeals.Desk.AppealCatalogue>().ForgetCategories();
        var (power, land) = (await site.GivenAppeal(AppealState.Accepted, category: "power"), await site.GivenAppeal(AppealState.Accepted));
        using var office = await site.Supervisor();

        var preview = await office.Submit(await Ticked(office, power, land), new Dictionary<string, string>());

        preview.Text.ShouldContain("可以交办1条；其余1条不能交办");
        preview.Text.ShouldContain("没有设定默认主办单位");
        await office.Submit(preview, new Dictionary<string, string>());
        (await site.Stored(power)).LeadId.ShouldBe(TestCity.Power);
    }

    [Fact]
    public async Task Going_back_keeps_what_was_chosen()
    {
        var number = await site.GivenAppeal(AppealState.Accepted);
        using var office = await site.Supervisor();
        var preview = await office.Submit(await Ticked(office, number), new Dictionary<string, string>(ToLand) { ["Form.Note"] = "请现场查看。" });
        var back = await office.Post(Page + "?handler=back", new Dictionary<string, string>(ToLand) { ["Form.Note"] = "请现场查看。", ["Form.Rows[0].Id"] = (await site.Stored(number)).Id.Value.ToString() }, "/appeals/new");

        preview.Document.QuerySelector("input[name='Form.Note']")!.GetAttribute("value").ShouldBe("请现场查看。");
        back.Document.QuerySelector("textarea")!.TextContent.Trim().ShouldBe("请现场查看。");
        back.Document.QuerySelector("select[name='Form.LeadId'] option[selected]")!.GetAttribute("value").ShouldBe(TestCity.Land.Value.ToString());
    }

    [Fact]
    public async Task Nothing_ticked_or_too_much_is_told()
    {
        using var office = await site.Supervisor();
        (await office.Get(Page)).Text.ShouldContain("请先在诉求台账中勾选待交办的诉求。");
        var number = await site.GivenAppeal(AppealState.Accepted);
        var many = Enumerable.Range(0, 101).ToDictionary(row => $"Form.Rows[{row}].Id", _ => Guid.CreateVersion7().ToString());
        many["Form.Rows[0].Id"] = (await site.Stored(number)).Id.Value.ToString();

        var page = await office.Post(Page + "?handler=assign", many, "/appeals/new");

        page.Text.ShouldContain("一次最多交办100条");
        (await site.Stored(number)).State.ShouldBe(AppealState.Accepted);
    }

    [Fact]
    public async Task The_list_offers_it_to_who_decides_only()
    {
        await site.GivenAppeal(AppealState.Accepted);
        using var office = await site.Supervisor();
        (await office.Get("/appeals")).Document.QuerySelector($"button[formaction='{Page}']").ShouldNotBeNull();
        using var mayor = await site.Leader();
        (await mayor.Get("/appeals")).Document.QuerySelector($"button[formaction='{Page}']").ShouldBeNull();
        (await mayor.Post(Page, new Dictionary<string, string>(), "/appeals")).Status.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.Redirect, HttpStatusCode.BadRequest);
    }

    private async Task<TestPage> Ticked(TestBrowser browser, params string[] numbers)
    {
        var ids = new List<string>();
        foreach (var number in numbers)
        {
            ids.Add($"ids={(await site.Stored(number)).Id.Value}");
        }

        return await browser.Get($"{Page}?{string.Join('&', ids)}");
    }
}
