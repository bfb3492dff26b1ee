using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Data;
using Tuijin.Projects.Domain;

namespace Tuijin.Projects.Contract;

/// <summary>Computes the lights of all projects anew: months pass and reports fall due without anybody saving anything.</summary>
public sealed class RecomputeLights(TuijinDb db, TimeProvider clock)
{
    /// <summary>Computes all lights in one pass over all projects, whatever the day.</summary>
    /// <returns>Number of projects whose standing changed.</returns>
    public Task<int> Run(CancellationToken cancellationToken) => Run(programmeId: null, cancellationToken);

    /// <summary>Computes the lights of one programme, or of all when none is named.</summary>
    internal async Task<int> Run(ProgrammeId? programmeId, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var rules = await db.Programmes().AsNoTracking().ToDictionaryAsync(programme => programme.Id, programme => StandingKeeper.RuleOf(programme.LightRuleId), cancellationToken);
        var figures = await StandingFigures.Load(db, programmeId, cancellationToken);
        var standings = await db.Standings().Where(standing => figures.Ids.Any(id => id == standing.ProjectId)).ToDictionaryAsync(standing => standing.ProjectId, cancellationToken);
        foreach (var project in figures.Projects)
        {
            if (!standings.TryGetValue(project.Id, out var standing))
            {
                db.Add(standing = new ProjectStanding { ProjectId = project.Id });
            }

            StandingCalculator.Compute(standing, project.Facts, figures.PlansOf(project.Id), figures.ReportsOf(project.Id), rules[project.ProgrammeId], today);
        }

        db.ChangeTracker.DetectChanges();
        var changed = db.ChangeTracker.Entries<ProjectStanding>().Count(entry => entry.State is not EntityState.Unchanged);
        await db.Save("重新计算亮灯", cancellationToken);
        db.ChangeTracker.Clear();
        return changed;
    }
}
