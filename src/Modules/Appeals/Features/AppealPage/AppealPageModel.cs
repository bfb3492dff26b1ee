using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Data;
using Tuijin.Appeals.Desk;
using Tuijin.Appeals.Domain;
using Tuijin.Directory.Contract;
using Tuijin.Directory;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Files;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Contract;
using Tuijin.Rules.WorkingTime;
using Tuijin.Shell.Parts;

namespace Tuijin.Appeals.Features.AppealPage;

/// <summary>One appeal: where it stands, who has it, what happened, what may be done now.</summary>
[Authorize(AppealPermissions.Read)]
internal sealed class AppealPageModel(
    TuijinDb db, Viewer viewer, AppealDesk desk, StepFiles files, AppealCatalogue catalogue, ProjectSearch projects, PermissionCatalogue permissions, WorkingCalendars calendars, TimeProvider clock) : PageModel
{
    [FromRoute]
    public string Number { get; set; } = "";

    public Appeal Appeal { get; private set; } = null!;

    public IReadOnlyList<AppealStep> Steps { get; private set; } = [];

    public ILookup<Guid, Attachment> Files { get; private set; } = null!;

    /// <summary>Photos that came with the problem, also when it was completed later.</summary>
    public IEnumerable<Attachment> Photos => Steps.Where(step => step.Act is AppealAct.Raise or AppealAct.Resubmit).OrderBy(step => step.Sequence).SelectMany(step => Files[step.Id]);

    /// <summary>Files of the present reply.</summary>
    public IEnumerable<Attachment> ReplyFiles => Steps.Where(step => step.Act is AppealAct.Reply && step.Round == Appeal.Round).SelectMany(step => Files[step.Id]);

    public IReadOnlyList<AssignmentLine> Assignments { get; private set; } = [];

    public IReadOnlyList<ActLink> Acts { get; private set; } = [];

    public ActLink? Primary => ActLinks.Primary(Acts);

    public NextStep Next { get; private set; } = null!;

    public Tone LeftTone => Countdown switch { null => Tone.None, { IsOverdue: true } => Tone.Bad, { Tone: "warn" } => Tone.Warning, _ => Tone.None };

    /// <summary>Page of the enterprise; null when the viewer may not see it.</summary>
    public string? EnterpriseHref { get; private set; }

    public IReadOnlyList<Station> Stations => AppealPage.Stations.Of(Appeal);

    public string Enterprise { get; private set; } = "";

    public string Category { get; private set; } = "";

    public string Place { get; private set; } = "";

    public string Lead { get; private set; } = "";

    public ProjectView? Project { get; private set; }

    public Countdown? Countdown { get; private set; }

    /// <summary>An enterprise, or the association that raised it, reads plain words and not the papers between offices.</summary>
    public bool IsRaiser => viewer.ReadsAsRaiser();

    public bool MaySeeTrail => viewer.SeesCity;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await desk.Find(Number, cancellationToken) is not { } appeal)
        {
            return NotFound();
        }

        Appeal = appeal;
        Steps = await db.StepsOf(appeal.Id).AsNoTracking().OrderByDescending(step => step.Sequence).ToListAsync(cancellationToken);
        if (IsRaiser)
        {
            Steps = [.. Steps.Where(step => !step.Act.IsInternal())];
        }

        Files = await files.Of(Steps, cancellationToken);
        var calendar = await calendars.Current(cancellationToken);
        var today = clock.Today();
        Countdown = (appeal.PartOf(viewer)?.DueOn ?? appeal.StepDueOn) is { } due ? Countdown.Of(due, today, calendar) : null;
        await Name(cancellationToken);
        Assignments = await Lines(today, calendar, cancellationToken);
        var book = new DeadlineBook(calendar);
        Acts = ActLinks.For(appeal, viewer, today, book, permission => permissions.Holds(viewer.Role, permission));
        Next = NextStep.Of(appeal, viewer, Lead, Primary is not null, today, appeal.State is AppealState.Closed ? book.After(appeal.EndedAt!.Value.ShanghaiDay(), LimitedStep.Objection).DueOn : null);
        return Page();
    }

    private async Task Name(CancellationToken cancellationToken)
    {
        var code = permissions.Holds(viewer.Role, DirectoryPermissions.ReadEnterprises) ? await db.EnterpriseViewsVisibleTo(viewer).Where(view => view.Id == Appeal.EnterpriseId).Select(view => view.CreditCode).FirstOrDefaultAsync(cancellationToken) : null;
        EnterpriseHref = code is null ? null : $"/enterprises/{code}";
        Enterprise = await db.Set<EnterpriseView>().Where(view => view.Id == Appeal.EnterpriseId).Select(view => view.Name).FirstOrDefaultAsync(cancellationToken) ?? "";
        var division = await db.Set<DivisionView>().Where(view => view.Id == Appeal.DivisionId).Select(view => view.Name).FirstOrDefaultAsync(cancellationToken);
        Place = string.Join(' ', new[] { division, Appeal.Place }.Where(part => !string.IsNullOrEmpty(part)));
        Category = (await catalogue.Categories(cancellationToken)).FirstOrDefault(category => category.Code == Appeal.CategoryCode)?.Title ?? "";
        Lead = (await catalogue.Unit(Appeal.LeadId?.Value, cancellationToken))?.Name ?? "";
        Project = Appeal.ProjectId is { } project ? await projects.ById(project, cancellationToken) : null;
    }

    private async Task<IReadOnlyList<AssignmentLine>> Lines(DateOnly today, WorkingCalendar calendar, CancellationToken cancellationToken)
    {
        var lines = new List<AssignmentLine>();
        foreach (var assignment in Appeal.Assignments.OrderByDescending(assignment => assignment.Round).ThenByDescending(assignment => assignment.AssignedAt).ThenBy(assignment => assignment.Part))
        {
            lines.Add(new AssignmentLine(
                assignment, (await catalogue.Unit(assignment.OrganisationId.Value, cancellationToken))?.Name ?? "",
                assignment.IsWaitedFor ? Countdown.Of(assignment.DueOn, today, calendar) : null));
        }

        return lines;
    }
}

/// <summary>One unit's part as the page shows it.</summary>
internal sealed record AssignmentLine(AppealAssignment Assignment, string Unit, Countdown? Countdown);
