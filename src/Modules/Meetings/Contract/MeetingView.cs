namespace Tuijin.Meetings.Contract;

/// <summary>A meeting as other modules may read and join it; never saved through. Not scoped: who shows rows narrows them.</summary>
public sealed class MeetingView
{
    public MeetingId Id { get; init; }

    /// <summary>会2026-001; its page is <c>/meetings/{Number}</c>.</summary>
    public string Number { get; init; } = "";

    public MeetingType Type { get; init; }

    public string Title { get; init; } = "";

    /// <summary>UTC.</summary>
    public DateTime StartsAt { get; init; }

    public string Place { get; init; } = "";

    public string Host { get; init; } = "";

    public MeetingState State { get; init; }

    /// <summary>Of the organisation that convenes it.</summary>
    public string DivisionPath { get; init; } = "";
}
