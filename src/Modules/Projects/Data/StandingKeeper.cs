using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Events;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Domain;
using Tuijin.Rules.Lights;

namespace Tuijin.Projects.Data;

/// <summary>Keeps the standing of a project in step with it: called by every act before it saves.</summary>
internal sealed class StandingKeeper(TuijinDb db, EventBus events, TimeProvider clock)
{
    /// <summary>Computes the standing anew from the tracked project, its plans and reports, saved or not.</summary>
    public async Task Refresh(Project project, CancellationToken cancellationToken)
    {
        var standing = await db.Set<ProjectStanding>().FindAsync([project.Id], cancellationToken);
        var isNew = standing is null;
        standing ??= new ProjectStanding { ProjectId = project.Id };
        var before = standing.Light;

        var programme = await db.Programmes().FirstAsync(known => known.Id == project.ProgrammeId, cancellationToken);
        await db.PlansOf(project.Id).LoadAsync(cancellationToken);
        await db.ReportsOf(project.Id).LoadAsync(cancellationToken);
        var plans = db.Set<YearPlan>().Local.Where(plan => plan.ProjectId == project.Id)
            .Select(plan => new PlanFigures(plan.Year, plan.PlanYuan, plan.MonthlyYuan)).ToList();
        var reports = db.Set<MonthlyReport>().Local.Where(report => report.ProjectId == project.Id).OrderBy(report => report.Month)
            .Select(report => new ReportFigures(report.Month, report.InvestmentYuan, report.YearCumulativeYuan)).ToList();
        StandingCalculator.Compute(standing, StandingFacts.Of(project), plans, reports, RuleOf(programme.LightRuleId), clock.Today());

        if (isNew)
        {
            db.Add(standing);
        }
        else if (before != standing.Light)
        {
            await events.Raise(new LightTurned(project.Id, project.Number, before, standing.Light, standing.Word, standing.Reason), cancellationToken);
        }
    }

    /// <summary>The rule of a programme; the default one when the named one is no longer shipped.</summary>
    public static Rules.DatedRules.DatedRule<LightRuleBody> RuleOf(string id) => LightRules.Find(id) ?? LightRules.Find(LightRules.DefaultId)!;
}
