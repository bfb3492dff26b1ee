using System.Net;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Domain;
using Tuijin.Rules.Lights;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Tests.Projects;

/// <summary>Forecasts of running projects rest on what the city has finished, show how far they were off, and keep to what a person may see.</summary>
public sealed class ForecastTests(TestSite site) : IClassFixture<TestSite>
{
    /// <summary>Every finished project was so many days later than planned.</summary>
    private const int Late = 60;

    [Fact]
    public async Task A_city_that_has_finished_too_little_is_told_so()
    {
        await using var empty = new TestSite();
        await empty.InitializeAsync();
        var number = await empty.GivenProject(project => project.PlannedFinishMonth = 202612);

        var page = await (await empty.Leader()).Get("/projects/forecast");

        page.Text.ShouldContain("已竣工项目只有0个，不足10个，暂不预测竣工日期。");
        page.All("tbody tr").ShouldHaveSingleItem().ShouldContain("2026-12");
        (await (await empty.Leader()).Get($"/projects/{number}")).Text.ShouldContain("不足10个，暂不预测竣工日期。2026年底投资：月报不足3个月，暂不预测。");
    }

    [Fact]
    public async Task A_running_project_is_expected_as_late_as_those_before_it_and_the_past_shows_how_good_that_is()
    {
        await GivenPast();
        var number = await site.GivenProject(project => (project.PlannedFinishMonth, project.Name) = (202612, "按期推进的项目"));
        var leader = await site.Leader();

        var page = await leader.Get($"/projects/forecast?words={number}");

        // Planned months end on their last day, so that the past lies up to a month nearer.
        var row = page.All("tbody tr").ShouldHaveSingleItem();
        row.ShouldContain("2027-0");
        var summary = page.All(".card p").First(text => text.StartsWith("竣工日期：过去一年预测偏差", StringComparison.Ordinal));
        summary.ShouldEndWith(" 个项目。");
        Number(summary, "过去一年预测偏差 ").ShouldBeLessThan(Number(summary, "计划自身偏差 "));

        var working = await leader.Get("/projects/forecast/past?of=finish");
        working.All("tbody tr").ShouldNotBeEmpty();
        working.Text.ShouldContain("命中");
        (await leader.Get("/projects/forecast/past?of=yearEnd")).Status.ShouldBe(HttpStatusCode.OK);
        (await leader.Get("/projects/forecast/past?of=moon")).Status.ShouldBe(HttpStatusCode.NotFound);

        var project = await leader.Get($"/projects/{number}");
        project.Text.ShouldContain("竣工（P50），比计划晚");
        project.Text.ShouldContain("其中同类（技术改造、5—10亿元）");
    }

    [Fact]
    public async Task A_plan_that_was_moved_later_does_not_help_the_forecasts_made_before()
    {
        await GivenPast();
        var moved = await site.GivenProject(project => Finished(project, site.Clock.Today().AddDays(-520), site.Clock.Today().AddDays(-100)));
        await site.WithDb(async db =>
        {
            var project = db.Set<Project>().Single(project => project.Number == moved);
            project.PlannedFinishMonth = Month.Of(project.FinishedOn!.Value).Key;
            await db.Save("调整计划");
        });

        var rows = (await (await site.Leader()).Get("/projects/forecast/past?of=finish")).All("tbody tr").Where(row => row.StartsWith("年产五千台数控机床技改项目 " + moved, StringComparison.Ordinal)).ToList();

        rows.ShouldNotBeEmpty();
        var planned = Month.Of(site.Clock.Today().AddDays(-100 - Late)).ToString();
        rows.ShouldAllBe(row => row.Contains(planned));
    }

    [Fact]
    public async Task The_year_goes_on_as_the_year_before_did()
    {
        await GivenPast();
        for (var at = 0; at < 10; at++)
        {
            var earlier = await site.GivenProject(project => (project.ReportsFromMonth, project.CumulativeBeforeYear, project.StartedOn) = (202409, 2024, new DateOnly(2024, 9, 1)));
            await GivenReports(earlier, new Month(2024, 9), 16, 10 + at);
        }

        var number = await site.GivenProject(project => (project.ReportsFromMonth, project.CumulativeBeforeYear, project.PlannedFinishMonth, project.StartedOn) = (202509, 2025, 202706, new DateOnly(2025, 9, 1)));
        await GivenReports(number, new Month(2025, 9), 6, 100);

        var project = await (await site.Leader()).Get($"/projects/{number}");

        project.Text.ShouldContain("2026年全年预计完成投资1,200万元（P50），八成把握不低于1,200万元（P80）。");
        project.Document.QuerySelectorAll("x-chart").Select(chart => chart.GetAttribute("label")).ShouldContain("全周期累计投资：计划、实际和预测");
    }

    [Fact]
    public async Task A_county_and_an_enterprise_see_forecasts_of_their_own_and_nobody_else_any()
    {
        await GivenPast();
        var east = await site.GivenProject(project => project.PlannedFinishMonth = 202612);
        var west = await site.GivenProject(project => (project.PlannedFinishMonth, project.EnterpriseId) = (202612, null), TestCity.WestTownPath, TestCity.WestTown);

        var county = await (await site.WestCounty()).Get("/projects/forecast?size=200");
        county.Text.ShouldContain(west);
        county.Text.ShouldNotContain(east);
        (await (await site.WestCounty()).Get("/projects/forecast/past")).All("tbody tr").ShouldBeEmpty();
        (await (await site.Enterprise(TestCity.Machinery)).Get("/projects/forecast?size=200")).Text.ShouldNotContain(west);
        (await (await site.BrowserOf(Role.Bank)).Get("/projects/forecast")).Status.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.Redirect);
        (await (await site.BrowserOf(Role.Bank)).Get("/projects/forecast/past")).Status.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Filters_are_those_of_the_ledger_and_the_list_is_taken_along_by_those_who_may()
    {
        await site.GivenProject(project => (project.PlannedFinishMonth, project.Tier) = (202612, "重点推进"));
        await site.GivenProject(project => (project.PlannedFinishMonth, project.Tier) = (202611, "一般推进"));
        var office = await site.ProgrammeOffice();

        (await office.Get("/projects/forecast?tier=重点推进")).All("tbody tr").ShouldHaveSingleItem().ShouldContain("2026-12");

        using var answer = await office.Client.GetAsync("/projects/forecast?export=xlsx&sort=-gap");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        using var enterprise = await (await site.Enterprise(TestCity.Machinery)).Client.GetAsync("/projects/forecast?export=xlsx");
        enterprise.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
    }

    /// <summary>Twelve projects that finished long ago and six that finished within the year, all equally late; once.</summary>
    private async Task GivenPast()
    {
        if (await site.WithDb(db => Task.FromResult(db.Set<Project>().Any(project => project.Place == "往年"))))
        {
            return;
        }

        var today = site.Clock.Today();
        for (var at = 0; at < 12; at++)
        {
            await site.GivenProject(project => Finished(project, today.AddDays(-1000 - (at * 7)), today.AddDays(-600 - (at * 7))));
        }

        for (var at = 0; at < 6; at++)
        {
            await site.GivenProject(project => Finished(project, today.AddDays(-500 - (at * 7)), today.AddDays(-110 - (at * 7))));
        }
    }

    private static void Finished(Project project, DateOnly startedOn, DateOnly finishedOn) =>
        (project.StartedOn, project.IntoStatisticsOn, project.PlannedFinishMonth, project.FinishedOn, project.YearClass, project.Place)
            = (startedOn, startedOn.AddDays(20), Month.Of(finishedOn.AddDays(-Late)).Key, finishedOn, ProjectYearClass.Completing, "往年");

    private async Task GivenReports(string number, Month first, int months, long wan)
    {
        for (var month = first; month < first.AddMonths(months); month = month.Next)
        {
            await site.GivenReport(number, month.ToString(), wan);
        }
    }

    private static double Number(string text, string after)
    {
        var rest = text[(text.IndexOf(after, StringComparison.Ordinal) + after.Length)..].TrimStart();
        return double.Parse(new string([.. rest.TakeWhile(letter => char.IsAsciiDigit(letter) || letter == '.')]), System.Globalization.CultureInfo.InvariantCulture);
    }
}
