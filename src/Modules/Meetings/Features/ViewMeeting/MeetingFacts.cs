using Tuijin.Meetings.Contract;
using Tuijin.Meetings.Domain;
using Tuijin.Shell.Parts;

namespace Tuijin.Meetings.Features.ViewMeeting;

/// <summary>What the pages and papers of one meeting show.</summary>
internal sealed record MeetingFacts(
    MeetingId Id, string Number, MeetingType Type, string Title, DateTime StartsAt, string Place, string Host, string Clerk, string Convener, MeetingState State,
    IReadOnlyList<string> Present, IReadOnlyList<string> SittingIn, IReadOnlyList<string> Excused, IReadOnlyList<string> Units, IReadOnlyList<string> Enterprises,
    IReadOnlyList<TopicFacts> Topics, IReadOnlyList<LineFacts> Lines, int? FinalVersion, bool IsKept, long Revision)
{
    /// <summary>As units of the meeting are named.</summary>
    public string ConvenerShortName { get; init; } = "";

    /// <summary>Lines of a topic in the order of speech; of none with null.</summary>
    public IReadOnlyList<LineFacts> LinesOf(Guid? topic) => [.. Lines.Where(line => line.TopicId == topic)];
}

/// <summary>An item of the agenda, with the project it looks at.</summary>
internal sealed record TopicFacts(Guid Id, int Order, string Title, TopicProject? Project, string? Enterprise);

internal sealed record TopicProject(Guid Id, string Number, string Name, Rules.Lights.Light Light, string LightWord, string LightReason);

/// <summary>A line with what became of it.</summary>
internal sealed record LineFacts(
    Guid Id, int Order, Guid? TopicId, LineKind Kind, string Text, string Typed, string? Speaker, string? Category, string? Enterprise, string? Project,
    string? Lead, IReadOnlyList<string> Supports, DateOnly? DueOn, string? Missing, DateTime SaidAt, LineOutcome? Outcome)
{
    /// <summary>Who has what was raised now, which may be another unit than the meeting said.</summary>
    public string PresentLead => Outcome is { IsGivenBack: true } ? "待交办" : Outcome?.Lead ?? Lead ?? "";

    /// <summary>Supports as the meeting said, while its lead has it.</summary>
    public IReadOnlyList<string> PresentSupports => PresentLead == Lead ? Supports : [];

    public DateOnly? PresentLimit => Outcome is { IsGivenBack: true } ? null : Outcome?.Limit ?? DueOn;
}

/// <summary>What became of a line.</summary>
/// <param name="DaysLeft">Working days while somebody owes something.</param>
/// <param name="IsDone">Closed or confirmed.</param>
/// <param name="DueOn">Of the present step.</param>
/// <param name="Lead">Who has it now; null when nobody has it, or when the line's unit cannot change.</param>
/// <param name="Limit">Until when it is to be done, with every extension; null when there is no date.</param>
/// <param name="IsGivenBack">No unit has it at present.</param>
internal sealed record LineOutcome(
    string Number, string Href, string State, Tone Tone, int? DaysLeft, DateOnly? DueOn, bool IsOverdue, bool IsDone, string? Lead, DateOnly? Limit, bool IsGivenBack);
