namespace Tuijin.Rules.Lights;

/// <summary>Monthly task: yellow when it was not fulfilled, red when several months running were not.</summary>
public sealed class TaskStreakRule : PartRule
{
    /// <summary>Months running, this one included, that make it red: 2 or more.</summary>
    public int RedMonths { get; init; }

    public override LightPart Part => LightPart.MonthlyTask;

    internal override Verdict Judge(LightFacts facts, LightWords words)
    {
        if (MonthTask.Of(facts, out var missing) is not { } task)
        {
            return missing!;
        }

        if (task.Done >= task.Task)
        {
            return new(Light.Green, $"{task.Text}，完成当月任务", "完成当月任务为绿", task.Working);
        }

        var months = 1 + facts.MonthsBefore(past => past.TaskDone == false);
        IReadOnlyList<WorkingLine> working = [.. task.Working, new("连续未完成", $"{months}个月"), new("红灯界限", $"{RedMonths}个月")];
        return months >= RedMonths
            ? new(Light.Red, $"{task.Text}，连续{months}个月未完成当月任务", $"连续{RedMonths}个月未完成当月任务为红", working)
            : new(Light.Yellow, $"{task.Text}，未完成当月任务", "未完成当月任务为黄", working);
    }

    internal override IEnumerable<string> Problems()
    {
        if (RedMonths < 2)
        {
            yield return "当月任务（taskStreak）的红灯月数（redMonths）应为2以上";
        }
    }
}
