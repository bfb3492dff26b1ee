using Tuijin.Appeals.Contract;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Projects.Contract;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Appeals.Domain;

/// <summary>A problem of an enterprise that the government has taken on to solve. Every act is a guarded transition; the table of who may do what from where is <see cref="AppealRules"/>.</summary>
internal sealed partial class Appeal : IAudited, IRevised
{
    /// <summary>Assignments that failed before the appeal is marked as needing coordination (domain.md §2.4 「亳州提级」: 两次交办未办结).</summary>
    public const int FailuresBeforeCoordination = 2;

    public const int LongestTitle = 60;

    private readonly List<AppealAssignment> assignments = [];
    private readonly List<AppealExtension> extensions = [];
    private readonly List<AppealStep> steps = [];

    public required AppealId Id { get; init; }

    /// <summary>诉2026-000123.</summary>
    public required string Number { get; init; }

    public required string Title { get; init; }

    public required string Text { get; set; }

    public required string CategoryCode { get; set; }

    public required AppealChannel Channel { get; init; }

    public AppealUrgency Urgency { get; private set; }

    public DeadlineClass Deadline { get; private set; }

    public EnterpriseId? EnterpriseId { get; init; }

    public ProjectId? ProjectId { get; init; }

    /// <summary>Where the problem is.</summary>
    public required DivisionId DivisionId { get; init; }

    public required string DivisionPath { get; init; }

    /// <summary>Code of the county in the path, empty for matters of the city: lists filter by it with an index.</summary>
    public required string CountyCode { get; init; }

    /// <summary>The body of the zone in which the enterprise lies.</summary>
    public OrganisationId? ZoneId { get; init; }

    public string? Place { get; init; }

    public string? ContactName { get; init; }

    public string? ContactPhone { get; init; }

    public Guid? SourceId { get; init; }

    public string? SourceTitle { get; init; }

    public required DateTime RaisedAt { get; init; }

    public required Guid RaisedByUserId { get; init; }

    public required string RaisedByName { get; init; }

    /// <summary>The association or office that raised it for the enterprise; null when the enterprise did itself.</summary>
    public OrganisationId? RaisedByOrganisationId { get; init; }

    public AppealState State { get; private set; }

    public bool IsOpen { get; private set; }

    /// <summary>Until when the present step must be done; never null while the appeal is open.</summary>
    public DateOnly? StepDueOn { get; private set; }

    /// <summary>A year without a calendar was counted: the due date may be wrong and must be shown with a warning.</summary>
    public bool IsDueUncertain { get; private set; }

    /// <summary>Place in the default list as text: open appeals by due day, then ended ones, the last ended first.</summary>
    public string QueueKey { get; private set; } = "";

    public OrganisationId? LeadId { get; private set; }

    /// <summary>Until when the lead of this round replies; kept after the reply.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Whether the lead of the last round replied in time; null before its reply.</summary>
    public bool? IsOnTime { get; private set; }

    public DateTime? AcceptedAt { get; private set; }

    public DateTime? AssignedAt { get; private set; }

    public DateTime? RepliedAt { get; private set; }

    /// <summary>Whether the lead says that the problem is solved.</summary>
    public bool? IsSolvedByReply { get; private set; }

    public DateTime? RatedAt { get; private set; }

    public Satisfaction? Satisfaction { get; private set; }

    /// <summary>Whether the enterprise says that the problem is solved.</summary>
    public bool? IsSolved { get; private set; }

    public string? RatingText { get; private set; }

    /// <summary>The office asked for the rating on the telephone.</summary>
    public bool IsRatedByPhone { get; private set; }

    public CallBack? CallBack { get; private set; }

    /// <summary>When it was closed, refused or withdrawn.</summary>
    public DateTime? EndedAt { get; private set; }

    public RefusalKind? RefusalKind { get; private set; }

    public string? RefusalReason { get; private set; }

    public bool IsLongTerm { get; private set; }

    public string? LongTermReason { get; private set; }

    /// <summary>1, and one more with each 重办.</summary>
    public int Round { get; private set; } = 1;

    /// <summary>Returns by lead units, over all rounds.</summary>
    public int ReturnCount { get; private set; }

    /// <summary>Approved extensions, over all rounds.</summary>
    public int ExtensionCount { get; private set; }

    public int ObjectionCount { get; private set; }

    /// <summary>Two assignments failed: somebody higher must bring the units together.</summary>
    public bool NeedsCoordination { get; private set; }

    public AppealAct LastAct { get; private set; }

    public string LastByName { get; private set; } = "";

    public DateTime LastAt { get; private set; }

    /// <summary>Steps of the history so far.</summary>
    public int StepCount { get; private set; }

    public long Revision { get; private set; }

    public string AuditSubject => $"appeal:{Number}";

    public IReadOnlyList<AppealAssignment> Assignments => assignments;

    public IReadOnlyList<AppealExtension> Extensions => extensions;

    /// <summary>Steps written since the record was read, or all of them when they were loaded.</summary>
    public IReadOnlyList<AppealStep> Steps => steps;

    public AppealAssignment? Lead => assignments.SingleOrDefault(assignment => assignment.Part is AssignmentPart.Lead && assignment.IsWaitedFor);

    public AppealExtension? PendingExtension => extensions.SingleOrDefault(extension => extension.State is ExtensionState.Pending);

    /// <summary>The step that is due now is late. A rating that was not given in time is nobody's delay: the office asks for it on the telephone.</summary>
    public bool IsOverdue(DateOnly today) => IsOpen && State is not AppealState.Replied && StepDueOn < today;

    /// <summary>The unit's present part, if it is waited for.</summary>
    public AppealAssignment? PartOf(Viewer by) =>
        by.OrganisationId is { } organisation ? assignments.SingleOrDefault(assignment => assignment.IsWaitedFor && assignment.OrganisationId.Value == organisation) : null;

    /// <summary>Why the viewer may not do the act now; null when they may, as far as state and person decide.</summary>
    public Refusal? Check(AppealAct act, Viewer by)
    {
        var rule = AppealRules.Of(act);
        return WhoIsRefused(rule, by)
            ?? (rule.From.Contains(State) ? null : new WrongState(Number, State, LastAct, LastByName, LastAt, act))
            ?? HandlerIsRefused(rule, by);
    }

    private Refusal? WhoIsRefused(ActRule rule, Viewer by) => rule.Who switch
    {
        AppealPart.Office when !IsOffice(by) => new OnlyOffice(rule.Act),
        AppealPart.Raiser when !IsRaiser(by) => new OnlyRaiser(rule.Act),
        AppealPart.Rater when !IsRater(by) => new OnlyRater(),
        AppealPart.Office or AppealPart.Rater when rule.Act.JudgesHandling() && IsOwnHandling(by) => new OwnHandling(rule.Act),
        _ => null,
    };

    /// <summary>Checked after the state, since a unit's part ends with the state.</summary>
    private Refusal? HandlerIsRefused(ActRule rule, Viewer by) => (rule.Who, Part: PartOf(by)?.Part) switch
    {
        (AppealPart.Handler, null) => new OnlyHandler(rule.Act),
        (AppealPart.Lead, not AssignmentPart.Lead) => new OnlyLead(rule.Act),
        (AppealPart.Support, not AssignmentPart.Support) => new OnlySupport(rule.Act),
        _ => null,
    };

    private bool IsOffice(Viewer by) => by.Role is Role.ProgrammeOffice or Role.Supervision
        || (by.Role is Role.County && DivisionPath.StartsWith(by.ScopePath, StringComparison.Ordinal));

    private bool IsRaiser(Viewer by) => IsEnterprise(by) || IsRaisingUnit(by);

    private bool IsRater(Viewer by) => IsEnterprise(by) || IsOffice(by) || (IsRaisingUnit(by) && (by.Role is Role.Association || EnterpriseId is null));

    private bool IsEnterprise(Viewer by) => by.EnterpriseId is { } enterprise && EnterpriseId?.Value == enterprise;

    private bool IsRaisingUnit(Viewer by) => by.OrganisationId is { } organisation && RaisedByOrganisationId?.Value == organisation;

    private bool IsOwnHandling(Viewer by) => by.OrganisationId is { } organisation && LeadId?.Value == organisation && !IsEnterprise(by);

    /// <summary>Brings the appeal into a state with its due date: the only place where either changes, so that no open appeal is without a date.</summary>
    private void Enter(AppealState state, Deadline due, Occasion on)
    {
        (State, IsOpen) = (state, state.IsOpen());
        StepDueOn = IsOpen ? due.DueOn : null;
        IsDueUncertain = IsOpen && !due.IsCertain;
        EndedAt = IsOpen ? null : on.At;
        QueueKey = IsOpen ? $"0{due.DueOn:yyyyMMdd}" : $"1{99999999 - ((on.Today.Year * 10000) + (on.Today.Month * 100) + on.Today.Day):00000000}";
    }

    /// <summary>Writes the step of an act; also marks the record as changed, so that of two people acting at once one is told.</summary>
    private void Write(AppealAct act, string? text, Occasion on)
    {
        (LastAct, LastByName, LastAt, StepCount) = (act, on.By.Name, on.At, StepCount + 1);
        steps.Add(new AppealStep
        {
            Id = on.NewId(), AppealId = Id, Sequence = StepCount, Round = Round, Act = act, State = State, At = on.At,
            ByUserId = on.By.UserId, ByName = on.By.Name, Unit = on.Unit, Text = text is { Length: > 0 } ? text : null,
        });
    }
}
