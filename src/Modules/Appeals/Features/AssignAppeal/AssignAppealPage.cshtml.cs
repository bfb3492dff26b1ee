using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Tuijin.Appeals.Desk;
using Tuijin.Appeals.Domain;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Forms;
using Tuijin.Foundation.Time;

namespace Tuijin.Appeals.Features.AssignAppeal;

[Authorize(AppealPermissions.Decide)]
internal sealed class AssignAppealPage(
    ActPages acts, AssignmentPlans plans, AppealCatalogue catalogue, WorkingCalendars calendars, TimeProvider clock, AssignAppealHandler handler) : PageModel
{
    [FromRoute]
    public string Number { get; set; } = "";

    [BindProperty]
    public AssignmentForm Form { get; set; } = new();

    public ActView Act { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Deadlines { get; private set; } = [];

    /// <summary>Set when one of the deadlines lies in a year without a calendar.</summary>
    public string? CalendarWarning { get; private set; }

    /// <summary>Units that often support: departments and counties.</summary>
    public IReadOnlyList<SelectListItem> Supports { get; private set; } = [];

    /// <summary>The last return with its suggestion, and whether somebody higher should bring the units together.</summary>
    public IReadOnlyList<string> Hints { get; private set; } = [];

    public bool IsReassignment => AssignAppealHandler.ActOn(Act.Appeal) is AppealAct.Reassign;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await Open(cancellationToken) is { } instead)
        {
            return instead;
        }

        await Propose(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await Open(cancellationToken) is { } instead)
        {
            return instead;
        }

        if (!this.Accepts(Form, new AssignmentForm.Rules()))
        {
            return Page();
        }

        return await handler.Handle(Number, Form, cancellationToken) is { } refusal ? this.Refuse(refusal) : this.Done("已交办，承办单位会收到通知。", Act.Href);
    }

    private async Task<IActionResult?> Open(CancellationToken cancellationToken)
    {
        var units = await plans.Units(cancellationToken);
        Units = Choices.OfUnits(units);
        Supports = [.. units.Where(unit => unit.Kind is OrganisationKind.Department or OrganisationKind.CountyGovernment).Select(unit => new SelectListItem(unit.Name, unit.Id.Value.ToString()))];
        (var act, var instead) = await acts.Open(this, Number, AssignAppealHandler.ActOn, Form, cancellationToken);
        Act = act!;
        if (instead is null)
        {
            var category = (await catalogue.Categories(cancellationToken)).FirstOrDefault(category => category.Code == act!.Appeal.CategoryCode);
            var book = new DeadlineBook(await calendars.Current(cancellationToken));
            (Deadlines, CalendarWarning) = (Choices.OfDeadlines(book, clock.Today(), category), Choices.WarningOfDeadlines(book, clock.Today(), category));
            Hints = await HintsOf(act!.Appeal, cancellationToken);
        }

        return instead;
    }

    /// <summary>Who has it; of one that was given back the unit that the return suggested, or nobody; otherwise the category's own.</summary>
    private async Task Propose(CancellationToken cancellationToken)
    {
        var appeal = Act.Appeal;
        var category = (await catalogue.Categories(cancellationToken)).FirstOrDefault(category => category.Code == appeal.CategoryCode);
        var proposed = IsReassignment ? appeal.LeadId : LastReturn(appeal) is { } returned ? returned.SuggestedId : appeal.LeadId ?? category?.DefaultLeadId;
        Form.LeadId = Units.Any(unit => unit.Value == proposed?.Value.ToString()) ? proposed?.Value : null;
        (Form.Deadline, Form.Urgency) = (appeal.Deadline, appeal.Urgency);
    }

    private async Task<IReadOnlyList<string>> HintsOf(Appeal appeal, CancellationToken cancellationToken)
    {
        var hints = new List<string>();
        if (LastReturn(appeal) is { } returned)
        {
            var (from, to) = (await catalogue.Unit(returned.OrganisationId.Value, cancellationToken), await catalogue.Unit(returned.SuggestedId?.Value, cancellationToken));
            hints.Add($"{from?.Name}退回：{returned.ReturnReason}{(to is null ? "" : $"（建议由{to.Name}办理）")}");
        }

        if (appeal.NeedsCoordination)
        {
            hints.Add("该诉求两次交办未能办结，建议提请市领导协调。");
        }

        return hints;
    }

    private static AppealAssignment? LastReturn(Appeal appeal) => appeal.Assignments
        .Where(assignment => assignment.State is AssignmentState.Returned && assignment.Part is AssignmentPart.Lead).MaxBy(assignment => assignment.ReturnedAt);
}
