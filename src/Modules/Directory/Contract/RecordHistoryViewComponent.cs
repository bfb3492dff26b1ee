using Microsoft.AspNetCore.Mvc;
using Tuijin.Foundation.Auditing;

namespace Tuijin.Directory.Contract;

/// <summary>
/// What happened to a record, for any record's page: <c>@await Component.InvokeAsync("RecordHistory", new { subject = "appeal:诉2026-000123" })</c>.
/// The page has checked that the viewer may see the record.
/// </summary>
public sealed class RecordHistoryViewComponent(TrailReader reader) : ViewComponent
{
    private const int Most = 100;

    public async Task<IViewComponentResult> InvokeAsync(string subject) =>
        View("/Features/RecordHistory/RecordHistory.cshtml", await reader.Of(subject, Most, HttpContext.RequestAborted));
}
