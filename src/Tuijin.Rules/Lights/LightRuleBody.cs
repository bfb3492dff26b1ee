namespace Tuijin.Rules.Lights;

/// <summary>What a light rule says: which parts are looked at, with which limits, and in which words.</summary>
public sealed class LightRuleBody
{
    /// <summary>Short name for reasons, e.g. 银川.</summary>
    public string Name { get; init; } = "";

    public LightWords Words { get; init; } = new();

    public LightConsequences Consequences { get; init; } = new();

    public StartRule? Start { get; init; }

    public PointsRule? Points { get; init; }

    public AmountRule? Amount { get; init; }

    public MonthlyTaskRule? MonthlyTask { get; init; }

    public TaskStreakRule? TaskStreak { get; init; }

    public StatisticsRule? Statistics { get; init; }

    /// <summary>The parts that the rule names, in the order to be shown.</summary>
    public IReadOnlyList<PartRule> Parts =>
        [.. new PartRule?[] { Start, Points, Amount, MonthlyTask, TaskStreak, Statistics }.OfType<PartRule>()];

    internal IEnumerable<string> Problems()
    {
        if (string.IsNullOrWhiteSpace(Name))
        {
            yield return "缺少规则简称（name）";
        }

        if (Words.All.Any(string.IsNullOrWhiteSpace))
        {
            yield return "灯的名称（words）不能为空";
        }

        if (Consequences.YellowRunning is { } running && (running.Months < 2 || string.IsNullOrWhiteSpace(running.Text)))
        {
            yield return "连续黄灯（yellowRunning）的月数（months）应为2以上，并写明处理办法（text）";
        }

        if (Parts.Count == 0)
        {
            yield return "规则至少应规定一项亮灯标准";
        }

        foreach (var problem in Parts.SelectMany(part => part.Problems()))
        {
            yield return problem;
        }
    }
}

/// <summary>The words that stand beside the colours.</summary>
public sealed class LightWords
{
    public string Green { get; init; } = "正常";

    public string Yellow { get; init; } = "滞后";

    public string Red { get; init; } = "严重滞后";

    internal IEnumerable<string> All => [Green, Yellow, Red];

    internal string For(Light light) => light switch
    {
        Light.Green => Green,
        Light.Yellow => Yellow,
        Light.Red => Red,
        _ => throw new ArgumentOutOfRangeException(nameof(light)),
    };
}

/// <summary>What follows from a light; each may be missing.</summary>
public sealed class LightConsequences
{
    public string? Yellow { get; init; }

    public RunningConsequence? YellowRunning { get; init; }

    public string? Red { get; init; }
}

/// <summary>What follows when a light stays for a number of months running, this one included.</summary>
public sealed class RunningConsequence
{
    /// <summary>2 or more.</summary>
    public int Months { get; init; }

    public string Text { get; init; } = "";
}
