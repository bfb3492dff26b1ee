using System.Net;
using Microsoft.EntityFrameworkCore;
using Tuijin.Appeals.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Time;

namespace Tuijin.Tests.Appeals;

/// <summary>The list: who sees what, filters, order, and that each figure of the board opens exactly its rows.</summary>
public sealed class AppealListTests(ListedAppeals appeals) : IClassFixture<ListedAppeals>
{
    private readonly TestSite site = appeals.Site;

    private readonly string submitted = appeals.Submitted, assigned = appeals.Assigned, closed = appeals.Closed, west = appeals.West, chamber = appeals.Chamber;

    [Fact]
    public async Task Each_role_sees_its_own_rows()
    {
        await Sees(await site.Leader(), submitted, assigned, closed, west, chamber);
        await Sees(await site.Department(TestCity.Land), assigned, closed);
        await Sees(await site.Department(TestCity.Power), assigned, closed);
        await Sees(await site.Department(TestCity.Industry));
        await Sees(await site.EastCounty(), submitted, assigned, closed, chamber);
        await Sees(await site.WestCounty(), west);
        await Sees(await site.EastTownship(), submitted, assigned, closed);
        await Sees(await site.BrowserOf(Role.Zone, TestCity.Zone, TestCity.EastTownPath), submitted, assigned, closed);
        await Sees(await site.Enterprise(TestCity.Chemistry, TestCity.WestTownPath), west);
        await Sees(await site.BrowserOf(Role.Association, TestCity.Chamber), chamber);
    }

    [Fact]
    public async Task Open_appeals_come_first_by_due_day_then_the_ended_ones()
    {
        using var leader = await site.Leader();

        var numbers = Numbers(await leader.Get("/appeals"));

        numbers.IndexOf(closed).ShouldBe(numbers.Count - 1);
        numbers.IndexOf(submitted).ShouldBeLessThan(numbers.IndexOf(assigned));
    }

    [Fact]
    public async Task Filters_narrow_the_list()
    {
        using var leader = await site.Leader();

        await Finds(leader, "state=Assigned", assigned);
        await Finds(leader, "state=Closed&state=Assigned", assigned, closed);
        await Finds(leader, "category=power", assigned);
        await Finds(leader, "county=000002", west);
        await Finds(leader, $"department={TestCity.Land.Value}", assigned, closed);
        await Finds(leader, "words=" + Uri.EscapeDataString("供水"), closed);
        await Finds(leader, "words=" + Uri.EscapeDataString("远山化工"), west);
        await Finds(leader, "channel=Enterprise&open=0", closed);
        await Finds(leader, "satisfaction=Satisfied", closed);
        await Finds(leader, "due-from=2026-03-10&due-to=2026-03-20", assigned);
        await Finds(leader, $"enterprise={TestCity.Textile.Value}", chamber);
        await Finds(leader, "longterm=1");
        await Finds(leader, "raised-from=2026-03-04&raised-to=2026-03-04&state=Assigned", assigned);
    }

    [Fact]
    public async Task Every_figure_opens_exactly_its_rows()
    {
        using var leader = await site.Leader();
        var (today, since) = (site.Clock.Today(), new DateOnly(2026, 3, 1));
        var raised = await site.WithDb(db => db.Set<AppealView>().RaisedByUnit(since, today).ToListAsync());
        var open = await site.WithDb(db => db.Set<AppealView>().OpenByUnit(today).ToListAsync());
        const string Since = "raised-from=2026-03-01";
        List<(AppealFigures Open, AppealFigures Raised)> figures =
        [
            (open.Figures("全部", ""), raised.Figures("全部", Since)),
            .. new[] { "000001", "000002" }.Select(county => (
                open.Where(tally => tally.CountyCode == county).Figures(county, $"county={county}"), raised.Where(tally => tally.CountyCode == county).Figures(county, $"county={county}&{Since}"))),
            .. new[] { TestCity.Land, TestCity.Power }.Select(unit => (
                open.Where(tally => tally.LeadId == unit).Figures("单位", $"department={unit.Value}"), raised.Where(tally => tally.LeadId == unit).Figures("单位", $"department={unit.Value}&{Since}"))),
        ];

        figures[0].Raised.Total.ShouldBe(5);
        foreach (var (now, year) in figures)
        {
            foreach (var (count, href) in new[]
            {
                (now.Open, now.OpenHref), (now.Overdue, now.OverdueHref), (now.NeedsCoordination, now.NeedsCoordinationHref), (year.Total, year.TotalHref), (year.OnTime, year.OnTimeHref),
                (year.Late, year.LateHref), (year.Solved, year.SolvedHref), (year.Satisfied, year.SatisfiedHref), (year.Dissatisfied, year.DissatisfiedHref), (year.Closed, year.ClosedHref),
            })
            {
                Numbers(await leader.Get(href)).Count.ShouldBe(count, $"{now.Name} {href}");
            }
        }
    }

    [Fact]
    public async Task The_to_do_page_holds_what_waits_for_each()
    {
        (await (await site.Supervisor()).Get("/todo")).Text.ShouldContain(submitted);
        var land = await (await site.Department(TestCity.Land)).Get("/todo");
        land.Text.ShouldContain(assigned);
        land.Text.ShouldNotContain(submitted);
        (await (await site.WestCounty()).Get("/todo")).Text.ShouldContain(west);
    }

    [Fact]
    public async Task A_role_without_appeals_is_turned_away()
    {
        using var bank = await site.BrowserOf(Role.Bank);

        (await bank.Get("/appeals")).Status.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.Redirect);
    }

    private static async Task Sees(TestBrowser browser, params string[] numbers)
    {
        using (browser)
        {
            Numbers(await browser.Get("/appeals")).ShouldBe(numbers, ignoreOrder: true);
        }
    }

    private static async Task Finds(TestBrowser browser, string query, params string[] numbers) => Numbers(await browser.Get("/appeals?" + query)).ShouldBe(numbers, ignoreOrder: true, query);

    private static List<string> Numbers(TestPage page)
    {
        page.Status.ShouldBe(HttpStatusCode.OK, page.Text);
        return [.. page.All("td[data-label=编号]")];
    }
}

/// <summary>Five appeals, and a site of their own.</summary>
public sealed class ListedAppeals : IAsyncLifetime
{
    public TestSite Site { get; } = new();

    public string Submitted { get; private set; } = "";

    public string Assigned { get; private set; } = "";

    public string Closed { get; private set; } = "";

    /// <summary>Of the west county.</summary>
    public string West { get; private set; } = "";

    /// <summary>Raised by the association.</summary>
    public string Chamber { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await Site.InitializeAsync();
        Submitted = await Site.GivenAppeal(text: "等待受理的道路问题。");
        Assigned = await Site.GivenAppeal(AppealState.Assigned, text: "正在办理的用电问题。", category: "power");
        Closed = await Site.GivenAppeal(AppealState.Closed, text: "已经办结的供水问题。", category: "utilities");
        West = await Site.GivenAppeal(enterprise: TestCity.Chemistry, text: "西县的环评问题。", category: "environment");
        Chamber = await Site.GivenAppeal(enterprise: TestCity.Textile, raiser: Domain.AppealStory.Chamber, text: "协会代提的招工问题。", category: "labour");
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
