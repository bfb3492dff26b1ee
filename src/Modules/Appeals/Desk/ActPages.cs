using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Data;
using Tuijin.Appeals.Domain;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Files;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Appeals.Desk;

/// <summary>What the page of an act shows above its form.</summary>
/// <param name="Photos">Those that came with the problem.</param>
/// <param name="Refusal">Why the act cannot be done now; the form is left out then.</param>
internal sealed record ActView(Appeal Appeal, string Enterprise, string Category, string Lead, Countdown? Countdown, IReadOnlyList<Attachment> Photos, Refusal? Refusal)
{
    public string Href => AppealLinks.Of(Appeal.Number);
}

/// <summary>Opens the pages of acts: the appeal within the viewer's scope, and whether the viewer may do the act now.</summary>
internal sealed class ActPages(AppealDesk desk, TuijinDb db, Viewer viewer, StepFiles files, AppealCatalogue catalogue, WorkingCalendars calendars, TimeProvider clock)
{
    /// <summary>The appeal for an act page; null view with what to answer instead when it is not there or never the viewer's to do.</summary>
    public Task<(ActView? View, IActionResult? Instead)> Open(PageModel page, string number, AppealAct act, IActForm form, CancellationToken cancellationToken) =>
        Open(page, number, _ => act, form, cancellationToken);

    /// <summary>The same for a page that does one act or another by the state of the appeal.</summary>
    public async Task<(ActView? View, IActionResult? Instead)> Open(PageModel page, string number, Func<Appeal, AppealAct> act, IActForm form, CancellationToken cancellationToken)
    {
        if (await desk.Find(number, cancellationToken) is not { } appeal)
        {
            return (null, page.NotFound());
        }

        var refusal = appeal.Check(act(appeal), viewer);
        if (refusal?.StatusCode is StatusCodes.Status403Forbidden)
        {
            return (null, page.StatusCode(StatusCodes.Status403Forbidden));
        }

        if (refusal is not null)
        {
            page.Response.StatusCode = refusal.StatusCode;
        }

        if (HttpMethods.IsGet(page.Request.Method))
        {
            form.Revision = appeal.Revision;
        }

        return (await ViewOf(appeal, refusal, cancellationToken), null);
    }

    private async Task<ActView> ViewOf(Appeal appeal, Refusal? refusal, CancellationToken cancellationToken)
    {
        var enterprise = await db.Set<EnterpriseView>().Where(view => view.Id == appeal.EnterpriseId).Select(view => view.Name).FirstOrDefaultAsync(cancellationToken);
        var category = (await catalogue.Categories(cancellationToken)).FirstOrDefault(category => category.Code == appeal.CategoryCode);
        var lead = await catalogue.Unit(appeal.LeadId?.Value, cancellationToken);
        var countdown = appeal.StepDueOn is { } due ? Countdown.Of(due, clock.Today(), await Calendar(cancellationToken)) : null;
        var raised = await db.StepsOf(appeal.Id).AsNoTracking().Where(step => step.Act == AppealAct.Raise || step.Act == AppealAct.Resubmit).OrderBy(step => step.Sequence).ToListAsync(cancellationToken);
        var photos = await files.Of(raised, cancellationToken);
        return new ActView(appeal, enterprise ?? "", category?.Title ?? appeal.CategoryCode, lead?.Name ?? "", countdown, [.. raised.SelectMany(step => photos[step.Id])], refusal);
    }

    private ValueTask<WorkingCalendar> Calendar(CancellationToken cancellationToken) => calendars.Current(cancellationToken);
}
