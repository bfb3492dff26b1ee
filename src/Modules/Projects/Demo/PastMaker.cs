using Tuijin.Directory.Contract;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Domain;
using Tuijin.Rules.Identifiers;
using Tuijin.Rules.Lights;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Projects.Demo;

/// <summary>Makes projects of earlier years, finished and reported to their end: most a little late, some very late. Forecasts learn from them.</summary>
internal sealed class PastMaker(TimeProvider clock, Random random, ProjectWordData words, DateOnly today)
{
    private const long Wan = 10_000;

    /// <summary>The first of them began so many months ago.</summary>
    private const int MonthsBack = 46;

    /// <param name="place">0 to <paramref name="count"/> − 1: the earlier, the longer ago.</param>
    public (Project Project, List<YearPlan> Plans, List<MonthlyReport> Reports) Make(int place, int count, long number, EnterpriseView enterprise, ProgrammeId programme)
    {
        var start = Month.Of(today).AddMonths(-MonthsBack + (place * (MonthsBack - 14) / count));
        var nature = random.Next(10) switch { < 6 => ConstructionNature.Renovation, < 9 => ConstructionNature.Expansion, _ => ConstructionNature.Relocation };
        var total = random.Next(2_000, enterprise.Scale is EnterpriseScale.Large ? 60_000 : 20_000) / 10 * 10 * Wan;
        var (planned, delay) = (random.Next(8, 15), Delay(nature));
        var startedOn = start.FirstDay.AddDays(random.Next(3, 25));
        var end = start.AddMonths(planned).LastDay.AddDays(delay);
        var finishedOn = end < today.AddDays(-20) ? end : today.AddDays(-20 - random.Next(40));
        var project = new Project
        {
            Id = clock.NewId<ProjectId>(), Number = ProjectNumbers.Of(today.Year, number), Code = ProjectCode.Synthetic(start.AddMonths(-3).Key, 20_000 + (int)number).Value,
            Name = words.Name(enterprise.IndustryCode, random), EnterpriseId = enterprise.Id, EnterpriseName = enterprise.Name, ProgrammeId = programme,
            DivisionId = enterprise.DivisionId, DivisionPath = enterprise.DivisionPath, ZoneId = enterprise.ZoneId, Place = "企业现有厂区",
            Industry = IndustryCode.TryParse(enterprise.IndustryCode, out var industry, out _) ? industry.Name : enterprise.IndustryCode,
            Nature = nature, YearClass = ProjectYearClass.Completing, Stage = ProjectStage.Producing, Content = words.Contents[random.Next(words.Contents.Count)],
            TotalInvestmentYuan = total, EquipmentInvestmentYuan = total * 6 / 10, PlannedStartMonth = start.Key, PlannedFinishMonth = start.AddMonths(planned).Key,
            StartedOn = startedOn, IntoStatisticsOn = startedOn.AddDays(random.Next(10, 29)), FinishedOn = finishedOn,
            CumulativeBeforeYear = start.Year, ReportsFromMonth = start.Key, CreatedAt = clock.UtcNow(),
        };
        var reports = Reports(project, start, Month.Of(finishedOn));
        return (project, Plans(project, reports), reports);
    }

    /// <summary>Days beyond the plan: a fifth keep it, relocations take longest.</summary>
    private int Delay(ConstructionNature nature) =>
        (int)(-25 + (150 * Math.Pow(random.NextDouble(), 1.6))) + (nature is ConstructionNature.Relocation ? 45 : 0);

    /// <summary>Slow, fast, slow, with more towards the end of each year.</summary>
    private List<MonthlyReport> Reports(Project project, Month start, Month finish)
    {
        var months = Enumerable.Range(0, finish.MonthsSince(start) + 1).Select(start.AddMonths).ToList();
        var weights = months.Select((month, at) => (0.35 + (6 * ((at + 1.0) / (months.Count + 1)) * (1 - ((at + 1.0) / (months.Count + 1))))) * (month.Number > 9 ? 1.25 : 1) * (0.7 + (0.6 * random.NextDouble()))).ToList();
        var share = (96 + random.Next(5)) / 100.0 * project.TotalInvestmentYuan!.Value / weights.Sum();
        var reports = months.Select((month, at) => new MonthlyReport
        {
            Id = clock.NewId<MonthlyReportId>(), ProjectId = project.Id, ProjectNumber = project.Number, Month = month.Key,
            InvestmentYuan = (long)(share * weights[at]) / Wan * Wan, EquipmentYuan = (long)(share * weights[at] * 0.6) / Wan * Wan,
            ProgressText = words.Progress[Math.Min(words.Progress.Count - 1, at * words.Progress.Count / months.Count)],
            SubmittedById = Guid.Empty, SubmittedByName = "企业填报员", SubmittedAt = Clock.FromShanghai(Earlier(month.Next.FirstDay.AddDays(2)).ToDateTime(new TimeOnly(9, random.Next(60)))),
        }).ToList();
        foreach (var year in reports.GroupBy(report => report.Month / 100))
        {
            _ = YearChain.AddUp(year, Month.FromKey(year.Last().Month));
        }

        return reports;
    }

    /// <summary>Each year's plan was a little more than what came of it.</summary>
    private List<YearPlan> Plans(Project project, List<MonthlyReport> reports) => [.. reports.GroupBy(report => report.Month / 100).Select(year => new YearPlan
    {
        ProjectId = project.Id, ProjectNumber = project.Number, Year = year.Key, PlanYuan = Math.Max(1, year.Last().YearCumulativeYuan * random.Next(95, 125) / 100 / (10 * Wan)) * 10 * Wan,
    })];

    private DateOnly Earlier(DateOnly day) => day < today ? day : today.AddDays(-1);
}
