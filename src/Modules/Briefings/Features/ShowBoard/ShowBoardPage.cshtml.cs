using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tuijin.Shell.Parts.Charts;

namespace Tuijin.Briefings.Features.ShowBoard;

[Authorize(BriefingsPermissions.ReadBoard)]
internal sealed class ShowBoardPage(BoardReader reader) : PageModel
{
    private const decimal YuanPerYi = 100_000_000m;

    public Board Board { get; private set; } = null!;

    /// <summary>Plan, done and what should be done by now, in 亿元.</summary>
    public ChartModel Investment => new(ChartKind.Bar, [.. Board.Projects.Areas.Select(line => line.Name)],
    [
        new ChartSeries("年度计划", [.. Board.Projects.Areas.Select(line => Yi(line.Plan.Value))], ChartColor.Grey),
        new ChartSeries("完成", [.. Board.Projects.Areas.Select(line => Yi(line.Done.Value))], ChartColor.Blue),
        new ChartSeries("序时应完成", [.. Board.Projects.Areas.Select(line => Yi(line.DueYuan))], ChartColor.Red) { IsLine = true },
    ], "亿元")
    {
        Hrefs = [.. Board.Projects.Areas.Select(line => line.All.Href)],
    };

    public async Task OnGet(CancellationToken cancellationToken) => Board = await reader.Read(cancellationToken);

    private static decimal? Yi(long yuan) => Math.Round(yuan / YuanPerYi, 2);
}
