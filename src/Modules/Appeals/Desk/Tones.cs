using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Domain;
using Tuijin.Shell.Parts;

namespace Tuijin.Appeals.Desk;

/// <summary>How states and steps are toned on pages.</summary>
internal static class Tones
{
    public static Tone ToneOf(this AppealState state) => state switch
    {
        AppealState.Submitted or AppealState.Accepted => Tone.Warning,
        AppealState.Assigned or AppealState.Replied or AppealState.Rated => Tone.Info,
        AppealState.Closed => Tone.Good,
        AppealState.Refused => Tone.Bad,
        AppealState.Withdrawn => Tone.Muted,
    };

    /// <summary>The same for cells of lists.</summary>
    public static string? CellTone(this AppealState state) => state.ToneOf() switch
    {
        Tone.Warning => "warn",
        Tone.Info => "info",
        Tone.Good => "ok",
        Tone.Bad => "bad",
        Tone.Muted => "muted",
        Tone.None => null,
    };

    public static Tone ToneOf(this AssignmentState state) => state switch
    {
        AssignmentState.Waiting => Tone.Warning,
        AssignmentState.Handling => Tone.Info,
        AssignmentState.Replied => Tone.Good,
        AssignmentState.Returned => Tone.Bad,
        AssignmentState.Ended => Tone.Muted,
    };

    public static Tone ToneOf(this AppealAct act) => act switch
    {
        AppealAct.Refuse or AppealAct.Return or AppealAct.Reopen or AppealAct.ObjectClosing or AppealAct.RefuseExtension => Tone.Bad,
        AppealAct.Withdraw => Tone.Muted,
        AppealAct.RequestExtension or AppealAct.ApproveExtension or AppealAct.Reassign or AppealAct.MarkLongTerm => Tone.Warning,
        AppealAct.NoteProgress or AppealAct.Sign or AppealAct.Assist => Tone.Info,
        _ => Tone.Good,
    };

    public static string? CellTone(this Satisfaction satisfaction) => satisfaction switch
    {
        Satisfaction.Satisfied => "ok",
        Satisfaction.FairlySatisfied => "info",
        Satisfaction.Dissatisfied => "bad",
    };
}
