using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Demonstration;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Data;
using Tuijin.Projects.Domain;
using Tuijin.Rules.Lights;
using Tuijin.Rules.Permits;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Projects.Demo;

/// <summary>One hundred and twenty-two projects of the demonstration city, with their plans, permits and a year and a half of reports. All made up.</summary>
internal sealed class ProjectsDemonstration(TuijinDb db, DemonstrationPhotos photos, WorkingCalendars calendars, TimeProvider clock) : IDemonstration
{
    public const int Projects = 122;

    /// <summary>Finished projects of earlier years, of other enterprises.</summary>
    public const int PastProjects = 54;

    public string Title => "技改项目和月报";

    public async Task Seed(DemonstrationContext context, CancellationToken cancellationToken)
    {
        var random = context.RandomFor("projects");
        var pictures = context.RandomFor("project-photos");
        var asOf = Month.Of(context.Today).Previous;
        var words = ProjectWordData.Read();
        var (projects, reports) = (new ProjectMaker(clock, random, words, context.Today, asOf), new ReportMaker(clock, random, words, context.Today, asOf));
        var enterprises = await db.Set<EnterpriseView>().OrderBy(enterprise => enterprise.CreditCode).Take(Projects).ToListAsync(cancellationToken);
        var offices = await db.Set<OrganisationView>().Where(office => office.Kind == OrganisationKind.TownshipGovernment || office.Kind == OrganisationKind.CountyGovernment)
            .OrderByDescending(office => office.Kind).ToListAsync(cancellationToken);
        var programme = await db.Programmes().FirstAsync(programme => programme.Id == Programme.FirstId, cancellationToken);
        var departments = await db.Set<OrganisationView>().Where(unit => unit.Kind == OrganisationKind.Department).OrderBy(unit => unit.SortOrder).ThenBy(unit => unit.Name).ToListAsync(cancellationToken);
        var permits = new PermitMaker(
            clock, context.RandomFor("permits"), words, PermitRules.InForce(programme.PermitRuleId).Body, departments, await calendars.Current(cancellationToken), context.Today);
        var stories = Stories.Shuffled(random);

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var first = await db.NextNumber(ProjectNumbers.Key(context.Today.Year), enterprises.Count, cancellationToken);
        for (var at = 0; at < enterprises.Count; at++)
        {
            var story = stories[at % stories.Count];
            var project = projects.Make(first + at, enterprises[at], story, programme, offices);
            var plans = reports.Plans(project, story);
            var made = reports.Reports(project, story, plans, Missing(story, context.Today, random));
            db.Add(project);
            db.AddRange(plans);
            db.AddRange(made);
            db.AddRange(permits.Make(project, story));
            await Photograph(project, made, pictures, cancellationToken);
            db.Add(Standing(project, plans, made, programme, context.Today));
        }

        await SeedPast(context, words, cancellationToken);
        await db.Save("登记项目", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private async Task SeedPast(DemonstrationContext context, ProjectWordData words, CancellationToken cancellationToken)
    {
        var enterprises = await db.Set<EnterpriseView>().OrderBy(enterprise => enterprise.CreditCode).Skip(Projects).Take(PastProjects).ToListAsync(cancellationToken);
        if (enterprises.Count == 0)
        {
            return;
        }

        var programme = new Programme { Id = clock.NewId<ProgrammeId>(), Name = "历年项目", Description = "已竣工投产的往年技术改造项目", LightRuleId = LightRules.DefaultId, SortOrder = 1 };
        db.Add(programme);
        var maker = new PastMaker(clock, context.RandomFor("past-projects"), words, context.Today);
        var first = await db.NextNumber(ProjectNumbers.Key(context.Today.Year), enterprises.Count, cancellationToken);
        for (var at = 0; at < enterprises.Count; at++)
        {
            var (project, plans, reports) = maker.Make(at, enterprises.Count, first + at, enterprises[at], programme.Id);
            db.Add(project);
            db.AddRange(plans);
            db.AddRange(reports);
            db.Add(Standing(project, plans, reports, programme, context.Today));
        }
    }

    /// <summary>The last reports of what is being built show it.</summary>
    private async Task Photograph(Project project, IReadOnlyList<MonthlyReport> reports, Random random, CancellationToken cancellationToken)
    {
        const int Newest = 2;
        foreach (var report in reports.TakeLast(Newest).Where(report => project.StartedOn is not null && report.InvestmentYuan > 0 && random.Next(3) > 0))
        {
            await photos.Attach(
                (MonthlyReport.AttachmentKind, report.Id.Value), "现场照片", project.FinishedOn is null && report.EquipmentYuan * 2 < report.InvestmentYuan ? Scene.Building : Scene.Workshop, random.Next(3),
                new PhotoTaken(report.SubmittedById, report.SubmittedByName, report.SubmittedAt), null, cancellationToken);
        }
    }

    /// <summary>Most have reported; before the due day half of the last month is still to come.</summary>
    private static int Missing(Story story, DateOnly today, Random random) => random.Next(100) switch
    {
        _ when story is Story.Preliminary or Story.Finished => 0,
        < 2 => 3,
        < 4 => 2,
        < 9 => 1,
        < 50 when today.Day <= ReportDuty.DueDay => 1,
        _ => 0,
    };

    private static ProjectStanding Standing(Project project, IReadOnlyList<YearPlan> plans, IReadOnlyList<MonthlyReport> reports, Programme programme, DateOnly today)
    {
        var standing = new ProjectStanding { ProjectId = project.Id };
        StandingCalculator.Compute(
            standing, StandingFacts.Of(project), [.. plans.Select(plan => new PlanFigures(plan.Year, plan.PlanYuan, plan.MonthlyYuan))],
            [.. reports.Select(report => new ReportFigures(report.Month, report.InvestmentYuan, report.YearCumulativeYuan))],
            StandingKeeper.RuleOf(programme.LightRuleId), today);
        return standing;
    }
}
