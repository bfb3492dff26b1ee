using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Data;
using Tuijin.Projects.Domain;
using Tuijin.Rules.Lights;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Projects.Features.ImportProjects;

/// <summary>Writes a batch: new projects in bulk with standing, plan and trail; changed ones like any edit.</summary>
internal sealed class BatchWriter(TuijinDb db, BulkSave bulk, StandingKeeper standings, TimeProvider clock)
{
    private const string Act = "导入项目";

    private const int MostRemembered = 5_000, MostAttempts = 3;

    /// <summary>Standings of projects that differ in nothing that a light depends on are the same.</summary>
    private readonly Dictionary<(StandingFacts Facts, long? PlanYuan, string RuleId), ProjectStanding> remembered = [];

    /// <summary>Sorts the rows of a batch and writes them inside the open transaction.</summary>
    public async Task<IReadOnlyList<SortedRow>> Write(ImportBatch batch, CancellationToken cancellationToken)
    {
        var rows = await batch.Sort(track: true, cancellationToken);
        for (var attempt = 1; !await Change(rows, attempt == MostAttempts, cancellationToken); attempt++)
        {
            // Somebody edited one of the projects between reading and writing it: the rows are compared anew.
            rows = await batch.Sort(track: true, cancellationToken);
        }

        await Add(batch, [.. rows.Where(row => row.Outcome is RowOutcome.New).Select(row => row.Draft)], cancellationToken);
        return rows;
    }

    private async Task Add(ImportBatch batch, IReadOnlyList<ProjectDraft> drafts, CancellationToken cancellationToken)
    {
        if (drafts.Count == 0)
        {
            return;
        }

        var today = clock.Today();
        var first = await db.NextNumber(ProjectNumbers.Key(today.Year), drafts.Count, cancellationToken);
        var (projects, made, plans) = (new List<Project>(drafts.Count), new List<ProjectStanding>(drafts.Count), new List<YearPlan>());
        for (var at = 0; at < drafts.Count; at++)
        {
            var project = Make(batch, drafts[at], first + at, today);
            projects.Add(project);
            if (drafts[at].YearPlanYuan is { } planYuan)
            {
                plans.Add(new YearPlan { ProjectId = project.Id, ProjectNumber = project.Number, Year = drafts[at].Year, PlanYuan = planYuan });
            }

            made.Add(StandingOf(batch, project, drafts[at], today));
        }

        await bulk.Insert(Act, projects, cancellationToken, at => drafts[at].YearPlanYuan is { } yuan ? ($"{drafts[at].Year}年计划投资（元）", yuan) : null);
        await bulk.InsertUntold(made, cancellationToken);
        await bulk.InsertUntold(plans, cancellationToken);
    }

    private Project Make(ImportBatch batch, ProjectDraft draft, long number, DateOnly today)
    {
        var division = draft.Division ?? draft.EnterpriseDivision ?? batch.Directory.Home!;
        var project = new Project
        {
            Id = clock.NewId<ProjectId>(), Number = ProjectNumbers.Of(today.Year, number), Name = draft.Name, ProgrammeId = batch.Programme.Id,
            DivisionId = division.Id, DivisionPath = division.DivisionPath, CreatedAt = clock.UtcNow(), CumulativeBeforeYear = draft.Year, ReportsFromMonth = Month.Of(today).Key,
            YearClass = ClassOf(draft, draft.Year), Stage = StageOf(draft),
        };
        DraftFields.TakeAll(project, draft);
        return project;
    }

    /// <summary>Where the table names no class: by its dates; without dates 前期, which asks for no reports and shows no light until somebody decides.</summary>
    /// <summary>The class of a row that names none.</summary>
    public static ProjectYearClass ClassOf(ProjectDraft draft, int year) => draft switch
    {
        { FinishedOn: not null } => ProjectYearClass.Completing,
        { StartedOn: { } started } => started.Year == year ? ProjectYearClass.NewStart : ProjectYearClass.Continuing,
        { PlannedStartMonth: { } month } when month / 100 == year => ProjectYearClass.NewStart,
        _ => ProjectYearClass.Preliminary,
    };

    private static ProjectStage StageOf(ProjectDraft draft) => draft switch
    {
        { FinishedOn: not null } => ProjectStage.Producing,
        { StartedOn: not null } => ProjectStage.Building,
        _ => ProjectStage.Reserve,
    };

    private ProjectStanding StandingOf(ImportBatch batch, Project project, ProjectDraft draft, DateOnly today)
    {
        var programme = batch.Directory.Programme(project.ProgrammeId);
        var key = (StandingFacts.Of(project), draft.YearPlanYuan, programme.LightRuleId);
        if (!remembered.TryGetValue(key, out var standing))
        {
            standing = new ProjectStanding { ProjectId = project.Id };
            PlanFigures[] plans = draft.YearPlanYuan is { } yuan ? [new PlanFigures(draft.Year, yuan, [])] : [];
            StandingCalculator.Compute(standing, key.Item1, plans, [], StandingKeeper.RuleOf(programme.LightRuleId), today);
            if (remembered.Count < MostRemembered)
            {
                remembered.Add(key, standing);
            }
        }

        return standing.For(project.Id);
    }

    /// <summary>False when somebody else was faster; nothing is changed then.</summary>
    private async Task<bool> Change(IReadOnlyList<SortedRow> rows, bool isLastAttempt, CancellationToken cancellationToken)
    {
        foreach (var row in rows.Where(row => row.Outcome is RowOutcome.Changed or RowOutcome.Conflict && row.Taken.Any()))
        {
            var project = row.Project!;
            foreach (var difference in row.Taken)
            {
                if (difference.Apply is { } apply)
                {
                    apply(project);
                }
                else
                {
                    await SetPlan(project, row.PlanYear, row.Draft.YearPlanYuan!.Value, cancellationToken);
                }
            }

            await standings.Refresh(project, cancellationToken);
        }

        try
        {
            await db.Save(Act, cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException) when (!isLastAttempt)
        {
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task SetPlan(Project project, int year, long yuan, CancellationToken cancellationToken)
    {
        var plan = await db.PlansOf(project.Id).SingleOrDefaultAsync(plan => plan.Year == year, cancellationToken);
        if (plan is null)
        {
            db.Add(plan = new YearPlan { ProjectId = project.Id, ProjectNumber = project.Number, Year = year, PlanYuan = 0 });
        }

        (plan.PlanYuan, plan.MonthlyYuan) = (yuan, []);
    }
}
