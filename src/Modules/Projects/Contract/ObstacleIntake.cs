using Tuijin.Directory.Contract;
using Tuijin.Foundation.Results;

namespace Tuijin.Projects.Contract;

/// <summary>An obstacle of a monthly report that is to become an appeal.</summary>
/// <param name="Category">Category code, or null when the reporter did not choose one.</param>
public sealed record ObstacleRaised(ProjectId ProjectId, EnterpriseId? EnterpriseId, DivisionId DivisionId, string DivisionPath, string Text, string? Category);

/// <summary>Takes obstacles of projects as problems to be solved. The appeals module implements it; projects do not know how.</summary>
public interface IObstacleIntake
{
    /// <summary>Category code → title, for the form.</summary>
    Task<IReadOnlyList<KeyValuePair<string, string>>> Categories(CancellationToken cancellationToken);

    /// <summary>Adds the appeal to the running transaction and answers its number; the caller saves.</summary>
    Task<Result<string>> Take(ObstacleRaised obstacle, CancellationToken cancellationToken);
}
