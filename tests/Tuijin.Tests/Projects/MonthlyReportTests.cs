using System.Net;
using Microsoft.EntityFrameworkCore;
using Tuijin.Projects.Domain;
using Tuijin.Rules.Lights;

namespace Tuijin.Tests.Projects;

/// <summary>Monthly reports, and the lights that follow from them. The clock stands at 2026-03-04.</summary>
public sealed class MonthlyReportTests(TestSite site) : IClassFixture<TestSite>
{
    private static Dictionary<string, string> Report(string investment, params (string Field, string Value)[] more) =>
        new Dictionary<string, string> { ["Form.InvestmentYuan"] = investment, ["Form.ProgressText"] = "主体封顶" }
            .Concat(more.Select(field => KeyValuePair.Create("Form." + field.Field, field.Value))).ToDictionary();

    [Fact]
    public async Task An_enterprise_reports_its_month()
    {
        var number = await site.GivenProject();
        var firm = await site.Enterprise(TestCity.Machinery);
        var done = await firm.Submit($"/projects/{number}/reports/2026-02", Report("320.5", ("EquipmentYuan", "100"), ("Obstacles[0].Text", "变压器增容未批")));
        done.Status.ShouldBe(HttpStatusCode.Redirect, done.Text);
        var report = await site.WithDb(db => db.Set<MonthlyReport>().SingleAsync(report => report.ProjectNumber == number));
        report.InvestmentYuan.ShouldBe(3_205_000);
        report.YearCumulativeYuan.ShouldBe(3_205_000);
        report.Obstacles.ShouldHaveSingleItem().Text.ShouldBe("变压器增容未批");
        (await site.StandingOf(number)).LastReportMonth.ShouldBe(202602);
        (await firm.Get(done.Location!)).Text.ShouldContain("主体封顶");
    }

    [Fact]
    public async Task Another_enterprise_cannot_report_it()
    {
        var number = await site.GivenProject();
        var other = await site.Enterprise(TestCity.Textile, TestCity.EastOtherTownPath);
        (await other.Get($"/projects/{number}/reports/2026-02")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.Post($"/projects/{number}/reports/2026-02", Report("1"), "/projects")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("2026-04", "10", "", "尚未到来")]
    [InlineData("2024-12", "10", "", "项目自2025年起实施")]
    [InlineData("2026-02", "-10", "", "不能为负数")]
    [InlineData("2026-02", "10", "EquipmentYuan=20", "不能大于本月完成投资")]
    [InlineData("2026-02", "10", "StatedCumulativeYuan=499", "累计不能下降")]
    [InlineData("2026-02", "60000", "", "超过计划总投资50,000万元")]
    [InlineData("2026-02", "10", "FinishedOn=2025-01-01", "不能早于开工日期")]
    [InlineData("2026-02", "10", "IntoStatisticsOn=2026-12-31", "不能晚于今天")]
    [InlineData("2026-02", "", "", "请填写本月完成投资")]
    public async Task Impossible_figures_are_refused_with_a_reason(string month, string investment, string more, string told)
    {
        var number = await site.GivenProject();
        await site.GivenReport(number, "2026-01", 500);
        var values = Report(investment);
        if (more.Split('=') is [var field, var value])
        {
            values["Form." + field] = value;
        }

        var page = await (await site.EastTownship()).Submit($"/projects/{number}/reports/{month}", values);
        page.Status.ShouldNotBe(HttpStatusCode.Redirect);
        page.Text.ShouldContain(told);
        (await site.WithDb(db => db.Set<MonthlyReport>().CountAsync(report => report.ProjectNumber == number))).ShouldBe(1);
    }

    [Fact]
    public async Task Dates_that_somebody_else_entered_meanwhile_are_kept()
    {
        var number = await site.GivenProject();
        var firm = await site.Enterprise(TestCity.Machinery);
        var page = await firm.Get($"/projects/{number}/reports/2026-02");
        (await (await site.ProgrammeOffice()).Submit($"/projects/{number}/edit", new Dictionary<string, string> { ["Form.IntoStatisticsOn"] = "2026-02-10" })).Status.ShouldBe(HttpStatusCode.Redirect);

        (await firm.Submit(page, Report("20", ("IntoStatisticsOn", "2026-01-20")))).Text.ShouldContain("入统日期改为“2026-02-10”");
        var done = await firm.Submit(page, Report("20"));

        done.Status.ShouldBe(HttpStatusCode.Redirect, done.Text);
        (await site.WithDb(db => db.Set<Project>().SingleAsync(project => project.Number == number))).IntoStatisticsOn.ShouldBe(new DateOnly(2026, 2, 10));
    }

    [Fact]
    public async Task More_than_the_total_is_accepted_with_an_explanation()
    {
        var number = await site.GivenProject();
        var done = await (await site.EastTownship()).Submit($"/projects/{number}/reports/2026-02", Report("60000", ("Explanation", "增加一条生产线")));
        done.Status.ShouldBe(HttpStatusCode.Redirect, done.Text);
    }

    [Fact]
    public async Task Correcting_an_earlier_month_moves_the_cumulative_of_the_later_ones()
    {
        var number = await site.GivenProject();
        await site.GivenReport(number, "2026-01", 100);
        await site.GivenReport(number, "2026-02", 50);
        var done = await (await site.EastTownship()).Submit($"/projects/{number}/reports/2026-01", Report("80"));
        done.Status.ShouldBe(HttpStatusCode.Redirect, done.Text);
        var cumulative = await site.WithDb(db => db.Set<MonthlyReport>().Where(report => report.ProjectNumber == number).OrderBy(report => report.Month).Select(report => report.YearCumulativeYuan).ToListAsync());
        cumulative.ShouldBe([800_000, 1_300_000]);
    }

    [Fact]
    public async Task An_earlier_month_cannot_be_raised_above_a_stated_later_cumulative()
    {
        var number = await site.GivenProject();
        await site.GivenReport(number, "2026-01", 100);
        await site.GivenReport(number, "2026-02", 50, cumulativeWan: 150);
        var page = await (await site.EastTownship()).Submit($"/projects/{number}/reports/2026-01", Report("200"));
        page.Text.ShouldContain("请先更正2026年2月的月报");
    }

    [Fact]
    public async Task Two_reports_of_one_month_do_not_overwrite_each_other()
    {
        var number = await site.GivenProject();
        var (firm, township) = (await site.Enterprise(TestCity.Machinery), await site.EastTownship());
        var seen = await township.Get($"/projects/{number}/reports/2026-02");
        await firm.Submit($"/projects/{number}/reports/2026-02", Report("10"));
        var late = await township.Submit(seen, Report("20"));
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        (await site.WithDb(db => db.Set<MonthlyReport>().SingleAsync(report => report.ProjectNumber == number))).InvestmentYuan.ShouldBe(100_000);
    }

    [Fact]
    public async Task Facts_of_the_report_are_taken_over_by_the_project()
    {
        var number = await site.GivenProject(project => (project.YearClass, project.StartedOn, project.IntoStatisticsOn, project.Stage, project.PlannedStartMonth) =
            (ProjectYearClass.NewStart, null, null, Tuijin.Projects.Contract.ProjectStage.Landed, 202601));
        (await site.StandingOf(number)).StartLight.ShouldBe(Light.Yellow);
        await (await site.EastTownship()).Submit($"/projects/{number}/reports/2026-02", Report("10", ("StartedOn", "2026-02-20")));
        var project = await site.WithDb(db => db.Set<Project>().SingleAsync(project => project.Number == number));
        project.StartedOn.ShouldBe(new DateOnly(2026, 2, 20));
        project.Stage.ShouldBe(Tuijin.Projects.Contract.ProjectStage.Started);
        (await site.StandingOf(number)).StartLight.ShouldBe(Light.Green);
    }

    [Fact]
    public async Task Preliminary_projects_owe_no_report()
    {
        var number = await site.GivenProject(project => project.YearClass = ProjectYearClass.Preliminary);
        var page = await (await site.EastTownship()).Submit($"/projects/{number}/reports/2026-02", Report("10"));
        page.Text.ShouldContain("前期项目不填报月报");
    }

    [Fact]
    public async Task Photos_are_seen_by_who_may_see_the_project()
    {
        var number = await site.GivenProject();
        var firm = await site.Enterprise(TestCity.Machinery);
        var page = await firm.Get($"/projects/{number}/reports/2026-02");
        var done = await firm.SubmitFiles(page, Report("10"), "Form.Photos", [("现场.png", Picture)]);
        done.Status.ShouldBe(HttpStatusCode.Redirect, done.Text);
        var source = (await firm.Get(done.Location!)).Document.QuerySelector("main img")!.GetAttribute("src")!;
        (await firm.Get(source)).Status.ShouldBe(HttpStatusCode.OK);
        (await (await site.WestCounty()).Get(source)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_no_photo_is_refused_and_nothing_is_written()
    {
        var number = await site.GivenProject();
        var township = await site.EastTownship();
        var page = await township.Get($"/projects/{number}/reports/2026-02");
        var refused = await township.SubmitFiles(page, Report("10"), "Form.Photos", [("现场.png", "<html><script>alert(1)</script></html>"u8.ToArray())]);
        refused.Status.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await site.WithDb(db => db.Set<MonthlyReport>().AnyAsync(report => report.ProjectNumber == number))).ShouldBeFalse();
    }

    /// <summary>One white point.</summary>
    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=");
}
