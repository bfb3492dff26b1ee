namespace Tuijin.Rules.Lights;

/// <summary>Monthly task: which share of it was done.</summary>
public sealed class MonthlyTaskRule : PartRule
{
    /// <summary>Less than this share is yellow, in percent.</summary>
    public decimal YellowBelowPercent { get; init; }

    /// <summary>Less than this share is red, in percent.</summary>
    public decimal RedBelowPercent { get; init; }

    public override LightPart Part => LightPart.MonthlyTask;

    internal override Verdict Judge(LightFacts facts, LightWords words)
    {
        if (MonthTask.Of(facts, out var missing) is not { } task)
        {
            return missing!;
        }

        var percent = (decimal)task.Done * 100 / task.Task;
        var share = Figures.NumberBeside(percent, YellowBelowPercent, RedBelowPercent) + "%";
        var (yellow, red) = (Figures.Limit(YellowBelowPercent), Figures.Limit(RedBelowPercent));
        var (light, limit) = percent switch
        {
            _ when percent < RedBelowPercent => (Light.Red, $"低于{red}%为“{words.Red}”"),
            _ when percent < YellowBelowPercent => (Light.Yellow, $"低于{yellow}%为“{words.Yellow}”"),
            _ => (Light.Green, $"达到{yellow}%为“{words.Green}”"),
        };
        return new(light, $"{task.Text}，完成任务的{share}", limit,
        [
            .. task.Working,
            new("完成任务", share),
            new("黄灯界限", $"低于{yellow}%"),
            new("红灯界限", $"低于{red}%"),
        ]);
    }

    internal override IEnumerable<string> Problems()
    {
        if (RedBelowPercent <= 0 || YellowBelowPercent <= RedBelowPercent || YellowBelowPercent > 100)
        {
            yield return "当月任务（monthlyTask）的红灯界限（redBelowPercent）应大于0，"
                + "黄灯界限（yellowBelowPercent）应大于红灯界限且不超过100";
        }
    }
}
