using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tuijin.Shell.Lists;
using Tuijin.Shell.Parts;

namespace Tuijin.Shell.Gallery;

/// <summary>The list pattern with every piece in use.</summary>
[AllowAnonymous]
[DevelopmentOnly]
public sealed class ListExamplePage : PageModel
{
    private const int RowsOfPage = 50;
    private const int RowsInAll = 1204;
    private static readonly string[] Counties = ["东城县", "西岭县", "南湖区", "北屏县", "高新区", "江口市"];
    private static readonly (Light Light, string Reason)[] Lamps =
    [
        (Light.Green, "序时 41.67%，完成 44.1%，不落后"),
        (Light.Yellow, "序时 41.67%，完成 30.0%，落后 11.67 个百分点，规则：落后 10–30 个百分点为黄灯"),
        (Light.Red, "序时 41.67%，完成 6.2%，落后 35.47 个百分点，规则：落后 30 个百分点以上为红灯"),
        (Light.None, "未到计划开工月"),
    ];

    private static readonly (string Word, Tone Tone)[] States =
        [("在建", Tone.Info), ("已竣工", Tone.Good), ("缓建", Tone.Warning), ("停工", Tone.Bad), ("前期", Tone.None)];

    public ListModel List { get; private set; } = null!;

    public void OnGet()
    {
        var query = ListQuery.Of(Request);
        var page = int.TryParse(Request.Query["page"], CultureInfo.InvariantCulture, out var asked) ? Math.Max(1, asked) : 1;
        var sort = Request.Query["sort"].ToString();
        var shown = Request.Query["columns"];
        List = new ListModel
        {
            Title = "项目台账",
            Query = query,
            Columns = [.. Columns.Select(column => column with { IsVisible = shown.Count == 0 || shown.Contains(column.Key) })],
            Filters = Filters(),
            Rows = [.. Enumerable.Range(((page - 1) * RowsOfPage) + 1, Math.Min(RowsOfPage, Math.Max(0, RowsInAll - ((page - 1) * RowsOfPage)))).Select(Row)],
            Sort = sort.Length > 0 ? new ListSort(sort.TrimStart('-'), sort[0] == '-') : null,
            Page = page,
            Pages = (RowsInAll + RowsOfPage - 1) / RowsOfPage,
            Total = "1,204",
            Totals = new Dictionary<string, string> { ["total"] = "3,284,560", ["done"] = "1,402,118" },
            SavedViews = [new("我的在建项目", "/shell/list?state=1"), new("红灯项目", "/shell/list?light=Red", DeleteHref: "/shell/list")],
            SaveViewHref = "/shell/list",
            ExportHref = "/shell/list?export=xlsx",
            BulkActions = [new("催报月报", "/shell/list", "将向所选项目的填报人各发一条催报通知。"), new("移出计划", "/shell/list", "所选项目将移出本年度计划，可由市工信局恢复。", IsDanger: true)],
        };
    }

    private static readonly ListColumn[] Columns =
    [
        new("code", "编号", ColumnKind.Compact),
        new("name", "项目名称", ColumnKind.Main),
        new("enterprise", "建设单位"),
        new("county", "县区", ColumnKind.Compact),
        new("total", "总投资（万元）", ColumnKind.Number),
        new("done", "累计完成（万元）", ColumnKind.Number),
        new("rate", "完成率", ColumnKind.Number),
        new("light", "进度", ColumnKind.Compact),
        new("state", "状态", ColumnKind.Compact),
        new("due", "月报", ColumnKind.Compact, IsSortable: false),
    ];

    private ListFilter[] Filters() =>
    [
        new("q", "关键词", FilterKind.Text) { Values = [Request.Query["q"].ToString()], Placeholder = "项目、企业、编号" },
        new("county", "县区", FilterKind.Select) { Values = [Request.Query["county"].ToString()], Options = [.. Counties.Select(name => new FilterOption(name, name))] },
        new("light", "灯色", FilterKind.Multi) { Values = [.. Request.Query["light"].OfType<string>()], Options = [new("Red", "红灯", 12), new("Yellow", "黄灯", 31), new("Green", "绿灯", 79)] },
        new("month", "月份", FilterKind.Month) { Values = [Request.Query["month"].ToString()] },
        new("mine", "只看我的", FilterKind.Toggle) { Values = [Request.Query["mine"].ToString()] },
        new("start", "计划开工", FilterKind.DateRange) { IsMain = false, Values = [Request.Query["start-from"].ToString()], To = Request.Query["start-to"] },
    ];

    private static ListRow Row(int number)
    {
        var lamp = Lamps[number % Lamps.Length];
        var state = States[number % States.Length];
        var total = 1200 + (number * 377 % 90000);
        var done = total * (number % 97) / 100;
        return new ListRow(number.ToString(CultureInfo.InvariantCulture), new Dictionary<string, ListCell>
        {
            ["code"] = $"项2026-{number:0000}",
            ["name"] = $"示例企业{number}年产{number * 3}万套精密零部件智能化技术改造项目",
            ["enterprise"] = $"示例{Counties[number % Counties.Length][..2]}精密制造有限公司",
            ["county"] = Counties[number % Counties.Length],
            ["total"] = total.ToString("N0", CultureInfo.InvariantCulture),
            ["done"] = done.ToString("N0", CultureInfo.InvariantCulture),
            ["rate"] = $"{(decimal)done / total:P1}",
            ["light"] = ListCell.Lamp(lamp.Light, reason: lamp.Reason),
            ["state"] = ListCell.Tag(state.Word, state.Tone),
            ["due"] = number % 3 == 0 ? ListCell.Muted("已报") : ListCell.Days((number % 9) - 3),
        }, $"/shell/list#{number}", IsMuted: number % 17 == 0);
    }
}
