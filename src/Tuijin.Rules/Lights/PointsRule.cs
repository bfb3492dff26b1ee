namespace Tuijin.Rules.Lights;

/// <summary>What a shortfall below the yellow limit is. The city that the rule comes from does not say (domain.md §1.8).</summary>
public enum SmallShortfall
{
    /// <summary>Green with a mark.</summary>
    Marked,

    /// <summary>Green without a mark.</summary>
    Plain,

    /// <summary>Yellow.</summary>
    Yellow,
}

/// <summary>Progress: how many percentage points 投资完成率 is below 序时进度.</summary>
public sealed class PointsRule : PartRule
{
    /// <summary>This shortfall and more is yellow, in percentage points.</summary>
    public decimal YellowFrom { get; init; }

    /// <summary>More than this shortfall is red, in percentage points.</summary>
    public decimal RedOver { get; init; }

    public SmallShortfall SmallShortfall { get; init; }

    public override LightPart Part => LightPart.Progress;

    internal override Verdict Judge(LightFacts facts, LightWords words)
    {
        var rate = CompletionRate.For(facts.DoneInYearYuan, facts.YearPlanYuan);
        var schedule = Schedule.For(facts.AsOf, facts.OwnFrom, facts.OwnTo);
        if (rate.Ratio is not { } ratio)
        {
            return Verdict.MissingData(rate.Missing!, [.. rate.Working, .. schedule.Working]);
        }

        // One division at the end, so that a shortfall of exactly 30 points is not spoilt by 1/12.
        var shortfall = (((decimal)schedule.Elapsed * facts.YearPlanYuan!.Value) - ((decimal)facts.DoneInYearYuan!.Value * schedule.Total))
            * 100 / ((decimal)facts.YearPlanYuan.Value * schedule.Total);
        var distance = Figures.NumberBeside(Math.Abs(shortfall), 0, YellowFrom, RedOver);
        var compared = shortfall switch
        {
            > 0 => $"落后{distance}个百分点",
            0 => "与序时持平",
            _ => $"超序时{distance}个百分点",
        };

        var (light, limit, mark) = Decide(shortfall);
        return new(light, $"序时{Figures.Percent(schedule.Ratio)}，完成{Figures.Percent(ratio)}，{compared}", limit,
        [
            .. rate.Working,
            .. schedule.Working,
            new("与序时相比", compared),
            new("黄灯界限", $"落后{Figures.Limit(YellowFrom)}个百分点（含）以上"),
            new("红灯界限", $"落后超过{Figures.Limit(RedOver)}个百分点"),
        ],
        mark);
    }

    internal override IEnumerable<string> Problems()
    {
        if (YellowFrom <= 0 || RedOver <= YellowFrom || RedOver > 100)
        {
            yield return "进度（points）的黄灯界限（yellowFrom）应大于0，红灯界限（redOver）应大于黄灯界限且不超过100";
        }
    }

    private (Light Light, string Limit, string? Mark) Decide(decimal shortfall)
    {
        var (yellow, red) = (Figures.Limit(YellowFrom), Figures.Limit(RedOver));
        return shortfall switch
        {
            <= 0 => (Light.Green, "达到序时进度为绿", null),
            _ when shortfall > RedOver => (Light.Red, $"落后超过{red}个百分点为红", null),
            _ when shortfall >= YellowFrom => (Light.Yellow, $"落后{yellow}–{red}个百分点为黄", null),
            _ => SmallShortfall switch
            {
                SmallShortfall.Marked => (Light.Green, $"落后不足{yellow}个百分点为绿，加注“低于序时”", "低于序时"),
                SmallShortfall.Plain => (Light.Green, $"落后不足{yellow}个百分点为绿", null),
                _ => (Light.Yellow, $"落后不足{yellow}个百分点也为黄", null),
            },
        };
    }
}
