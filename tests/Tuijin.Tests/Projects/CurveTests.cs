using System.Net;
using Tuijin.Foundation.Access;

namespace Tuijin.Tests.Projects;

/// <summary>The year's investment by months adds up, keeps to what a person may see, and opens the ledger behind it.</summary>
public sealed class CurveTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Months_add_up_over_the_projects_that_were_asked_for()
    {
        var one = await site.GivenProject(project => (project.Tier, project.ReportsFromMonth) = ("重点推进", 202601));
        var other = await site.GivenProject(project => (project.Tier, project.ReportsFromMonth) = ("重点推进", 202601), TestCity.WestTownPath, TestCity.WestTown);
        await site.GivenProject(project => project.Tier = "一般推进");
        await site.GivenPlan(one, 1_200);
        await site.GivenPlan(other, 600);
        await site.GivenReport(one, "2026-01", 80);
        await site.GivenReport(one, "2026-02", 120);
        await site.GivenReport(other, "2026-02", 40);
        var leader = await site.Leader();

        var page = await leader.Get("/projects/curve?tier=重点推进");
        var months = page.All(".figures tbody tr");

        months[0].ShouldBe("1月 150 80 150 80 53.3%");
        months[1].ShouldBe("2月 150 160 300 240 80.0%");
        months[2].ShouldBe("3月 150 — 450 — —");
        months[11].ShouldBe("12月 150 — 1,800 — —");
        page.Text.ShouldContain("共 2 个项目，其中 2 个有2026年计划。");

        var ledger = page.Document.QuerySelector(".figures tbody a")!.GetAttribute("href")!;
        (await leader.Get(ledger)).All("tbody tr").Count.ShouldBe(2);

        (await (await site.WestCounty()).Get("/projects/curve?tier=重点推进")).All(".figures tbody tr")[1].ShouldBe("2月 50 40 100 40 40.0%");
    }

    [Theory]
    [InlineData("year=moon&tier=none&division=nowhere")]
    [InlineData("year=1066")]
    [InlineData("year=")]
    public async Task What_cannot_be_asked_is_answered_with_this_year_of_all(string query) =>
        (await (await site.Leader()).Get("/projects/curve?" + query)).Document.QuerySelector("input[name=year]")!.GetAttribute("value").ShouldBe("2026");

    [Fact]
    public async Task Where_nothing_is_visible_the_page_says_so_and_strangers_do_not_get_in()
    {
        (await (await site.Enterprise(TestCity.Chemistry)).Get("/projects/curve")).Text.ShouldContain("没有符合条件的项目。");
        (await (await site.BrowserOf(Role.Bank)).Get("/projects/curve")).Status.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.Redirect);
    }
}
