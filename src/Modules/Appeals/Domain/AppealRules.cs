using Tuijin.Appeals.Contract;

namespace Tuijin.Appeals.Domain;

/// <summary>In what part somebody acts on an appeal.</summary>
internal enum AppealPart
{
    /// <summary>The office that keeps the appeals: city-wide roles, and the county for its own branch; for some acts not when it is the lead itself.</summary>
    Office,

    /// <summary>A unit that has a current assignment, lead or support.</summary>
    Handler,

    /// <summary>The lead unit (主办).</summary>
    Lead,

    /// <summary>A supporting unit (协办).</summary>
    Support,

    /// <summary>The enterprise, or who raised the appeal for it.</summary>
    Raiser,

    /// <summary>Who may say how the handling was: the enterprise, the association that raised for it, or the office on the telephone.</summary>
    Rater,
}

/// <summary>Who may do an act, and from which states.</summary>
internal sealed record ActRule(AppealAct Act, AppealPart Who, params AppealState[] From);

/// <summary>The one table of the state machine: pages offer by it and acts are refused by it. The README shows it; a test compares them.</summary>
internal static class AppealRules
{
    private const AppealState Submitted = AppealState.Submitted, Accepted = AppealState.Accepted, Assigned = AppealState.Assigned,
        Replied = AppealState.Replied, Rated = AppealState.Rated, Closed = AppealState.Closed;

    /// <summary>In the order in which a person would look for them.</summary>
    public static readonly IReadOnlyList<ActRule> All =
    [
        new(AppealAct.Accept, AppealPart.Office, Submitted),
        new(AppealAct.Refuse, AppealPart.Office, Submitted),
        new(AppealAct.Assign, AppealPart.Office, Accepted),
        new(AppealAct.Sign, AppealPart.Handler, Assigned),
        new(AppealAct.Reply, AppealPart.Lead, Assigned),
        new(AppealAct.Assist, AppealPart.Support, Assigned),
        new(AppealAct.NoteProgress, AppealPart.Handler, Assigned),
        new(AppealAct.Return, AppealPart.Handler, Assigned),
        new(AppealAct.RequestExtension, AppealPart.Lead, Assigned),
        new(AppealAct.ApproveExtension, AppealPart.Office, Assigned),
        new(AppealAct.RefuseExtension, AppealPart.Office, Assigned),
        new(AppealAct.Reassign, AppealPart.Office, Assigned),
        new(AppealAct.MarkLongTerm, AppealPart.Office, Accepted, Assigned),
        new(AppealAct.UnmarkLongTerm, AppealPart.Office, Accepted, Assigned),
        new(AppealAct.Rate, AppealPart.Rater, Replied, Rated),
        new(AppealAct.Close, AppealPart.Office, Rated),
        new(AppealAct.Reopen, AppealPart.Office, Rated),
        new(AppealAct.ObjectClosing, AppealPart.Raiser, Closed),
        new(AppealAct.Resubmit, AppealPart.Raiser, AppealState.Refused, AppealState.Withdrawn),
        new(AppealAct.Withdraw, AppealPart.Raiser, Submitted, Accepted, Assigned, Replied, Rated),
    ];

    private static readonly Dictionary<AppealAct, ActRule> ByAct = All.ToDictionary(rule => rule.Act);

    public static ActRule Of(AppealAct act) => ByAct[act];

    /// <summary>Acts that judge the handling: a unit does not judge its own.</summary>
    public static bool JudgesHandling(this AppealAct act) => act is AppealAct.ApproveExtension or AppealAct.RefuseExtension or AppealAct.Close or AppealAct.Reopen or AppealAct.Rate;
}
