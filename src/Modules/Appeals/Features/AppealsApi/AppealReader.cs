using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Data;
using Tuijin.Appeals.Desk;
using Tuijin.Appeals.Domain;
using Tuijin.Appeals.Features.AppealList;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Api;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Lists;
using Tuijin.Foundation.Time;

namespace Tuijin.Appeals.Features.AppealsApi;

/// <summary>Reads appeals for the API, in the same scope and by the same list as the pages.</summary>
internal sealed class AppealReader(TuijinDb db, Viewer viewer, AppealDesk desk, AppealLists lists, ListReader reader, AppealCatalogue catalogue, WorkingCalendars calendars, TimeProvider clock)
{
    public const string Warning = "系统中缺少期限所在年度的放假安排，期限暂按周一至周五推算，可能不准。";

    /// <summary>One page for the export.</summary>
    public async Task<ApiList<AppealJson>> Page(ListQuery query, CancellationToken cancellationToken) =>
        await Items(await reader.Read(await lists.Spec(cancellationToken), query, lists.Rows(), cancellationToken), cancellationToken);

    /// <summary>The page that an address of the API asks for; otherwise what to answer.</summary>
    public async Task<(ApiList<AppealJson>? List, IResult? Problem)> Asked(HttpRequest request, CancellationToken cancellationToken)
    {
        var (page, problem) = await reader.ReadAsked(await lists.Spec(cancellationToken), request, lists.Rows(), cancellationToken);
        return (page is null ? null : await Items(page, cancellationToken), problem);
    }

    /// <summary>One appeal; null when it is not there or outside of the viewer's scope.</summary>
    public async Task<AppealDetailJson?> One(string number, CancellationToken cancellationToken)
    {
        if (await desk.Find(number, cancellationToken) is not { } appeal)
        {
            return null;
        }

        var row = await lists.Rows().SingleAsync(row => row.Number == number, cancellationToken);
        var isRaiser = viewer.ReadsAsRaiser();
        var steps = await db.StepsOf(appeal.Id).AsNoTracking().OrderBy(step => step.Sequence).ToListAsync(cancellationToken);
        var names = (await catalogue.Units(cancellationToken)).ToDictionary(unit => unit.Id, unit => unit.Name);
        return new AppealDetailJson(
            await Json(row, cancellationToken), appeal.Text, appeal.Place, appeal.ContactName, appeal.ContactPhone, appeal.RaisedByName,
            appeal.RefusalKind?.Title(), appeal.RefusalReason,
            appeal.Assignments.LastOrDefault(part => part.Part is AssignmentPart.Lead && part.RepliedAt is not null && part.Round == appeal.Round)?.ReplyText,
            appeal.IsSolvedByReply, appeal.RatingText,
            isRaiser ? [] : [.. appeal.Assignments.OrderBy(part => part.Round).ThenBy(part => part.AssignedAt).ThenBy(part => part.Part).Select(part => new AssignmentJson(
                part.OrganisationId.Value, names.GetValueOrDefault(part.OrganisationId), part.Part, part.State, part.Round, part.AssignedAt, part.SignDueOn, part.DueOn,
                part.SignedAt, part.ContactedAt, part.RepliedAt, part.ReplyText, part.ReturnedAt, part.ReturnReason))],
            isRaiser ? [] : [.. appeal.Extensions.OrderBy(extension => extension.RequestedAt).Select(extension => new ExtensionJson(
                extension.OldDueOn, extension.NewDueOn, extension.Reason, extension.State, extension.RequestedAt, extension.DecidedAt, extension.DecisionText))],
            [.. steps.Where(step => !isRaiser || !step.Act.IsInternal()).Select(step => new StepJson(step.Sequence, step.Act, step.Act.Title(), step.State, step.At, step.Unit, step.ByName, step.Text))]);
    }

    /// <summary>Where an appeal stands after an act.</summary>
    public async Task<ActedJson> Acted(string number, CancellationToken cancellationToken)
    {
        var appeal = await db.AppealsVisibleTo(viewer).AsNoTracking().Where(appeal => appeal.Number == number)
            .Select(appeal => new { appeal.State, appeal.StepDueOn, appeal.Revision, appeal.IsDueUncertain }).SingleAsync(cancellationToken);
        return new ActedJson(number, appeal.State.Key(), appeal.StepDueOn, appeal.Revision, appeal.IsDueUncertain ? Warning : null);
    }

    private async Task<ApiList<AppealJson>> Items(ListPage<AppealRow> page, CancellationToken cancellationToken)
    {
        var items = new List<AppealJson>(page.Rows.Count);
        foreach (var row in page.Rows)
        {
            items.Add(await Json(row, cancellationToken));
        }

        return new ApiList<AppealJson>(page.Total, items);
    }

    private async Task<AppealJson> Json(AppealRow row, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var countdown = row.StepDueOn is { } due ? Countdown.Of(due, today, await calendars.Current(cancellationToken)) : null;
        return new AppealJson(
            row.Id.Value, row.Number, row.Title, row.CategoryCode, row.State, row.Channel, row.Urgency, row.EnterpriseId?.Value, row.EnterpriseName, row.ProjectId?.Value,
            row.CountyCode, row.LeadId?.Value, (await catalogue.Unit(row.LeadId?.Value, cancellationToken))?.Name, row.StepDueOn, row.DueOn,
            countdown is { IsOverdue: true } && row.State is not AppealState.Replied, countdown?.Days, row.IsOnTime, row.Satisfaction, row.IsSolved,
            row.Round, row.ReturnCount, row.ExtensionCount, row.IsLongTerm, row.NeedsCoordination, row.RaisedAt, row.EndedAt, row.Revision, row.IsDueUncertain ? Warning : null);
    }
}
