using System.Net;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Domain;
using Tuijin.Rules.Lights;

namespace Tuijin.Tests.Projects;

/// <summary>The table of measures adds up, keeps to what a person may see, and opens each number.</summary>
public sealed class MeasuresTests(TestSite site) : IClassFixture<TestSite>
{
    private const long Wan = 10_000;

    /// <summary>南通 2019 Q1, in 万元: 计划总投资, 上年止累计, 本年计划, 本年累计.</summary>
    private static readonly (string Area, long Total, long Before, long Plan, long Done)[] Nantong =
    [
        ("通州", 3_343_000, 636_400, 763_500, 291_400), ("崇川", 200_000, 84_900, 92_000, 32_300), ("港闸", 159_500, 11_500, 60_000, 19_700),
        ("市开发区", 1_682_000, 357_000, 306_000, 219_400), ("苏通", 731_600, 88_500, 144_700, 50_800), ("通州湾", 608_600, 274_600, 70_000, 18_400),
        ("海安", 6_317_500, 1_530_000, 2_249_700, 660_600), ("如皋", 5_269_500, 1_803_200, 3_214_100, 1_389_600), ("如东", 3_593_400, 866_700, 1_165_100, 318_900),
        ("海门", 4_426_200, 1_425_900, 947_100, 365_500), ("启东", 1_845_900, 588_000, 985_600, 242_200),
    ];

    [Fact]
    public async Task The_county_table_of_Nantong_comes_out_as_it_was_published()
    {
        var programme = await Programme("南通", Nantong.Select(line => line.Area));
        foreach (var (area, total, before, plan, done) in Nantong)
        {
            var number = await site.GivenProject(project => (project.ProgrammeId, project.Tier, project.TotalInvestmentYuan, project.CumulativeBeforeYuan, project.ReportsFromMonth)
                = (programme, area, total * Wan, before * Wan, 202601));
            await site.GivenPlan(number, plan);
            await site.GivenReport(number, "2026-01", done / 3, done / 3);
            await site.GivenReport(number, "2026-02", done - (done / 3), done);
        }

        var page = await (await site.Leader()).Get($"/projects/measures?by=tier&month=2026-02&programme={programme.Value}");

        var lines = page.All("table.figures tbody tr").ToDictionary(line => line.Split(' ')[0], line => line.Split(' '));
        lines.Keys.ShouldBe(Nantong.Select(line => line.Area));
        lines["通州"].ShouldBe(["通州", "1", "3,343,000", "636,400", "763,500", "291,400", "38.2%", "+21.5", "—", "—", "100.0%", "—"], Case.Sensitive);
        var total2 = page.All("table.figures tfoot tr").ShouldHaveSingleItem().Split(' ');

        // The published totals are 2817.73, 766.67, 999.78 and 360.87 亿元, rounded from more digits than their lines; the rate is 36.1%.
        total2[2].ShouldBe("28,177,200");
        total2[3].ShouldBe("7,666,700");
        total2[4].ShouldBe("9,997,800");
        total2[5].ShouldBe("3,608,800");
        total2[6].ShouldBe("36.1%");
    }

    [Fact]
    public async Task A_month_of_the_past_is_told_as_it_was()
    {
        var programme = await Programme("往月", ["一"]);
        var number = await site.GivenProject(project => (project.ProgrammeId, project.Tier, project.YearClass, project.PlannedStartMonth, project.StartedOn, project.IntoStatisticsOn, project.ReportsFromMonth)
            = (programme, "一", ProjectYearClass.NewStart, 202601, new DateOnly(2026, 2, 10), new DateOnly(2026, 2, 20), 202601));
        await site.GivenPlan(number, 1200);
        await site.GivenReport(number, "2026-01", 100);
        await site.GivenReport(number, "2026-02", 200);
        var leader = await site.Leader();
        async Task<string[]> Total(string month) => (await leader.Get($"/projects/measures?by=tier&month={month}&programme={programme.Value}")).All("tfoot tr").ShouldHaveSingleItem().Split(' ');

        (await Total("2026-02"))[5..].ShouldBe(["300", "25.0%", "+8.3", "100.0%", "—", "100.0%", "—"]);
        (await Total("2026-01"))[5..].ShouldBe(["100", "8.3%", "0.0", "0.0%", "—", "—", "—"]);
    }

    [Fact]
    public async Task Investment_of_earlier_years_is_added_to_what_the_ledger_brought_along()
    {
        var programme = await Programme("跨年", ["一"]);
        var number = await site.GivenProject(project => (project.ProgrammeId, project.Tier, project.CumulativeBeforeYear, project.CumulativeBeforeYuan, project.ReportsFromMonth)
            = (programme, "一", 2025, 500 * Wan, 202511));
        await site.GivenReport(number, "2025-11", 30, 30);
        await site.GivenReport(number, "2025-12", 40, 70);
        await site.GivenReport(number, "2026-01", 5);

        var total = (await (await site.Leader()).Get($"/projects/measures?by=tier&month=2026-01&programme={programme.Value}")).All("tfoot tr").ShouldHaveSingleItem().Split(' ');

        total[3].ShouldBe("570");
        total[5].ShouldBe("5");
    }

    [Fact]
    public async Task Each_number_opens_its_working_and_the_projects_that_count()
    {
        var programme = await Programme("过程", ["一"]);
        var started = await site.GivenProject(project => (project.ProgrammeId, project.YearClass) = (programme, ProjectYearClass.NewStart));
        var waiting = await site.GivenProject(project => (project.ProgrammeId, project.YearClass, project.StartedOn, project.IntoStatisticsOn) = (programme, ProjectYearClass.NewStart, null, null));
        var other = await site.GivenProject(project => project.ProgrammeId = programme);
        var leader = await site.Leader();
        var table = await leader.Get($"/projects/measures?programme={programme.Value}&month=2026-02");

        var page = await leader.Get(table.Document.QuerySelectorAll("tfoot a").Select(link => link.GetAttribute("href")!).Single(href => href.Contains("measure=starts", StringComparison.Ordinal)));

        page.Text.ShouldContain("新开工项目已开工1个");
        page.Text.ShouldContain("本年计划新开工2个");
        page.Text.ShouldContain("50.0%");
        page.Text.ShouldContain(started);
        page.Text.ShouldContain(waiting);
        page.Text.ShouldNotContain(other);
    }

    [Fact]
    public async Task A_county_counts_its_own_and_an_enterprise_may_not_ask()
    {
        var programme = await Programme("范围", ["一"]);
        await site.GivenProject(project => project.ProgrammeId = programme);
        await site.GivenProject(project => project.ProgrammeId = programme, TestCity.WestTownPath, TestCity.WestTown);

        (await (await site.EastCounty()).Get($"/projects/measures?programme={programme.Value}")).All("tbody tr").ShouldHaveSingleItem().ShouldStartWith("东县 1 ");
        (await (await site.Leader()).Get($"/projects/measures?programme={programme.Value}")).All("tbody tr").Count.ShouldBe(2);
        (await (await site.Enterprise(TestCity.Machinery)).Get("/projects/measures")).Status.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("month=2026-13&by=moon&basis=-1&programme=x")]
    [InlineData("month=3026-01")]
    [InlineData("month=")]
    public async Task What_cannot_be_asked_is_answered_with_the_last_month_that_is_due(string query) =>
        (await (await site.Leader()).Get("/projects/measures?" + query)).Document.QuerySelector("input[name=month]")!.GetAttribute("value").ShouldBe("2026-01");

    [Theory]
    [InlineData("line=&measure=moon")]
    [InlineData("line=nowhere&measure=starts")]
    [InlineData("")]
    public async Task A_number_that_is_not_there_has_no_working(string query) =>
        (await (await site.Leader()).Get("/projects/measures/working?" + query)).Status.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task The_table_is_taken_along_as_a_workbook_by_those_who_may_and_the_trail_knows()
    {
        await site.GivenProject();

        using var answer = await (await site.ProgrammeOffice()).Client.GetAsync("/projects/measures?export=xlsx");

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        (await site.WithDb(db => Task.FromResult(db.Set<Tuijin.Foundation.Auditing.AuditEntry>().Count(entry => entry.Act == "导出进度指标")))).ShouldBe(1);
        (await (await site.BrowserOf(Role.Zone, TestCity.Zone)).Get("/projects/measures")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<ProgrammeId> Programme(string name, IEnumerable<string> tiers)
    {
        var id = site.Clock.NewId<ProgrammeId>();
        await site.WithDb(async db =>
        {
            db.Add(new Programme { Id = id, Name = name, Tiers = [.. tiers], LightRuleId = LightRules.DefaultId });
            await db.Save("准备试验计划");
        });
        return id;
    }
}
