using Tuijin.Accountability.Contract;

namespace Tuijin.Accountability.Domain;

/// <summary>In what part somebody acts on a task.</summary>
internal enum DutyPart
{
    /// <summary>The unit in charge (牵头单位).</summary>
    Lead,

    /// <summary>The unit in charge or one that supports it (配合单位).</summary>
    Involved,

    /// <summary>Who watches over the task: supervision or programme office, never of the unit in charge.</summary>
    Watcher,
}

/// <summary>Who may do an act, and from which states.</summary>
internal sealed record DutyRule(DutyAct Act, DutyPart Who, params DutyState[] From);

/// <summary>The one table of the state machine: pages offer by it and acts are refused by it.</summary>
internal static class DutyRules
{
    private const DutyState Assigned = DutyState.Assigned, InProgress = DutyState.InProgress, SentBack = DutyState.SentBack, ReportedDone = DutyState.ReportedDone;

    /// <summary>In the order in which a person would look for them.</summary>
    public static readonly IReadOnlyList<DutyRule> All =
    [
        new(DutyAct.Sign, DutyPart.Lead, Assigned),
        new(DutyAct.Progress, DutyPart.Involved, InProgress, SentBack),
        new(DutyAct.Done, DutyPart.Lead, InProgress, SentBack),
        new(DutyAct.Confirm, DutyPart.Watcher, ReportedDone),
        new(DutyAct.SendBack, DutyPart.Watcher, ReportedDone),
        new(DutyAct.Cancel, DutyPart.Watcher, Assigned, InProgress, SentBack, ReportedDone),
    ];

    private static readonly Dictionary<DutyAct, DutyRule> ByAct = All.ToDictionary(rule => rule.Act);

    public static DutyRule Of(DutyAct act) => ByAct[act];

    /// <summary>The permission that an act needs.</summary>
    public static string Permission(this DutyAct act) => Of(act).Who is DutyPart.Watcher ? AccountabilityPermissions.Verify : AccountabilityPermissions.Handle;
}
