using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Domain;

namespace Tuijin.Appeals.Features.AppealsApi;

/// <summary>An appeal in lists of the API. Days are of Shanghai, moments UTC.</summary>
/// <param name="Warning">Set when a due date rests on a year without a calendar.</param>
internal sealed record AppealJson(
    Guid Id, string Number, string Title, string Category, AppealState State, AppealChannel Channel, AppealUrgency Urgency,
    Guid? EnterpriseId, string? EnterpriseName, Guid? ProjectId, string CountyCode, Guid? LeadId, string? LeadName,
    DateOnly? StepDueOn, DateOnly? DueOn, bool IsOverdue, int? RemainingWorkingDays, bool? IsOnTime, Satisfaction? Satisfaction, bool? IsSolved,
    int Round, int ReturnCount, int ExtensionCount, bool IsLongTerm, bool NeedsCoordination, DateTime RaisedAt, DateTime? EndedAt, long Revision, string? Warning);

/// <summary>One appeal with its parts and its history.</summary>
internal sealed record AppealDetailJson(
    AppealJson Appeal, string Text, string? Place, string? ContactName, string? ContactPhone, string RaisedByName, string? RefusalKind, string? RefusalReason,
    string? ReplyText, bool? IsSolvedByReply, string? RatingText,
    IReadOnlyList<AssignmentJson> Assignments, IReadOnlyList<ExtensionJson> Extensions, IReadOnlyList<StepJson> Steps);

/// <summary>One unit's part.</summary>
internal sealed record AssignmentJson(
    Guid OrganisationId, string? OrganisationName, AssignmentPart Part, AssignmentState State, int Round, DateTime AssignedAt, DateOnly SignDueOn, DateOnly DueOn,
    DateTime? SignedAt, DateTime? ContactedAt, DateTime? RepliedAt, string? ReplyText, DateTime? ReturnedAt, string? ReturnReason);

/// <summary>A request for more time.</summary>
internal sealed record ExtensionJson(DateOnly OldDueOn, DateOnly NewDueOn, string Reason, ExtensionState State, DateTime RequestedAt, DateTime? DecidedAt, string? DecisionText);

/// <summary>One step of the history.</summary>
internal sealed record StepJson(int Sequence, AppealAct Act, string Title, AppealState State, DateTime At, string Unit, string By, string? Text);

/// <summary>What a POST that creates answers.</summary>
/// <param name="State">As in lists, for instance "submitted".</param>
internal sealed record RaisedAppealJson(Guid Id, string Number, string State, DateOnly? StepDueOn, string? Warning);

/// <summary>What a POST of an act answers.</summary>
/// <param name="State">As in lists, for instance "assigned".</param>
internal sealed record ActedJson(string Number, string State, DateOnly? StepDueOn, long Revision, string? Warning);
