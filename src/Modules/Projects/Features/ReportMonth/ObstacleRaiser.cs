using Tuijin.Foundation.Results;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Domain;

namespace Tuijin.Projects.Features.ReportMonth;

/// <summary>Writes the obstacles of a report and raises those that were ticked, when there is a module that takes them.</summary>
internal sealed class ObstacleRaiser(IEnumerable<IObstacleIntake> intakes)
{
    private readonly IObstacleIntake? intake = intakes.FirstOrDefault();

    /// <summary>Whether obstacles can become appeals in this installation.</summary>
    public bool CanRaise => intake is not null;

    public async Task<IReadOnlyList<KeyValuePair<string, string>>> Categories(CancellationToken cancellationToken) =>
        intake is null ? [] : await intake.Categories(cancellationToken);

    /// <summary>Obstacles that became appeals stay as they are; the others are those of the form.</summary>
    public async Task<Refusal?> Take(Project project, MonthlyReport report, IReadOnlyList<ObstacleLine> lines, CancellationToken cancellationToken)
    {
        var kept = report.Obstacles.Where(obstacle => obstacle.AppealNumber is not null).ToList();
        foreach (var line in lines.Where(line => !string.IsNullOrWhiteSpace(line.Text)))
        {
            var obstacle = new Obstacle { Text = line.Text!.Trim(), Category = string.IsNullOrEmpty(line.Category) ? null : line.Category };
            if (line.Raise && intake is not null)
            {
                var taken = await intake.Take(new ObstacleRaised(project.Id, project.EnterpriseId, project.DivisionId, project.DivisionPath, obstacle.Text, obstacle.Category), cancellationToken);
                if (taken.IsRefused)
                {
                    return taken.Refusal;
                }

                obstacle.AppealNumber = taken.Value;
            }

            kept.Add(obstacle);
        }

        report.Obstacles = kept;
        return null;
    }
}
