using System.Linq.Expressions;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Lists;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Features.ListProjects;
using Tuijin.Rules.Permits;
using Tuijin.Rules.WorkingTime;
using Tuijin.Shell.Parts;

namespace Tuijin.Projects.Features.ListPermits;

/// <summary>The columns of 手续台账.</summary>
internal static class PermitColumns
{
    private const string Uncertain = "系统缺少该年度放假安排，期限可能不准";

    public static IReadOnlyList<Column<PermitRow>> All(ProjectNames names, DateOnly today, WorkingCalendar calendar) =>
    [
        Text("project", "项目名称", row => row.ProjectName) with { IsSortable = false },
        Text("title", "手续", row => row.Title),
        Columns.Of<PermitRow, DateOnly?>("state", "状态", row => row.DoneOn, ColumnKind.Tag) with { As = row => State(row, today, calendar), IsSortable = false },
        Columns.Of<PermitRow, DateOnly>("pressing", "倒计时", row => row.PressingOn, ColumnKind.Countdown) with { As = row => Countdown(row, today, calendar) },
        Columns.Of<PermitRow, OrganisationId>("department", "承办单位", row => row.DepartmentId) with { As = row => new Cell(names.Organisation(row.DepartmentId)), IsSortable = false },
        Text("county", "县区", row => row.DivisionPath) with { As = row => new Cell(names.County(row.DivisionPath)) },
        Day("handedIn", "申报日期", row => row.HandedInOn),
        Day("due", "应办结日期", row => row.DueOn),
        Day("done", "办结日期", row => row.DoneOn),
        Text("document", "文号", row => row.DocumentNumber) with { IsSortable = false, IsDefault = false },
        Day("validUntil", "有效期至", row => row.ValidUntil) with { IsDefault = false },
        Columns.Of<PermitRow, int?>("limit", "办理时限", row => row.LimitDays) with { As = row => new Cell(PermitWords.LimitText(row.LimitDays, row.LimitKind)), IsDefault = false },
        Text("number", "项目编号", row => row.ProjectNumber) with { IsDefault = false },
        Text("enterprise", "企业", row => row.EnterpriseName) with { IsSortable = false, IsDefault = false },
        Text("township", "乡镇", row => row.DivisionPath) with { As = row => new Cell(names.Township(row.DivisionPath)), IsDefault = false },
        Text("note", "备注", row => row.Note) with { IsSortable = false, IsDefault = false },
    ];

    private static Cell State(PermitRow row, DateOnly today, WorkingCalendar calendar)
    {
        var state = row.StateOn(today, calendar);
        var late = state is { Standing: PermitStanding.Done or PermitStanding.Expired, DaysLate: > 0 } ? $"超时限{state.DaysLate}个工作日" : null;
        return new Cell(state.Standing.Title(), state.Standing.Tone(), late);
    }

    private static Cell Countdown(PermitRow row, DateOnly today, WorkingCalendar calendar)
    {
        if (row.DoneOn is not null || row.DueOn is not { } due)
        {
            return Cell.Empty;
        }

        var left = calendar.RemainingWorkingDays(today, due).Days;
        var isUncertain = row.LimitDays is { } days && !calendar.Add(row.HandedInOn, days, row.LimitKind).IsCertain;
        var text = due < today && left == 0 ? "逾期" : CountdownText.Of(left);
        var tone = due < today ? "bad" : CountdownText.ToneOf(left) is Tone.Warning ? "warn" : "";
        return new Cell(isUncertain ? text + "（待核）" : text, tone, isUncertain ? Uncertain : null);
    }

    private static Column<PermitRow, string?> Text(string key, string title, Expression<Func<PermitRow, string?>> of) => Columns.Of(key, title, of);

    private static Column<PermitRow, DateOnly?> Day(string key, string title, Expression<Func<PermitRow, DateOnly?>> of) => Columns.Of(key, title, of, ColumnKind.Date);
}
