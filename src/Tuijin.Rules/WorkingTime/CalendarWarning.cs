namespace Tuijin.Rules.WorkingTime;

/// <summary>The sentence for years of which the calendar is not known.</summary>
public static class CalendarWarning
{
    /// <summary>Null when there is nothing to warn of.</summary>
    public static string? For(IReadOnlyList<int> unknownYears)
    {
        ArgumentNullException.ThrowIfNull(unknownYears);
        return unknownYears.Count == 0
            ? null
            : $"系统中没有{string.Join("、", unknownYears)}年的放假安排，该年份暂按周一至周五推算，期限可能不准。"
                + "请管理员尽快导入国务院办公厅发布的放假安排。";
    }
}
