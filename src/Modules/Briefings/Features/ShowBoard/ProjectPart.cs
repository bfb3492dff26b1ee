using Tuijin.Directory.Contract;
using Tuijin.Rules.Lights;

namespace Tuijin.Briefings.Features.ShowBoard;

/// <summary>Projects of one line of the board: the whole, a county or a township.</summary>
/// <param name="DueYuan">序时应完成: the plan of each project times its own 序时进度.</param>
internal sealed record ProjectLine(
    string Name, Figure All, Figure Red, Figure Yellow, Figure Green, Figure Unlit, Figure Plan, Figure Done, long DueYuan, Figure Missing)
{
    /// <summary>投资完成率; null without a plan.</summary>
    public decimal? Completion => Plan.Value > 0 ? (decimal)Done.Value / Plan.Value : null;

    /// <summary>序时进度; null without a plan.</summary>
    public decimal? Schedule => Plan.Value > 0 ? (decimal)DueYuan / Plan.Value : null;

    /// <summary>Behind the schedule.</summary>
    public bool IsBehind => Completion < Schedule;
}

/// <summary>A project with a red or yellow light: why, and who owns it.</summary>
internal sealed record LitProject(string Number, string Name, string Division, Light Light, string Word, string Reason, string? Consequence, string Owner)
{
    /// <summary>Which permits are overdue, in words; null when none is.</summary>
    public string? LatePermits { get; init; }

    /// <summary>投资完成率 of the year.</summary>
    public decimal? Completion { get; init; }

    /// <summary>序时进度.</summary>
    public decimal Schedule { get; init; }
}

/// <summary>A project whose monthly reports are owed.</summary>
/// <param name="Months">How many.</param>
internal sealed record OwingProject(string Number, string Name, string Division, int Months);

/// <summary>What the board says of projects.</summary>
/// <param name="AsOfMonth">The latest month that figures are of, yyyymm; null without projects.</param>
internal sealed record ProjectPart(ProjectLine Total, IReadOnlyList<ProjectLine> Areas, IReadOnlyList<LitProject> Lit, int? AsOfMonth)
{
    /// <summary>Townships with projects, those with most red and yellow lights first; empty unless the board reaches the whole city.</summary>
    public required IReadOnlyList<ProjectLine> Townships { get; init; }

    /// <summary>Those that owe most reports.</summary>
    public required IReadOnlyList<OwingProject> Missing { get; init; }

    /// <summary>Projects of each zone by light, for the map.</summary>
    public required ILookup<OrganisationId, KeyValuePair<Light, int>> OfZones { get; init; }
}
