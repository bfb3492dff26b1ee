using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Tuijin.Foundation.Access;

namespace Tuijin.Tests.Briefings;

public sealed partial class BoardTests(BoardTests.FilledSite filled) : IClassFixture<BoardTests.FilledSite>
{
    private readonly TestSite site = filled.Site;

    /// <summary>One filled city for all tests: they only look.</summary>
    public sealed class FilledSite : IAsyncLifetime
    {
        public TestSite Site { get; } = new();

        public async ValueTask InitializeAsync()
        {
            await Site.InitializeAsync();
            await BoardCity.Fill(Site);
        }

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }

    [Fact]
    public async Task Every_number_a_leader_sees_is_the_total_of_the_list_behind_it() => (await Checked(await site.Leader())).ShouldBeGreaterThan(50);

    [Fact]
    public async Task Every_number_a_county_sees_is_the_total_of_the_list_behind_it() => (await Checked(await site.EastCounty())).ShouldBeGreaterThan(40);

    [Fact]
    public async Task Every_number_a_township_sees_is_the_total_of_the_list_behind_it() => (await Checked(await site.EastTownship())).ShouldBeGreaterThan(20);

    [Fact]
    public async Task The_city_is_shown_by_counties_a_county_by_its_townships()
    {
        using var leader = await site.Leader();
        var city = await leader.Get("/board");
        city.All("table tbody .main").ShouldContain("东县");
        using var county = await site.EastCounty();
        var east = await county.Get("/board");
        east.Text.ShouldStartWith("东县重点工作看板");
        east.All("table tbody .main").ShouldSatisfyAllConditions(lines => lines.ShouldContain("东二镇"), lines => lines.ShouldNotContain("西一镇"));
    }

    [Fact]
    public async Task The_sum_of_the_parts_is_the_whole()
    {
        using var leader = await site.Leader();
        var table = (await leader.Get("/board")).Document.QuerySelectorAll("table").First(one => one.QuerySelector("tfoot") is not null);
        int Red(IElement row) => int.Parse(row.QuerySelector("[data-label=红灯]")!.TextContent);
        table.QuerySelectorAll("tbody tr").Sum(Red).ShouldBe(Red(table.QuerySelector("tfoot tr")!));
        Red(table.QuerySelector("tfoot tr")!).ShouldBe(3);
    }

    [Fact]
    public async Task What_is_red_stands_there_with_its_reason_and_what_failed_twice_asks_for_a_decision()
    {
        using var leader = await site.Leader();
        var page = await leader.Get("/board");
        page.Text.ShouldContain("第3个理由");
        page.Text.ShouldContain("需领导出面协调");
        page.Text.ShouldContain("已逾期2天");
        page.Document.QuerySelectorAll("tr").Single(row => row.QuerySelector("a[href='/meetings/会2026-901']") is not null)
            .QuerySelectorAll("[data-figure]").Select(figure => figure.TextContent).ShouldBe(["24", "14", "5", "5"]);
    }

    [Fact]
    public async Task A_change_is_on_the_board_at_once()
    {
        using var leader = await site.Leader();
        await leader.Get("/board");
        await site.WithDb(async db =>
        {
            db.Set<Tuijin.Projects.Domain.ProjectStanding>().First(standing => standing.Reason == "第3个理由").Reason = "改过的理由";
            await db.Save("改灯");
        });
        (await leader.Get("/board")).Text.ShouldContain("改过的理由");
        await site.WithDb(async db =>
        {
            db.Set<Tuijin.Projects.Domain.ProjectStanding>().First(standing => standing.Reason == "改过的理由").Reason = "第3个理由";
            await db.Save("改灯");
        });
    }

    [Theory]
    [InlineData(Role.Leader, "/board")]
    [InlineData(Role.ProgrammeOffice, "/board")]
    [InlineData(Role.Supervision, "/board")]
    [InlineData(Role.County, "/board")]
    [InlineData(Role.Department, "/todo")]
    [InlineData(Role.Township, "/todo")]
    [InlineData(Role.Enterprise, "/todo")]
    [InlineData(Role.Administrator, "/todo")]
    public async Task The_first_page_is_the_one_a_role_begins_with(Role role, string address)
    {
        using var browser = await site.BrowserOf(role);
        (await browser.Get("/")).Location.ShouldBe(address);
    }

    [Fact]
    public async Task Departments_and_enterprises_have_no_board()
    {
        using var department = await site.Department(TestCity.Land);
        (await department.Get("/board")).Location.ShouldNotBeNull().ShouldContain("/denied");
        using var enterprise = await site.Enterprise(TestCity.Machinery);
        (await enterprise.Get("/board")).Location.ShouldNotBeNull().ShouldContain("/denied");
        using var visitor = site.Visitor();
        (await visitor.Get("/board")).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    /// <summary>Opens the list behind each number; answers how many numbers there were.</summary>
    private static async Task<int> Checked(TestBrowser browser)
    {
        using (browser)
        {
            var board = await browser.Get("/board");
            board.Status.ShouldBe(HttpStatusCode.OK);
            var figures = board.Document.QuerySelectorAll("[data-figure]").ToList();
            var wrong = new List<string>();
            foreach (var list in figures.GroupBy(figure => figure.GetAttribute("href")!))
            {
                var page = await browser.Get(list.Key);
                wrong.AddRange(list.Select(figure => (Shown: Shown(figure), Listed: Listed(page, figure.GetAttribute("data-figure")!)))
                    .Where(pair => pair.Shown != pair.Listed).Select(pair => $"{list.Key}: {pair.Shown} on the board, {pair.Listed} in the list"));
            }

            wrong.ShouldBeEmpty();
            return figures.Count;
        }
    }

    private static string Shown(IElement figure) => Number().Match((figure.QuerySelector(".stat-number") ?? figure).TextContent).Value;

    private static string Listed(TestPage page, string column) => column switch
    {
        "" => Total().Match(page.Text).Groups[1].Value,
        "yearPlan" => page.All("tfoot td[data-label='本年计划（万元）']").FirstOrDefault("0"),
        _ => page.All("tfoot td[data-label='本年完成（万元）']").FirstOrDefault("0"),
    };

    [GeneratedRegex("[0-9][0-9,.]*")]
    private static partial Regex Number();

    [GeneratedRegex("共 ([0-9,]+) 条")]
    private static partial Regex Total();
}
