using Tuijin.Foundation.Data;

namespace Tuijin.Meetings.Contract;

/// <summary>A meeting.</summary>
public readonly record struct MeetingId(Guid Value) : IEntityId<MeetingId>
{
    public static MeetingId From(Guid value) => new(value);
}

/// <summary>One thing said in a meeting. The id is made by the clerk's browser, so that a line sent twice is one line.</summary>
public readonly record struct MeetingLineId(Guid Value) : IEntityId<MeetingLineId>
{
    public static MeetingLineId From(Guid value) => new(value);
}

/// <summary>Kinds of meetings between government and enterprises (domain.md §7, each as its source names it).</summary>
public enum MeetingType
{
    /// <summary>现场办公会: leaders and departments decide on the spot [现场办公纪要].</summary>
    OnSite,

    /// <summary>座谈会 [发改委座谈].</summary>
    Symposium,

    /// <summary>恳谈会: quarterly, with or without theme [三明恳谈].</summary>
    OpenTalk,

    /// <summary>接待日: leaders receive enterprises in turn [乌海接待日][莆田接待日].</summary>
    ReceptionDay,

    /// <summary>政企圆桌会 [上高圆桌].</summary>
    RoundTable,

    /// <summary>坐诊接访 [普洱坐诊].</summary>
    Clinic,

    /// <summary>推进会.</summary>
    Promotion,

    /// <summary>调研.</summary>
    Visit,
}

/// <summary>Where a meeting stands.</summary>
public enum MeetingState
{
    /// <summary>筹备.</summary>
    Planned,

    /// <summary>进行中.</summary>
    InSession,

    /// <summary>已结束: its minutes are being written.</summary>
    Ended,

    /// <summary>纪要已定稿: nothing changes any more.</summary>
    Finalised,
}

/// <summary>Chinese names.</summary>
public static class MeetingNames
{
    public static string Title(this MeetingType type) => type switch
    {
        MeetingType.OnSite => "现场办公会",
        MeetingType.Symposium => "座谈会",
        MeetingType.OpenTalk => "恳谈会",
        MeetingType.ReceptionDay => "接待日",
        MeetingType.RoundTable => "政企圆桌会",
        MeetingType.Clinic => "坐诊接访",
        MeetingType.Promotion => "推进会",
        MeetingType.Visit => "调研",
    };

    public static string Title(this MeetingState state) => state switch
    {
        MeetingState.Planned => "筹备",
        MeetingState.InSession => "进行中",
        MeetingState.Ended => "已结束",
        MeetingState.Finalised => "纪要已定稿",
    };
}
