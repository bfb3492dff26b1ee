using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Data;
using Tuijin.Projects.Domain;
using Tuijin.Projects.Features.PlanYear;
using Tuijin.Projects.Features.ReportMonth;
using Tuijin.Rules.Lights;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Tests.Projects;

/// <summary>The past of projects: made by the module's own acts.</summary>
internal static class GivenProjects
{
    private const long Wan = 10_000;

    /// <summary>A project of the machinery works in the east town, continuing, started a year ago, unless said otherwise.</summary>
    public static async Task<string> GivenProject(this TestSite site, Action<Project>? change = null, string path = TestCity.EastTownPath, DivisionId? division = null)
    {
        var number = "";
        await site.WithScope(async services =>
        {
            var (db, today) = (services.GetRequiredService<TuijinDb>(), site.Clock.Today());
            await using var transaction = await db.Database.BeginTransactionAsync();
            number = ProjectNumbers.Of(today.Year, await db.NextNumber(ProjectNumbers.Key(today.Year)));
            var project = new Project
            {
                Id = site.Clock.NewId<ProjectId>(), Number = number, Name = "年产五千台数控机床技改项目 " + number, ProgrammeId = Programme.FirstId,
                DivisionId = division ?? TestCity.EastTown, DivisionPath = path, CreatedAt = site.Clock.UtcNow(), CumulativeBeforeYear = today.Year,
                ReportsFromMonth = Month.Of(today).Key, YearClass = ProjectYearClass.Continuing, Stage = ProjectStage.Building,
                EnterpriseId = TestCity.Machinery, EnterpriseName = "试验东方机械有限公司", ZoneId = TestCity.Zone, TotalInvestmentYuan = 50_000 * Wan,
                StartedOn = today.AddYears(-1), IntoStatisticsOn = today.AddYears(-1).AddDays(20),
            };
            change?.Invoke(project);
            db.Add(project);
            await services.GetRequiredService<StandingKeeper>().Refresh(project, default);
            await db.Save("准备试验项目");
            await transaction.CommitAsync();
        });
        return number;
    }

    /// <summary>The plan of the clock's year, in 万元.</summary>
    public static Task GivenPlan(this TestSite site, string number, long wan) => site.WithScope(async services =>
        (await services.GetRequiredService<PlanYearHandler>().Handle(number, site.Clock.Today().Year, new PlanYearForm { PlanYuan = wan * Wan }, default)).ShouldBeNull());

    /// <summary>A report, in 万元.</summary>
    public static Task GivenReport(this TestSite site, string number, string month, long wan, long? cumulativeWan = null, Viewer? by = null) => site.WithScope(
        async services =>
        {
            var db = services.GetRequiredService<TuijinDb>();
            var project = db.Set<Project>().Single(project => project.Number == number);
            var outcome = await services.GetRequiredService<ReportMonthHandler>().Handle(number, Month.Parse(month), new ReportForm
            {
                InvestmentYuan = wan * Wan, StatedCumulativeYuan = cumulativeWan * Wan, ProgressText = "设备安装", Explanation = "超出",
                StartedOn = project.StartedOn, IntoStatisticsOn = project.IntoStatisticsOn, FinishedOn = project.FinishedOn,
            }, default);
            outcome.Refusal.ShouldBeNull();
        }, by);

    public static Task<ProjectStanding> StandingOf(this TestSite site, string number) => site.WithDb(async db =>
    {
        await Task.CompletedTask;
        return (from project in db.Set<Project>()
                join standing in db.Set<ProjectStanding>() on project.Id equals standing.ProjectId
                where project.Number == number
                select standing).Single();
    });
}
