namespace Tuijin.Rules.Entry;

/// <summary>How one condition came out.</summary>
public enum EntryOutcome
{
    /// <summary>符合</summary>
    Met,

    /// <summary>免于要求: a title of the enterprise does away with the condition.</summary>
    Waived,

    /// <summary>待补充: the fact that decides is missing.</summary>
    Unknown,

    /// <summary>不符合</summary>
    Failed,
}

/// <summary>One condition with its outcome.</summary>
/// <param name="Name">总投资, 设备投资 …</param>
/// <param name="Reason">Official Chinese, with the figure and by how much it falls short.</param>
/// <param name="ShortYuan">By how much an amount falls short; null when it does not or is no amount.</param>
public sealed record EntryCheck(string Name, EntryOutcome Outcome, string Reason, long? ShortYuan = null);

/// <summary>Whether a project may enter, and why.</summary>
/// <param name="Checks">All conditions, in the order of the rule.</param>
public sealed record EntryResult(IReadOnlyList<EntryCheck> Checks, string RuleId, int RuleVersion)
{
    /// <summary>The worst outcome: it may enter when all conditions are met or waived.</summary>
    public EntryOutcome Outcome => Checks.Max(check => check.Outcome);

    /// <summary>符合入库条件, or what stands in the way.</summary>
    public string Summary => Outcome switch
    {
        EntryOutcome.Met or EntryOutcome.Waived => "符合入库条件",
        EntryOutcome.Unknown => "待补充：" + Reasons(EntryOutcome.Unknown),
        _ => "不符合：" + Reasons(EntryOutcome.Failed),
    };

    private string Reasons(EntryOutcome outcome) => string.Join('；', Checks.Where(check => check.Outcome == outcome).Select(check => check.Reason));
}
