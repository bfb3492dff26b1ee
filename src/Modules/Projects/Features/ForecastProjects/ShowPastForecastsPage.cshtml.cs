using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tuijin.Rules.Forecasts;

namespace Tuijin.Projects.Features.ForecastProjects;

/// <summary>The working of the past's figures: what was forecast about which project on which day, and what became of it.</summary>
[Authorize(ProjectPermissions.Read)]
internal sealed class ShowPastForecastsPage(ForecastKeeper keeper, ForecastList forecasts) : PageModel
{
    public ForecastPast Past { get; private set; } = null!;

    /// <summary>Forecasts of finish dates of which something is known by now.</summary>
    public IReadOnlyList<FinishOutcome<ForecastFigures>> Told { get; private set; } = [];

    public PastSummary Summary { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    public bool IsYearEnd { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? of, CancellationToken cancellationToken)
    {
        if (of is not (null or "finish" or "yearEnd"))
        {
            return NotFound();
        }

        var book = await keeper.Read(cancellationToken);
        (IsYearEnd, Today, Past) = (of is "yearEnd", book.Today, await forecasts.Past(book, cancellationToken));
        Summary = PastSummary.Of(Past, Today);
        Told = [.. Past.Finishes.Where(outcome => outcome.EndOn is not null || outcome.HeldBy(Today) is not null)];
        return Page();
    }
}
