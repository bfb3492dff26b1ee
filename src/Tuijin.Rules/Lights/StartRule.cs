using Tuijin.Rules.WorkingTime;

namespace Tuijin.Rules.Lights;

/// <summary>Start: the month planned for it has ended without a start.</summary>
public sealed class StartRule : PartRule
{
    /// <summary>Months ended without a start, from the planned one on, that make it yellow: 1 or more.</summary>
    public int YellowMonths { get; init; }

    /// <summary>The same for red.</summary>
    public int RedMonths { get; init; }

    public override LightPart Part => LightPart.Start;

    internal override Verdict Judge(LightFacts facts, LightWords words)
    {
        var working = Working(facts);
        if (facts.KnownStart is { } started)
        {
            return new(Light.Green, $"已于{Figures.Day(started)}开工", "已开工为绿", working);
        }

        if (facts.YearClass != ProjectYearClass.NewStart)
        {
            return Verdict.NotApplicable("不是本年新开工项目，不判定开工", working);
        }

        if (facts.PlannedStart is not { } planned)
        {
            return Verdict.MissingData("未填写计划开工月份", working);
        }

        var missed = LastEndedMonth(facts.KnownUpTo).MonthsSince(planned) + 1;
        if (missed < YellowMonths)
        {
            return missed <= 0
                ? new(Light.Green, $"计划{planned.ToChinese()}开工，尚未到期", "未到期为绿", working)
                : new(Light.Green, $"计划{planned.ToChinese()}开工，逾期{missed}个月", $"逾期不足{YellowMonths}个月为绿", working);
        }

        IReadOnlyList<WorkingLine> full = [.. working, new("到期未开工", $"{missed}个月"), new("红灯界限", $"{RedMonths}个月")];
        var running = missed == 1 ? "" : $"连续{missed}个月";
        var because = $"计划{planned.ToChinese()}开工，截至{Figures.Day(facts.KnownUpTo)}{running}到期未开工";
        if (missed >= RedMonths)
        {
            return new(Light.Red, because, $"连续{RedMonths}个月到期未开工为红", full);
        }

        return string.IsNullOrWhiteSpace(facts.AcceptedStartDelay)
            ? new(Light.Yellow, because, $"到期未开工且无正当理由为黄，连续{RedMonths}个月为红", full)
            : new(Light.Green, $"{because}，理由：{facts.AcceptedStartDelay}", $"有正当理由不亮黄灯，连续{RedMonths}个月为红", full, Mark: "延期开工");
    }

    internal override IEnumerable<string> Problems()
    {
        if (YellowMonths < 1 || RedMonths <= YellowMonths)
        {
            yield return "开工（start）的黄灯月数（yellowMonths）应为1以上，红灯月数（redMonths）应大于黄灯月数";
        }
    }

    private static Month LastEndedMonth(DateOnly day) =>
        Month.Of(day) is var month && day == month.LastDay ? month : month.Previous;

    private static IReadOnlyList<WorkingLine> Working(LightFacts facts) =>
    [
        new("计划开工", facts.PlannedStart?.ToChinese() ?? "未填写"),
        new("实际开工", facts.KnownStart is { } started ? Figures.Day(started) : "未开工"),
        new("截至", Figures.Day(facts.KnownUpTo)),
    ];
}
