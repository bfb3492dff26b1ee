using Tuijin.Meetings.Contract;
using Tuijin.Shell.Parts;

namespace Tuijin.Meetings;

/// <summary>How states of meetings are meant.</summary>
internal static class MeetingMarks
{
    public static Tone Of(MeetingState state) => state switch
    {
        MeetingState.Planned => Tone.None,
        MeetingState.InSession => Tone.Info,
        MeetingState.Ended => Tone.Warning,
        MeetingState.Finalised => Tone.Good,
    };
}
