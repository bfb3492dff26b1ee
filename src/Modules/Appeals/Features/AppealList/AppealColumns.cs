using System.Linq.Expressions;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Desk;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Lists;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Appeals.Features.AppealList;

/// <summary>The columns of the list. Sortable are those that an index can answer.</summary>
internal static class AppealColumns
{
    /// <param name="isOwn">The list of one enterprise, which need not read its own name in every line.</param>
    public static IReadOnlyList<Column<AppealRow>> All(AppealNamesOfRows names, DateOnly today, WorkingCalendar calendar, bool isOwn) =>
    [
        Text("title", "诉求事项", row => row.Title) with { As = row => new Cell(row.Urgency is AppealUrgency.Urgent ? "【紧急】" + row.Title : row.Title), IsSortable = false },
        Tag("state", "状态", row => row.State, row => new Cell(row.State.Title(), row.State.CellTone())) with { IsSortable = false },
        Columns.Of<AppealRow, DateOnly?>("due", "期限", row => row.StepDueOn, ColumnKind.Countdown) with
        {
            SortBy = row => row.QueueKey,
            As = row => row.StepDueOn is { } due ? Countdown.Of(due, today, calendar).ToCell(row.IsDueUncertain) : Cell.Empty,
        },
        Columns.Of<AppealRow, OrganisationId?>("lead", "主办单位", row => row.LeadId) with { As = row => new Cell(names.Unit(row.LeadId)), IsSortable = false },
        Text("enterprise", "企业", row => row.EnterpriseName) with { IsSortable = false, IsDefault = !isOwn },
        Text("category", "类别", row => row.CategoryCode) with { As = row => new Cell(names.Category(row.CategoryCode)), IsSortable = false },
        Text("county", "县区", row => row.CountyCode) with { As = row => new Cell(names.County(row.CountyCode)), IsSortable = false, IsDefault = !isOwn },
        Text("number", "编号", row => row.Number),
        Tag("urgency", "紧急程度", row => row.Urgency, row => row.Urgency is AppealUrgency.Urgent ? new Cell("紧急", "bad") : Cell.Empty) with { IsSortable = false, IsDefault = false },
        Day("dueOn", "办理期限", row => row.DueOn),
        Tag("satisfaction", "满意度", row => row.Satisfaction, row => row.Satisfaction is { } satisfaction ? new Cell(satisfaction.Title(), satisfaction.CellTone()) : Cell.Empty) with { IsSortable = false },
        Tag("solved", "是否解决", row => row.IsSolved, row => row.IsSolved switch { true => new Cell("已解决", "ok"), false => new Cell("未解决", "bad"), null => Cell.Empty }) with { IsSortable = false, IsDefault = false },
        Tag("onTime", "按期答复", row => row.IsOnTime, row => row.IsOnTime switch { true => new Cell("按期", "ok"), false => new Cell("超期", "bad"), null => Cell.Empty }) with { IsSortable = false, IsDefault = false },
        Tag("channel", "来源", row => row.Channel, row => new Cell(row.Channel.Title())) with { IsSortable = false, IsDefault = false },
        Number("round", "轮次", row => row.Round),
        Number("returns", "退回次数", row => row.ReturnCount),
        Number("extensions", "延期次数", row => row.ExtensionCount),
        Tag("longTerm", "长期推进", row => row.IsLongTerm, row => row.IsLongTerm ? new Cell("长期", "warn") : Cell.Empty) with { IsSortable = false, IsDefault = false },
        Tag("coordination", "需要协调", row => row.NeedsCoordination, row => row.NeedsCoordination ? new Cell("需要协调", "bad") : Cell.Empty) with { IsSortable = false, IsDefault = false },
        Text("raisedBy", "提出人", row => row.RaisedByName) with { IsSortable = false, IsDefault = false },
        Moment("raisedAt", "提出时间", row => row.RaisedAt) with { IsSortable = true },
        Moment("repliedAt", "答复时间", row => row.RepliedAt) with { IsDefault = false },
        Moment("endedAt", "办结时间", row => row.EndedAt) with { IsDefault = false },
        Text("text", "具体情况", row => row.Text) with { IsSortable = false, IsDefault = false },
    ];

    private static Column<AppealRow, string?> Text(string key, string title, Expression<Func<AppealRow, string?>> of) => Columns.Of(key, title, of);

    private static Column<AppealRow, DateOnly?> Day(string key, string title, Expression<Func<AppealRow, DateOnly?>> of) => Columns.Of(key, title, of, ColumnKind.Date) with { IsSortable = false, IsDefault = false };

    private static Column<AppealRow, DateTime?> Moment(string key, string title, Expression<Func<AppealRow, DateTime?>> of) => Columns.Of(key, title, of, ColumnKind.Moment) with { IsSortable = false };

    private static Column<AppealRow, int> Number(string key, string title, Expression<Func<AppealRow, int>> of) => Columns.Of(key, title, of, ColumnKind.Number) with { IsSortable = false, IsDefault = false };

    private static Column<AppealRow, TValue> Tag<TValue>(string key, string title, Expression<Func<AppealRow, TValue>> of, Func<AppealRow, Cell> show) => Columns.Of(key, title, of, ColumnKind.Tag) with { As = show };
}
