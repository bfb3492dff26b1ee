namespace Tuijin.Rules.Lights;

/// <summary>Statistics: how long after its start a project has not been taken into the statistics.</summary>
public sealed class StatisticsRule : PartRule
{
    /// <summary>More than so many months after the start is yellow: 1 or more.</summary>
    public int YellowOverMonths { get; init; }

    /// <summary>More than so many months after the start is red.</summary>
    public int RedOverMonths { get; init; }

    public override LightPart Part => LightPart.Statistics;

    internal override Verdict Judge(LightFacts facts, LightWords words)
    {
        IReadOnlyList<WorkingLine> working =
        [
            new("实际开工", facts.KnownStart is { } day ? Figures.Day(day) : "未开工"),
            new("纳统", facts.KnownIntoStatistics is { } into ? Figures.Day(into) : "未纳统"),
            new("截至", Figures.Day(facts.KnownUpTo)),
        ];
        if (facts.KnownIntoStatistics is { } taken)
        {
            return new(Light.Green, $"已于{Figures.Day(taken)}纳统", "已纳统为绿", working);
        }

        if (facts.KnownStart is not { } started)
        {
            return facts.YearClass == ProjectYearClass.NewStart
                ? Verdict.NotApplicable("尚未开工，不判定纳统", working)
                : Verdict.MissingData("未填写开工日期，不能判定纳统", working);
        }

        var (yellowAfter, redAfter) = (started.AddMonths(YellowOverMonths), started.AddMonths(RedOverMonths));
        working = [.. working, new("黄灯界限", $"{Figures.Day(yellowAfter)}后"), new("红灯界限", $"{Figures.Day(redAfter)}后")];
        var because = $"{Figures.Day(started)}开工，截至{Figures.Day(facts.KnownUpTo)}未纳统";
        return facts.KnownUpTo switch
        {
            var today when today > redAfter => new(Light.Red, because, $"开工超过{RedOverMonths}个月未纳统为红", working),
            var today when today > yellowAfter => new(Light.Yellow, because, $"开工超过{YellowOverMonths}个月未纳统为黄", working),
            _ => new(Light.Green, because, $"开工{YellowOverMonths}个月内为绿", working),
        };
    }

    internal override IEnumerable<string> Problems()
    {
        if (YellowOverMonths < 1 || RedOverMonths <= YellowOverMonths)
        {
            yield return "纳统（statistics）的黄灯月数（yellowOverMonths）应为1以上，红灯月数（redOverMonths）应大于黄灯月数";
        }
    }
}
