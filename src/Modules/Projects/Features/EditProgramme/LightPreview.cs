using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Data;
using Tuijin.Projects.Domain;
using Tuijin.Rules.Lights;

namespace Tuijin.Projects.Features.EditProgramme;

/// <summary>Whom another rule of lights would touch, before it is put in force.</summary>
/// <param name="Turned">From, to, number of projects; only those that turn.</param>
/// <param name="Examples">Some of the projects that would turn.</param>
internal sealed record LightPreview(int Projects, IReadOnlyList<(Light From, Light To, int Projects)> Turned, IReadOnlyList<PreviewedProject> Examples)
{
    private const int MostExamples = 20;

    public int Changed => Turned.Sum(turn => turn.Projects);

    public static async Task<LightPreview> Of(TuijinDb db, TimeProvider clock, ProgrammeId programmeId, string ruleId, CancellationToken cancellationToken)
    {
        var (rule, today) = (StandingKeeper.RuleOf(ruleId), clock.Today());
        var figures = await StandingFigures.Load(db, programmeId, cancellationToken);
        var now = await db.Standings().AsNoTracking().Where(standing => figures.Ids.Any(id => id == standing.ProjectId))
            .Select(standing => new { standing.ProjectId, standing.Light }).ToDictionaryAsync(standing => standing.ProjectId, standing => standing.Light, cancellationToken);
        var turns = new List<PreviewedProject>();
        foreach (var project in figures.Projects)
        {
            var would = new ProjectStanding { ProjectId = project.Id };
            StandingCalculator.Compute(would, project.Facts, figures.PlansOf(project.Id), figures.ReportsOf(project.Id), rule, today);
            if (now.GetValueOrDefault(project.Id) is var from && from != would.Light)
            {
                turns.Add(new PreviewedProject(project.Number, project.Name, from, would.Light, would.Word, would.Reason));
            }
        }

        return new LightPreview(figures.Projects.Count,
            [.. turns.GroupBy(turn => (turn.From, turn.To)).Select(group => (group.Key.From, group.Key.To, group.Count())).OrderByDescending(group => group.Item3)],
            [.. turns.OrderByDescending(turn => turn.To).ThenBy(turn => turn.Number, StringComparer.Ordinal).Take(MostExamples)]);
    }
}

/// <summary>A project whose light would turn.</summary>
internal sealed record PreviewedProject(string Number, string Name, Light From, Light To, string Word, string Reason);
