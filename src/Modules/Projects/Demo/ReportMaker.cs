using Tuijin.Foundation.Data;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Domain;
using Tuijin.Rules.Lights;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Projects.Demo;

/// <summary>Makes the plans and reports of a demonstration project: slow at first, fast in the middle, slow at the end.</summary>
internal sealed class ReportMaker(TimeProvider clock, Random random, ProjectWordData words, DateOnly today, Month asOf)
{
    private const long Wan = 10_000;

    /// <summary>Plans of the two years that the reports touch.</summary>
    public List<YearPlan> Plans(Project project, Story story)
    {
        if (story is Story.Preliminary)
        {
            return [];
        }

        var total = project.TotalInvestmentYuan!.Value;
        var now = story.IsNewStart() ? random.Next(30, 45) : random.Next(40, 55);
        var plans = new List<YearPlan> { Plan(project, asOf.Year, total * now / 100) };
        if (!story.IsNewStart())
        {
            var before = asOf.Year - 1;
            plans.Add(Plan(project, before, total * random.Next(28, 40) / 100));
        }

        return plans;
    }

    /// <summary>Reports up to the judged month; a few are missing, a few late.</summary>
    /// <param name="missing">How many of the last months are not reported.</param>
    public List<MonthlyReport> Reports(Project project, Story story, IReadOnlyList<YearPlan> plans, int missing)
    {
        var reports = new List<MonthlyReport>();
        for (var month = Month.FromKey(project.ReportsFromMonth); month <= asOf.AddMonths(-missing); month = month.Next)
        {
            if (project.OwesReport(month))
            {
                reports.Add(Report(project, month));
            }
        }

        foreach (var year in reports.GroupBy(report => report.Month / 100))
        {
            Invest(project, story, [.. year], plans.FirstOrDefault(plan => plan.Year == year.Key)?.PlanYuan ?? 0);
            if (YearChain.AddUp(year, Month.FromKey(year.Last().Month)) is { } refusal)
            {
                throw new InvalidOperationException(refusal.Message);
            }
        }

        Tell(project, story, reports);
        return reports;
    }

    private static YearPlan Plan(Project project, int year, long yuan) =>
        new() { ProjectId = project.Id, ProjectNumber = project.Number, Year = year, PlanYuan = Math.Max(yuan / (10 * Wan) * 10, 10) * Wan };

    private MonthlyReport Report(Project project, Month month)
    {
        var late = random.Next(12) == 0;
        var day = month.Next.FirstDay.AddDays(late ? random.Next(6, 12) : random.Next(0, 5));
        var at = Clock.FromShanghai((day < today ? day : today).ToDateTime(new TimeOnly(8 + random.Next(9), random.Next(60))));
        return new MonthlyReport
        {
            Id = clock.NewId<MonthlyReportId>(), ProjectId = project.Id, ProjectNumber = project.Number, Month = month.Key,
            SubmittedById = Guid.Empty, SubmittedByName = "企业填报员", SubmittedAt = at < clock.UtcNow() ? at : clock.UtcNow(),
        };
    }

    /// <summary>Spreads what the story has done of the year's plan over its months.</summary>
    private void Invest(Project project, Story story, List<MonthlyReport> year, long planYuan)
    {
        // Who is only a month late has at least ordered equipment.
        var from = project.StartedOn is { } start ? Month.Of(start).Key : story is Story.LateStart ? project.PlannedStartMonth : null;
        var working = year.Where(report => report.Month >= from).ToList();
        if (working.Count == 0)
        {
            return;
        }

        var weights = working.Select((_, at) => Slope((at + 1.0) / (working.Count + 1)) * (0.75 + (random.NextDouble() * 0.5))).ToList();
        var done = (decimal)planYuan * Done(project, story, Month.FromKey(working[^1].Month));
        for (var at = 0; at < working.Count; at++)
        {
            working[at].InvestmentYuan = (long)(done * (decimal)(weights[at] / weights.Sum())) / Wan * Wan;
            working[at].EquipmentYuan = working[at].InvestmentYuan * random.Next(40, 75) / 100 / Wan * Wan;
        }
    }

    /// <summary>Share of the year's plan that is done at the end of the month.</summary>
    private decimal Done(Project project, Story story, Month month)
    {
        if (month.Year != asOf.Year)
        {
            return random.Next(93, 107) / 100m;
        }

        var schedule = Schedule.For(month, WithinYear(project.PlannedStartMonth)?.FirstDay, WithinYear(project.PlannedFinishMonth)?.LastDay).Ratio;
        var points = story switch
        {
            Story.SlightlyBehind => -random.Next(3, 10),
            Story.Behind or Story.LateStart => -random.Next(11, 29),
            Story.FarBehind => -random.Next(32, 45),
            _ => random.Next(1, 12),
        };
        return Math.Max(schedule + (points / 100m), 0.02m);
    }

    private void Tell(Project project, Story story, List<MonthlyReport> reports)
    {
        var total = project.TotalInvestmentYuan!.Value;
        long sum = 0;
        foreach (var report in reports)
        {
            sum += report.InvestmentYuan;
            var isLast = report == reports[^1];
            report.ProgressText = project.StartedOn is null ? words.Progress[0]
                : isLast && story is Story.Finished ? words.Progress[^1]
                : words.Progress[Math.Clamp(1 + (int)(sum * (words.Progress.Count - 3) / Math.Max(total, 1)), 1, words.Progress.Count - 2)];
            if (isLast && story is Story.Behind or Story.FarBehind or Story.VeryLateStart)
            {
                report.DelayReason = words.Delays[random.Next(words.Delays.Count)];
            }

            if (asOf.MonthsSince(Month.FromKey(report.Month)) < 4 && random.Next(story is Story.OnPlan or Story.Finished ? 14 : 4) == 0)
            {
                report.Obstacles = [new Obstacle { Text = words.Obstacles[random.Next(words.Obstacles.Count)] }];
            }
        }
    }

    private Month? WithinYear(int? key) => key is { } month && month / 100 == asOf.Year ? Month.FromKey(month) : null;

    /// <summary>Speed of an S-shaped growth at a point of its way.</summary>
    private static double Slope(double way) => 0.35 + (6 * way * (1 - way));
}
