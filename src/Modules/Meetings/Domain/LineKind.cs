namespace Tuijin.Meetings.Domain;

/// <summary>What a line of the record is.</summary>
internal enum LineKind
{
    /// <summary>情况: what was reported; leads to nothing by itself.</summary>
    Situation,

    /// <summary>问题: becomes an appeal.</summary>
    Problem,

    /// <summary>会议明确: a decision; with a unit it becomes a task.</summary>
    Decision,

    /// <summary>任务: becomes a task.</summary>
    Task,
}

/// <summary>Chinese names, and the sign that begins a line of the kind.</summary>
internal static class LineKinds
{
    public static string Title(this LineKind kind) => kind switch
    {
        LineKind.Situation => "情况",
        LineKind.Problem => "问题",
        LineKind.Decision => "会议明确",
        LineKind.Task => "任务",
    };

    /// <summary>The sign as typed; none for 情况.</summary>
    public static string Sign(this LineKind kind) => kind switch
    {
        LineKind.Situation => "",
        LineKind.Problem => "?",
        LineKind.Decision => "!",
        LineKind.Task => "+",
    };
}
