using Tuijin.Shell.Parts;

namespace Tuijin.Accountability.Contract;

/// <summary>Where a task stands.</summary>
public enum DutyState
{
    /// <summary>待签收: assigned, the unit has not yet taken it.</summary>
    Assigned,

    /// <summary>进行中.</summary>
    InProgress,

    /// <summary>已报完成: waits to be confirmed.</summary>
    ReportedDone,

    /// <summary>退回重办: what was reported did not convince.</summary>
    SentBack,

    /// <summary>已确认.</summary>
    Confirmed,

    /// <summary>撤销.</summary>
    Cancelled,
}

/// <summary>Chinese names.</summary>
public static class DutyNames
{
    public static string Title(this DutyState state) => state switch
    {
        DutyState.Assigned => "待签收",
        DutyState.InProgress => "进行中",
        DutyState.ReportedDone => "已报完成",
        DutyState.SentBack => "退回重办",
        DutyState.Confirmed => "已确认",
        DutyState.Cancelled => "撤销",
    };

    /// <summary>True until the task is confirmed or cancelled.</summary>
    public static bool IsOpen(this DutyState state) => state is not (DutyState.Confirmed or DutyState.Cancelled);

    /// <summary>True while the unit in charge still owes something; a task reported done no longer runs late.</summary>
    public static bool IsOwed(this DutyState state) => state is DutyState.Assigned or DutyState.InProgress or DutyState.SentBack;

    /// <summary>How the state's mark is meant.</summary>
    public static Tone Tone(this DutyState state) => state switch
    {
        DutyState.Assigned => Shell.Parts.Tone.Warning,
        DutyState.InProgress or DutyState.ReportedDone => Shell.Parts.Tone.Info,
        DutyState.SentBack => Shell.Parts.Tone.Bad,
        DutyState.Confirmed => Shell.Parts.Tone.Good,
        DutyState.Cancelled => Shell.Parts.Tone.Muted,
    };
}
