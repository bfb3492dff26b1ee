using Tuijin.Rules.DatedRules;
using Tuijin.Rules.Lights;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Projects.Domain;

/// <summary>What a standing is computed from, besides plans and reports.</summary>
internal sealed record StandingFacts(
    ProjectYearClass YearClass, int? PlannedStartMonth, int? PlannedFinishMonth, DateOnly? StartedOn, DateOnly? IntoStatisticsOn,
    DateOnly? FinishedOn, string? AcceptedStartDelay, long CumulativeBeforeYuan, int CumulativeBeforeYear, int ReportsFromMonth)
{
    public static StandingFacts Of(Project project) => new(
        project.YearClass, project.PlannedStartMonth, project.PlannedFinishMonth, project.StartedOn, project.IntoStatisticsOn,
        project.FinishedOn, project.AcceptedStartDelay, project.CumulativeBeforeYuan, project.CumulativeBeforeYear, project.ReportsFromMonth);
}

/// <summary>The plan of a year as the standing needs it.</summary>
internal sealed record PlanFigures(int Year, long PlanYuan, IReadOnlyList<long> MonthlyYuan)
{
    /// <summary>当月任务: by the plan's own split, otherwise a twelfth of the year.</summary>
    public long TaskOf(Month month) => MonthlyYuan.Count == 12 ? MonthlyYuan[month.Number - 1] : PlanYuan / 12;

    /// <summary>What is due by the end of a month of the year; by the end of December the whole plan.</summary>
    public long DueBy(int month) => MonthlyYuan.Count == 12 ? MonthlyYuan.Take(month).Sum() : PlanYuan * month / 12;
}

/// <summary>A report as the standing needs it.</summary>
internal sealed record ReportFigures(int Month, long InvestmentYuan, long YearCumulativeYuan);

/// <summary>Computes where a project stands on a day.</summary>
internal static class StandingCalculator
{
    private const int LongestMissingRun = 24;

    /// <param name="reports">All reports of the project, in the order of months.</param>
    public static void Compute(
        ProjectStanding standing, StandingFacts facts, IReadOnlyList<PlanFigures> plans, IReadOnlyList<ReportFigures> reports,
        DatedRule<LightRuleBody> rule, DateOnly today)
    {
        var (input, result) = Judge(facts, plans, reports, rule, today);
        var asOf = input.AsOf;
        standing.AsOfMonth = asOf.Key;
        standing.YearPlanYuan = input.YearPlanYuan;
        standing.YearDoneYuan = input.DoneInYearYuan;
        standing.TotalDoneYuan = TotalDone(asOf, facts, reports);
        standing.CompletionRatio = CompletionRate.For(input.DoneInYearYuan, input.YearPlanYuan).Ratio is { } ratio ? Math.Round(ratio, 6) : null;
        standing.ScheduleRatio = Math.Round(Schedule.For(asOf, input.OwnFrom, input.OwnTo).Ratio, 6);
        standing.LastReportMonth = reports.Count > 0 ? reports[^1].Month : null;
        standing.MissingReports = MissingReports(facts, reports, today);
        Take(standing, result);
    }

    /// <summary>The light with the working of each part, as the project's page shows it.</summary>
    public static LightResult Explain(
        StandingFacts facts, IReadOnlyList<PlanFigures> plans, IReadOnlyList<ReportFigures> reports, DatedRule<LightRuleBody> rule, DateOnly today) =>
        Judge(facts, plans, reports, rule, today).Result;

    private static (LightFacts Input, LightResult Result) Judge(
        StandingFacts facts, IReadOnlyList<PlanFigures> plans, IReadOnlyList<ReportFigures> reports, DatedRule<LightRuleBody> rule, DateOnly today)
    {
        var asOf = AsOf(reports, today);
        var input = Input(asOf, facts, plans, reports) with { AsOfOn = today > asOf.LastDay ? today : asOf.LastDay };
        return (input, LightEvaluator.Evaluate(rule, input with { History = History(asOf, facts, plans, reports, rule) }));
    }

    /// <summary>The month that is judged: the last one that is due, or the last reported when it is later.</summary>
    private static Month AsOf(IReadOnlyList<ReportFigures> reports, DateOnly today)
    {
        var due = ReportDuty.LastDue(today);
        return reports.Count > 0 && Month.FromKey(reports[^1].Month) is var reported && reported > due && reported <= Month.Of(today) ? reported : due;
    }

    private static LightFacts Input(Month asOf, StandingFacts facts, IReadOnlyList<PlanFigures> plans, IReadOnlyList<ReportFigures> reports)
    {
        var plan = plans.FirstOrDefault(plan => plan.Year == asOf.Year);
        var last = reports.LastOrDefault(report => report.Month <= asOf.Key && report.Month / 100 == asOf.Year);
        return new LightFacts
        {
            AsOf = asOf,
            YearClass = facts.YearClass,
            YearPlanYuan = plan?.PlanYuan,
            DoneInYearYuan = last?.YearCumulativeYuan,
            PlannedStart = facts.PlannedStartMonth is { } start ? Month.FromKey(start) : null,
            StartedOn = facts.StartedOn,
            AcceptedStartDelay = facts.AcceptedStartDelay,
            IntoStatisticsOn = facts.IntoStatisticsOn,
            OwnFrom = WithinYear(facts.PlannedStartMonth, asOf)?.FirstDay,
            OwnTo = WithinYear(facts.PlannedFinishMonth, asOf)?.LastDay,
            MonthTaskYuan = plan?.TaskOf(asOf),
            MonthDoneYuan = last is not null && last.Month == asOf.Key ? last.InvestmentYuan : null,
        };
    }

    /// <summary>A planned month bounds the project's own work only in its own year; what lies outside leaves the whole year.</summary>
    private static Month? WithinYear(int? month, Month asOf) => month is { } key && key / 100 == asOf.Year ? Month.FromKey(key) : null;

    /// <summary>As many earlier months as the rule looks back upon.</summary>
    private static List<LightHistory> History(
        Month asOf, StandingFacts facts, IReadOnlyList<PlanFigures> plans, IReadOnlyList<ReportFigures> reports, DatedRule<LightRuleBody> rule)
    {
        var months = Math.Max(rule.Body.Consequences.YellowRunning?.Months ?? 0, rule.Body.TaskStreak?.RedMonths ?? 0) - 1;
        var history = new List<LightHistory>();
        for (var back = 1; back <= months; back++)
        {
            var input = Input(asOf.AddMonths(-back), facts, plans, reports);
            bool? taskDone = input is { MonthTaskYuan: > 0 and var task, MonthDoneYuan: { } done } ? done >= task : null;
            history.Add(new LightHistory(input.AsOf, LightEvaluator.Evaluate(rule, input).Light, taskDone));
        }

        return history;
    }

    private static long TotalDone(Month asOf, StandingFacts facts, IReadOnlyList<ReportFigures> reports) =>
        facts.CumulativeBeforeYuan + reports
            .Where(report => report.Month <= asOf.Key && report.Month / 100 >= facts.CumulativeBeforeYear)
            .GroupBy(report => report.Month / 100)
            .Sum(year => year.Last().YearCumulativeYuan);

    private static int MissingReports(StandingFacts facts, IReadOnlyList<ReportFigures> reports, DateOnly today)
    {
        var reported = reports.Select(report => report.Month).ToHashSet();
        var month = ReportDuty.LastDue(today);
        var missing = 0;
        while (missing < LongestMissingRun && !reported.Contains(month.Key)
            && ReportDuty.Owes(facts.YearClass, facts.ReportsFromMonth, facts.FinishedOn, month))
        {
            (missing, month) = (missing + 1, month.Previous);
        }

        return missing;
    }

    private static void Take(ProjectStanding standing, LightResult result)
    {
        (standing.Light, standing.Word, standing.Mark) = (result.Light, result.Word, result.Mark);
        (standing.Reason, standing.Consequence) = (result.Reason, result.Consequence);
        (standing.RuleId, standing.RuleVersion) = (result.RuleId, result.RuleVersion);
        standing.StartLight = LightOf(result, LightPart.Start);
        standing.ProgressLight = LightOf(result, LightPart.Progress, LightPart.MonthlyTask);
        standing.StatisticsLight = LightOf(result, LightPart.Statistics);
    }

    private static Light LightOf(LightResult result, params LightPart[] parts) =>
        result.Parts.Where(part => parts.Contains(part.Part)).Select(part => part.Light).DefaultIfEmpty(Light.None).Max();
}
