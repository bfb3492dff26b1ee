using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tuijin.Foundation.Lists;
using Tuijin.Foundation.Time;

namespace Tuijin.Projects.Features.ShowMeasures;

/// <summary>The working of one number of the table of measures, with the projects that count.</summary>
[Authorize(ProjectPermissions.ReadMeasures)]
internal sealed class ShowWorkingPage(MeasureReader reader, TimeProvider clock) : PageModel
{
    public MeasureTable Table { get; private set; } = null!;

    public MeasureLine Line { get; private set; } = null!;

    public MeasureWorking Working { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? line, string? measure, CancellationToken cancellationToken)
    {
        Table = await reader.Read(MeasureQuestion.Of(Request.Query, clock.Today()), cancellationToken);
        if (ChoiceKeys.Values<MeasureKind>([measure ?? ""]) is not [var kind]
            || (string.IsNullOrEmpty(line) ? Table.Total : Table.Lines.FirstOrDefault(known => known.Key == line)) is not { } found)
        {
            return NotFound();
        }

        Line = found;
        Working = MeasureWorking.Of(kind, Line, Table.Question.Basis);
        return Page();
    }
}
