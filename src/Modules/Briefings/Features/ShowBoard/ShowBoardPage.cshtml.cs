using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tuijin.Shell.Parts.Charts;

namespace Tuijin.Briefings.Features.ShowBoard;

[Authorize(BriefingsPermissions.ReadBoard)]
internal sealed class ShowBoardPage(BoardReader reader) : PageModel
{
    public Board Board { get; private set; } = null!;

    /// <summary>How far each part is with the plan of the year, against how far it should be.</summary>
    public ChartModel Investment => new(ChartKind.Bar, [.. Board.Projects.Areas.Select(line => line.Name)],
    [
        new ChartSeries("投资完成率", [.. Board.Projects.Areas.Select(line => Percent(line.Completion))], ChartColor.Blue),
        new ChartSeries("序时进度", [.. Board.Projects.Areas.Select(line => Percent(line.Schedule))], ChartColor.Red) { IsLine = true },
    ], "%")
    {
        Hrefs = [.. Board.Projects.Areas.Select(line => line.All.Href)],
    };

    public async Task OnGet(CancellationToken cancellationToken) => Board = await reader.Read(cancellationToken);

    private static decimal? Percent(decimal? share) => share is { } value ? Math.Round(value * 100, 1) : null;
}
