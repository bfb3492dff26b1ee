using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Data;
using Tuijin.Appeals.Desk;
using Tuijin.Appeals.Domain;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Forms;
using Tuijin.Foundation.Time;

namespace Tuijin.Appeals.Features.AssignMany;

/// <summary>Three steps: to whom, what comes of it for each, done.</summary>
internal enum AssignManyStage
{
    Choose,
    Preview,
    Done,
}

[Authorize(AppealPermissions.Decide)]
internal sealed class AssignManyPage(
    TuijinDb db, Viewer viewer, AssignmentPlans plans, AppealCatalogue catalogue, WorkingCalendars calendars, TimeProvider clock, AssignManyHandler handler) : PageModel
{
    [BindProperty]
    public AssignManyForm Form { get; set; } = new();

    public AssignManyStage Stage { get; private set; }

    public IReadOnlyList<AssignManyLine> Lines { get; private set; } = [];

    public int Ready => Lines.Count(line => line.Refusal is null);

    /// <summary>Ticked, but not there or outside of the viewer's scope.</summary>
    public int Unseen => Form.Rows.Count - Lines.Count;

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Supports { get; private set; } = [];

    public string SupportNames => string.Join("、", Supports.Where(unit => Form.SupportIds.Any(id => id.ToString() == unit.Value)).Select(unit => unit.Text));

    /// <summary>Each with the day that it comes to today.</summary>
    public IReadOnlyList<SelectListItem> Deadlines { get; private set; } = [];

    /// <summary>Set when a deadline that is offered or comes of it lies in a year without a calendar.</summary>
    public string? CalendarWarning { get; private set; }

    public IReadOnlyDictionary<string, string> Categories { get; private set; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<EnterpriseId, string> Enterprises { get; private set; } = new Dictionary<EnterpriseId, string>();

    /// <param name="ids">Appeals ticked in the list.</param>
    public Task OnGetAsync(List<Guid> ids, CancellationToken cancellationToken) => Choose(ids, cancellationToken);

    /// <param name="ids">Appeals ticked in the list.</param>
    public async Task<IActionResult> OnPostAsync(List<Guid> ids, CancellationToken cancellationToken)
    {
        await Choose(ids, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostBackAsync(CancellationToken cancellationToken)
    {
        await Open(AssignManyStage.Choose, await Standing([.. Form.Rows.Select(row => row.Id)], cancellationToken), cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellationToken)
    {
        if (!await Accepts(cancellationToken))
        {
            return Page();
        }

        // The hidden fields shall carry what is read now, not what was sent.
        ModelState.Clear();
        Form.Rows.ForEach(row => row.Revision = null);
        var lines = await handler.Preview(Form, cancellationToken);
        Form.Rows = [.. lines.Select(line => new AssignManyRow { Id = line.Appeal.Id.Value, Revision = line.Appeal.Revision })];
        await Open(AssignManyStage.Preview, lines, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAssignAsync(CancellationToken cancellationToken)
    {
        if (!await Accepts(cancellationToken))
        {
            return Page();
        }

        await Open(AssignManyStage.Done, await handler.Handle(Form, cancellationToken), cancellationToken);
        return Page();
    }

    private async Task Choose(List<Guid> ids, CancellationToken cancellationToken)
    {
        var lines = await Standing(ids, cancellationToken);
        Form.Rows = [.. ids.Distinct().Select(id => new AssignManyRow { Id = id })];
        if (ids.Count > 0)
        {
            this.Accepts(Form, new AssignManyForm.Rules());
        }

        await Open(AssignManyStage.Choose, lines, cancellationToken);
    }

    private async Task<bool> Accepts(CancellationToken cancellationToken)
    {
        if (this.Accepts(Form, new AssignManyForm.Rules()))
        {
            return true;
        }

        await Open(AssignManyStage.Choose, await Standing([.. Form.Rows.Select(row => row.Id)], cancellationToken), cancellationToken);
        return false;
    }

    /// <summary>The ticked appeals in the order of the list, with what their state alone says.</summary>
    private async Task<IReadOnlyList<AssignManyLine>> Standing(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Take(AssignManyForm.MostRows).Select(id => new AppealId(id)).ToList();
        var appeals = await db.AppealsVisibleTo(viewer).AsNoTracking().Where(appeal => wanted.Contains(appeal.Id)).OrderBy(appeal => appeal.QueueKey).ThenBy(appeal => appeal.Id).ToListAsync(cancellationToken);
        var units = (await catalogue.Categories(cancellationToken)).ToDictionary(category => category.Code, category => category.DefaultLeadId);
        var lines = new List<AssignManyLine>(appeals.Count);
        foreach (var appeal in appeals)
        {
            var proposed = await catalogue.Unit(units.GetValueOrDefault(appeal.CategoryCode)?.Value, cancellationToken);
            lines.Add(new AssignManyLine(appeal, proposed?.Name ?? "", null, appeal.Check(AppealAct.Assign, viewer)));
        }

        return lines;
    }

    private async Task Open(AssignManyStage stage, IReadOnlyList<AssignManyLine> lines, CancellationToken cancellationToken)
    {
        (Stage, Lines) = (stage, lines);
        var units = await plans.Units(cancellationToken);
        Units = Choices.OfUnits(units);
        Supports = [.. units.Where(unit => unit.Kind is OrganisationKind.Department or OrganisationKind.CountyGovernment).Select(unit => new SelectListItem(unit.Name, unit.Id.Value.ToString()))];
        Categories = (await catalogue.Categories(cancellationToken)).ToDictionary(category => category.Code, category => category.Title);
        var book = new DeadlineBook(await calendars.Current(cancellationToken));
        Deadlines = Choices.OfDeadlines(book, clock.Today());
        CalendarWarning = stage is AssignManyStage.Choose
            ? Choices.WarningOfDeadlines(book, clock.Today())
            : Tuijin.Rules.WorkingTime.CalendarWarning.For([.. lines.Select(line => line.DueOn).OfType<DateOnly>().SelectMany(due => book.Given(due).UnknownYears).Distinct().Order()]);
        var owners = lines.Select(line => line.Appeal.EnterpriseId).OfType<EnterpriseId>().Distinct().ToList();
        Enterprises = await db.Set<EnterpriseView>().AsNoTracking().Where(enterprise => owners.Contains(enterprise.Id)).ToDictionaryAsync(enterprise => enterprise.Id, enterprise => enterprise.Name, cancellationToken);
    }
}
