using Tuijin.Directory.Contract;
using Tuijin.Projects.Contract;

namespace Tuijin.Appeals.Contract;

/// <summary>An appeal as boards and other modules may read and join it; never saved through. Not scoped: who shows rows narrows them to the viewer's branch.</summary>
public sealed class AppealView
{
    public AppealId Id { get; init; }

    public string Number { get; init; } = "";

    public string Title { get; init; } = "";

    public string CategoryCode { get; init; } = "";

    public AppealChannel Channel { get; init; }

    public EnterpriseId? EnterpriseId { get; init; }

    public ProjectId? ProjectId { get; init; }

    public DivisionId DivisionId { get; init; }

    public string DivisionPath { get; init; } = "";

    /// <summary>Code of the county; empty for matters of the city.</summary>
    public string CountyCode { get; init; } = "";

    public OrganisationId? ZoneId { get; init; }

    /// <summary>The meeting, report or visit it came from.</summary>
    public Guid? SourceId { get; init; }

    public AppealState State { get; init; }

    public bool IsOpen { get; init; }

    /// <summary>Until when the present step must be done; null when the appeal has ended.</summary>
    public DateOnly? StepDueOn { get; init; }

    /// <summary>主办单位.</summary>
    public OrganisationId? LeadId { get; init; }

    /// <summary>Until when the lead of the last round replies.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Whether the lead of the last round replied in time; null before its reply.</summary>
    public bool? IsOnTime { get; init; }

    public Satisfaction? Satisfaction { get; init; }

    /// <summary>Whether the enterprise says that the problem is solved.</summary>
    public bool? IsSolved { get; init; }

    /// <summary>1, and one more with each 重办.</summary>
    public int Round { get; init; }

    public bool IsLongTerm { get; init; }

    /// <summary>Two assignments failed: somebody higher must bring the units together.</summary>
    public bool NeedsCoordination { get; init; }

    public DateTime RaisedAt { get; init; }

    public DateTime? EndedAt { get; init; }

    /// <summary>Where its page is.</summary>
    public string Href => AppealLinks.Of(Number);
}

/// <summary>Addresses of appeals.</summary>
public static class AppealLinks
{
    /// <summary>The page of an appeal.</summary>
    public static string Of(string number) => "/appeals/" + Uri.EscapeDataString(number);
}
