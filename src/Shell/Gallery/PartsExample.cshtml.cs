using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tuijin.Shell.Layout;
using Tuijin.Shell.Parts;
using Tuijin.Shell.Parts.Charts;
using Tuijin.Shell.Parts.Maps;

namespace Tuijin.Shell.Gallery;

/// <summary>Every piece beside the line that writes it.</summary>
[AllowAnonymous]
[DevelopmentOnly]
public sealed class PartsExamplePage : PageModel
{
    private static readonly string[] Counties = ["东城县", "西岭县", "南湖区", "北屏县", "高新区", "江口市"];

    public ChartModel ByCounty { get; } = new(
        ChartKind.StackedBar,
        Counties,
        [
            new("绿灯", [14, 9, 11, 8, 16, 6], ChartColor.Green),
            new("黄灯", [5, 7, 3, 6, 2, 8], ChartColor.Yellow),
            new("红灯", [2, 4, 1, 3, 0, 5], ChartColor.Red),
        ],
        "个") { Hrefs = [.. Counties.Select(county => $"/shell/list?county={Uri.EscapeDataString(county)}")] };

    public ChartModel ByMonth { get; } = new(
        ChartKind.Line,
        ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月"],
        [
            new("累计完成投资", [1.2m, 2.9m, 5.1m, 7.6m, 10.8m, 14.2m, 17.1m, 20.4m, 24.0m, 27.7m, null], ChartColor.Blue),
            new("序时进度", [2.8m, 5.6m, 8.4m, 11.2m, 14.0m, 16.8m, 19.6m, 22.4m, 25.2m, 28.0m, 30.8m], ChartColor.Grey),
        ],
        "亿元");

    public ChartModel ByCategory { get; } = new(
        ChartKind.Pie, ["用地", "用电", "融资", "环评", "用工", "其他"], [new("诉求", [31, 24, 42, 12, 9, 18])], "件");

    public ChartModel ByDepartment { get; } = new(
        ChartKind.Row, ["自然资源局", "供电公司", "金融办", "生态环境局", "人社局"], [new("超期", [7, 5, 4, 2, 1], ChartColor.Red)], "件");

    public MapModel Map { get; } = new(
    [
        new("东城集中区", Box(106.21, 38.42, 0.06, 0.05), Tone.Good, "达标", "/shell", "入驻企业 42 家"),
        new("西岭集中区", Box(106.02, 38.50, 0.05, 0.06), Tone.Warning, "待整改", "/shell", "污水管网未接通"),
        new("江口集中区", Box(106.33, 38.29, 0.07, 0.04), Tone.Bad, "限期整合", "/shell", "亩均税收低于下限"),
        new("南湖集中区", Box(106.12, 38.31, 0.04, 0.05), Tone.Info, "在建"),
    ])
    {
        Outlines = [new("东城县", Box(106.15, 38.38, 0.28, 0.25)), new("西岭县", Box(105.95, 38.38, 0.20, 0.25)), new("南湖区", Box(105.95, 38.2, 0.30, 0.18)), new("江口市", Box(106.25, 38.2, 0.18, 0.18))],
        Points = [new("示例精密制造有限公司", 106.28, 38.47, Tone.None, "重点项目", "/shell")],
    };

    public IActionResult OnPost()
    {
        TempData.Say("已催办，对方将在待办中看到。");
        return RedirectToPage();
    }

    private static string Box(double west, double south, double wide, double high) => FormattableString.Invariant(
        $$"""{"type":"Polygon","coordinates":[[[{{west}},{{south}}],[{{west + wide}},{{south + (high * 0.1)}}],[{{west + (wide * 0.95)}},{{south + high}}],[{{west + (wide * 0.1)}},{{south + (high * 0.9)}}],[{{west}},{{south}}]]]}""");
}
