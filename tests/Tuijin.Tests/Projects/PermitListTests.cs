using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Projects.Features.RecordPermit;

namespace Tuijin.Tests.Projects;

/// <summary>Permits of two projects in two counties on Wednesday 2026-03-04: late, soon due, done, lapsed, and one without a limit.</summary>
public sealed class ListedPermits : IAsyncLifetime
{
    public TestSite Site { get; } = new();

    public string East { get; private set; } = "";

    public string West { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await Site.InitializeAsync();
        East = await Site.GivenProject(project => project.StartedOn = null);
        West = await Site.GivenProject(project => project.EnterpriseId = TestCity.Chemistry, TestCity.WestTownPath, TestCity.WestTown);
        await Record(East, "environment-table", new(2026, 2, 24), TestCity.Land);
        await Record(East, "drawing-review", new(2026, 2, 26), TestCity.Power);
        await Record(East, "filing", new(2026, 1, 5), TestCity.Industry, new(2026, 1, 5));
        await Record(East, "construction", new(2025, 10, 9), TestCity.Land, new(2025, 10, 20));
        await Record(West, "works-planning", new(2026, 2, 2), TestCity.Land);
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    private Task Record(string number, string kind, DateOnly on, OrganisationId department, DateOnly? done = null) => Site.WithScope(async services =>
        (await services.GetRequiredService<RecordPermitHandler>().Handle(
            number, new PermitForm { Kind = kind, HandedInOn = on, DepartmentId = department.Value, DoneOn = done }, default)).Refusal.ShouldBeNull());
}

public sealed class PermitListTests(ListedPermits listed) : IClassFixture<ListedPermits>
{
    private readonly TestSite site = listed.Site;

    private static async Task<IReadOnlyList<string>> Titles(TestBrowser browser, string query = "") => (await browser.Get("/projects/permits" + query)).All("td[data-label=手续]");

    [Fact]
    public async Task What_is_overdue_stands_first_and_each_sees_what_their_projects_have()
    {
        (await Titles(await site.Leader())).Take(2).ShouldBe(["环评（报告表）", "施工图审查"]);
        (await Titles(await site.Leader())).Count.ShouldBe(5);
        (await Titles(await site.EastCounty())).Count.ShouldBe(4);
        (await Titles(await site.WestCounty())).ShouldBe(["建设工程规划许可证"]);
        (await Titles(await site.Enterprise(TestCity.Chemistry, TestCity.WestTownPath))).ShouldBe(["建设工程规划许可证"]);
        (await Titles(await site.Department(TestCity.Power))).Count.ShouldBe(5);
    }

    [Theory]
    [InlineData("?state=overdue", "环评（报告表）")]
    [InlineData("?overdue=true", "环评（报告表）")]
    [InlineData("?soon=true", "施工图审查")]
    [InlineData("?state=done", "技改项目备案")]
    [InlineData("?state=expired", "施工许可证")]
    [InlineData("?state=running&sort=title", "建设工程规划许可证,施工图审查")]
    [InlineData("?state=done&state=expired&sort=title", "技改项目备案,施工许可证")]
    [InlineData("?kind=works-planning", "建设工程规划许可证")]
    [InlineData("?division=000002", "建设工程规划许可证")]
    [InlineData("?words=没有的项目", "")]
    [InlineData("?due-from=2026-03-01&due-to=2026-03-31", "施工图审查")]
    public async Task Filters_are_those_of_the_address(string query, string titles) =>
        (await Titles(await site.Leader(), query)).Order().ShouldBe(titles.Split(',', StringSplitOptions.RemoveEmptyEntries).Order());

    [Fact]
    public async Task Departments_and_projects_are_filters_too()
    {
        var leader = await site.Leader();
        (await Titles(leader, $"?department={TestCity.Land.Value}")).Count.ShouldBe(3);
        (await Titles(leader, $"?project={listed.West}")).Count.ShouldBe(1);
        (await Titles(await site.Department(TestCity.Power), "?mine=true")).ShouldBe(["施工图审查"]);
    }

    [Fact]
    public async Task Each_number_above_the_list_opens_the_list_it_counts()
    {
        foreach (var browser in new[] { await site.Leader(), await site.EastCounty(), await site.WestCounty() })
        {
            var page = await browser.Get("/projects/permits");
            var figures = page.Document.QuerySelectorAll("a.stat");
            figures.Length.ShouldBe(5);
            foreach (var figure in figures)
            {
                var rows = (await browser.Get(figure.GetAttribute("href")!)).All("td[data-label=手续]").Count;
                figure.QuerySelector("b")!.TextContent.ShouldBe($"{rows}项", figure.TextContent);
            }
        }
    }

    [Fact]
    public async Task The_list_is_exported_as_it_is_filtered_by_those_who_may()
    {
        var county = await site.EastCounty();
        var csv = await county.Client.GetStringAsync("/projects/permits?export=csv&state=overdue");
        csv.ShouldContain("环评（报告表）");
        csv.ShouldContain("逾期未办结");
        csv.ShouldNotContain("建设工程规划许可证");
        var firm = await (await site.Enterprise(TestCity.Machinery)).Client.GetAsync("/projects/permits?export=csv");
        firm.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
    }

    [Fact]
    public async Task The_ledger_tells_which_projects_have_overdue_permits()
    {
        var leader = await site.Leader();
        var page = await leader.Get("/projects?latePermits=true&columns=name&columns=number&columns=latePermits");
        page.All("tbody td[data-label=编号]").ShouldBe([listed.East]);
        var behind = page.Document.QuerySelectorAll("tbody a").Single(link => link.GetAttribute("href")!.Contains("/permits"));
        behind.TextContent.Trim().ShouldBe("1");
        (await Titles(leader, behind.GetAttribute("href")!["/projects/permits".Length..])).ShouldBe(["环评（报告表）"]);
    }

    [Fact]
    public async Task The_api_gives_the_permits_of_a_project_to_those_who_see_it()
    {
        var answer = await (await site.ApiOf(Role.County, TestCity.EastCounty, TestCity.EastPath)).GetFromJsonAsync<JsonElement>($"/api/projects/{listed.East}/permits");
        answer.GetProperty("total").GetInt32().ShouldBe(4);
        var late = answer.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("kind").GetString() == "environment-table");
        late.GetProperty("state").GetString().ShouldBe("overdue");
        late.GetProperty("department").GetString().ShouldBe("市自然资源局");
        late.GetProperty("limitDays").GetInt32().ShouldBe(3);
        late.GetProperty("limitKind").GetString().ShouldBe("working");
        late.GetProperty("dueOn").GetString().ShouldBe("2026-02-27");
        late.GetProperty("daysLate").GetInt32().ShouldBeGreaterThan(0);
        (await (await site.ApiOf(Role.County, TestCity.WestCounty, TestCity.WestPath)).GetAsync($"/api/projects/{listed.East}/permits")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
