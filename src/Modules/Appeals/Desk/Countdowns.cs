using Tuijin.Foundation.Lists;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Appeals.Desk;

/// <summary>How long is left until a due day, counted in working days.</summary>
/// <param name="Days">Working days left, negative when passed; whether it is overdue is decided by the days themselves.</param>
internal sealed record Countdown(DateOnly DueOn, int Days, bool IsOverdue, string Text, string? Tone)
{
    private const int CloseDays = 2;

    public static Countdown Of(DateOnly dueOn, DateOnly today, WorkingCalendar calendar)
    {
        var days = calendar.RemainingWorkingDays(today, dueOn).Days;
        return dueOn.CompareTo(today) switch
        {
            < 0 => new(dueOn, days, true, days == 0 ? "已逾期" : $"逾期{-days}个工作日", "bad"),
            0 => new(dueOn, 0, false, "今天到期", "warn"),
            _ => new(dueOn, days, false, $"剩{days}个工作日", days <= CloseDays ? "warn" : null),
        };
    }

    public Cell ToCell(bool isUncertain) => new(
        isUncertain ? Text + "（待核）" : Text, Tone, $"期限{DueOn:yyyy年M月d日}{(isUncertain ? "；系统缺少该年度放假安排，期限可能不准" : "")}");
}
