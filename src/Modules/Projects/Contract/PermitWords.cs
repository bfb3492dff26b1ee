using System.Globalization;
using Tuijin.Rules.Permits;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Projects.Contract;

/// <summary>Permits in the words of the pages.</summary>
public static class PermitWords
{
    public static string Title(this PermitStanding standing) => standing switch
    {
        PermitStanding.NotHandedIn => "未申报",
        PermitStanding.Running => "办理中",
        PermitStanding.Overdue => "逾期未办结",
        PermitStanding.Done => "已办结",
        PermitStanding.Expired => "已过有效期",
    };

    /// <summary>The tone of its mark: bad, warn, ok, info or muted.</summary>
    public static string Tone(this PermitStanding standing) => standing switch
    {
        PermitStanding.NotHandedIn => "muted",
        PermitStanding.Running => "info",
        PermitStanding.Overdue => "bad",
        PermitStanding.Done => "ok",
        PermitStanding.Expired => "warn",
    };

    public static string Title(this DayKind kind) => kind switch
    {
        DayKind.Working => "工作日",
        DayKind.Natural => "自然日",
    };

    /// <summary>A time limit as officials write it: 即办, 3个工作日, or that none is set.</summary>
    public static string LimitText(int? days, DayKind kind) => days switch
    {
        null => "未规定时限",
        0 => "即办",
        { } some when kind is DayKind.Working => $"{some}个工作日",
        { } some => $"{some}日",
    };

    /// <summary>How late a permit is. On days off right after the due day no working day has passed yet.</summary>
    public static string Lateness(int daysLate) => daysLate == 0 ? "逾期" : $"逾期{daysLate}个工作日";

    /// <summary>Why a permit holds a project up: 环评（报告表）逾期3个工作日（市生态环境局），应于2026-11-20办结.</summary>
    public static string Reason(string title, int daysLate, string department, DateOnly dueOn) =>
        $"{title}{Lateness(daysLate)}{(department.Length == 0 ? "" : $"（{department}）")}，应于{dueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}办结";
}
