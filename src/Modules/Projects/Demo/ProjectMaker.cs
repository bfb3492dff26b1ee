using Tuijin.Directory.Contract;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Domain;
using Tuijin.Rules.Identifiers;
using Tuijin.Rules.Lights;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Projects.Demo;

/// <summary>Makes a demonstration project out of an enterprise and a story.</summary>
internal sealed class ProjectMaker(TimeProvider clock, Random random, ProjectWordData words, DateOnly today, Month asOf)
{
    public const int MonthsOfReports = 18;

    private const long Wan = 10_000;

    /// <summary>By how many months those that have finished outlasted their plans.</summary>
    private static readonly int[] MonthsLate = [0, 2, 1, 0, 3, 1, 5, 0, 2];

    private const decimal M2PerMu = 2000m / 3;

    public Project Make(long number, EnterpriseView enterprise, Story story, Programme programme, IReadOnlyList<OrganisationView> offices)
    {
        var total = Total(enterprise.Scale);
        var start = StartOf(story);
        var finish = story is Story.Finished ? asOf.AddMonths(-random.Next(1, 7)) : asOf.AddMonths(random.Next(4, 20));
        DateOnly? startedOn = story.IsStarted() ? StartDay(story, start) : null;
        return new Project
        {
            Id = clock.NewId<ProjectId>(), Number = ProjectNumbers.Of(today.Year, number), Code = ProjectCode.Synthetic(start.AddMonths(-3).Key, 10_000 + (int)number).Value,
            Name = words.Name(enterprise.IndustryCode, random), EnterpriseId = enterprise.Id, EnterpriseName = enterprise.Name, ProgrammeId = programme.Id,
            Tier = programme.Tiers.Count == 0 ? null : programme.Tiers[story is Story.Preliminary ? programme.Tiers.Count - 1 : number % 3 == 0 ? 0 : Math.Min(1, programme.Tiers.Count - 1)],
            DivisionId = enterprise.DivisionId, DivisionPath = enterprise.DivisionPath, ZoneId = enterprise.ZoneId, Place = "企业现有厂区",
            Industry = IndustryCode.TryParse(enterprise.IndustryCode, out var industry, out _) ? industry.Name : enterprise.IndustryCode,
            Nature = random.Next(10) switch { < 6 => ConstructionNature.Renovation, < 9 => ConstructionNature.Expansion, _ => ConstructionNature.Relocation },
            Directions = Directions(), Driver = random.Next(12) == 0 ? InvestmentDriver.Government : InvestmentDriver.Market,
            YearClass = ClassOf(story, finish), Stage = StageOf(story, startedOn), Content = words.Contents[random.Next(words.Contents.Count)],
            TotalInvestmentYuan = total, EquipmentInvestmentYuan = Rounded(total * random.Next(55, 80) / 100),
            PlannedStartMonth = start.Key, PlannedFinishMonth = story is Story.Finished ? finish.AddMonths(-MonthsLate[number % MonthsLate.Length]).Key : finish.Key, StartedOn = startedOn,
            IntoStatisticsOn = startedOn is { } began && story is not (Story.LateStatistics or Story.VeryLateStatistics) ? Earlier(began.AddDays(random.Next(10, 29))) : null,
            FinishedOn = story is Story.Finished ? finish.LastDay.AddDays(-random.Next(1, 20)) : null,
            Leader = words.Leaders[random.Next(words.Leaders.Count)], ResponsibleId = offices.FirstOrDefault(office => enterprise.DivisionPath.StartsWith(office.DivisionPath, StringComparison.Ordinal))?.Id,
            UsesNewLand = number % 5 == 0, NewLandM2 = number % 5 == 0 ? Math.Round(random.Next(12, 90) * M2PerMu, 2) : null,
            ExpectedOutputYuan = Rounded(total * random.Next(120, 260) / 100), ExpectedTaxYuan = Rounded(total * random.Next(6, 16) / 100), ExpectedJobs = random.Next(20, 260),
            CumulativeBeforeYear = asOf.AddMonths(1 - MonthsOfReports).Year, ReportsFromMonth = ReportsFrom(story).Key, CreatedAt = clock.UtcNow(),
        };
    }

    private Month StartOf(Story story) => story switch
    {
        Story.LateStart => asOf,
        Story.VeryLateStart => asOf.AddMonths(-random.Next(2, 4)),
        Story.LateStatistics or Story.VeryLateStatistics => asOf.AddMonths(-2),
        Story.Preliminary => asOf.AddMonths(random.Next(4, 12)),
        Story.Finished => asOf.AddMonths(-random.Next(16, 24)),
        _ => asOf.AddMonths(-random.Next(13, 22)),
    };

    private DateOnly StartDay(Story story, Month start) => story switch
    {
        Story.LateStatistics => today.AddDays(-random.Next(35, 55)),
        Story.VeryLateStatistics => today.AddDays(-random.Next(70, 85)),
        _ => start.FirstDay.AddDays(random.Next(3, 25)),
    };

    /// <summary>Projects of last year reported for a year and a half; those new in the plan since its beginning.</summary>
    private Month ReportsFrom(Story story) => story.IsNewStart() ? new Month(asOf.Year, 1) : asOf.AddMonths(1 - MonthsOfReports);

    private ProjectYearClass ClassOf(Story story, Month finish) => story switch
    {
        Story.Preliminary => ProjectYearClass.Preliminary,
        Story.Finished => ProjectYearClass.Completing,
        _ when story.IsNewStart() => ProjectYearClass.NewStart,
        _ => finish.Year == asOf.Year ? ProjectYearClass.Completing : ProjectYearClass.Continuing,
    };

    private static ProjectStage StageOf(Story story, DateOnly? startedOn) => story switch
    {
        Story.Preliminary => ProjectStage.Contracted,
        Story.Finished => ProjectStage.Producing,
        _ => startedOn is null ? ProjectStage.Landed : story.IsNewStart() ? ProjectStage.Started : ProjectStage.Building,
    };

    private long Total(EnterpriseScale scale) => Rounded(scale switch
    {
        EnterpriseScale.Large => random.Next(30_000, 160_000),
        EnterpriseScale.Medium => random.Next(8_000, 45_000),
        _ => random.Next(2_000, 12_000),
    } * Wan);

    private string Directions() => string.Join('、', Features.EditProject.ProjectForm.AllDirections.Where(_ => random.Next(3) == 0).DefaultIfEmpty("智能化"));

    private DateOnly Earlier(DateOnly day) => day < today ? day : today;

    /// <summary>To ten 万元, as plans are written.</summary>
    private static long Rounded(long yuan) => yuan / (10 * Wan) * 10 * Wan;
}
