namespace Tuijin.Appeals.Domain;

/// <summary>What can be done to an appeal.</summary>
internal enum AppealAct
{
    Raise,
    Accept,
    Refuse,
    Resubmit,
    Withdraw,
    Assign,
    Reassign,
    Sign,
    NoteProgress,
    Assist,
    Reply,
    Return,
    RequestExtension,
    ApproveExtension,
    RefuseExtension,
    MarkLongTerm,
    UnmarkLongTerm,
    Rate,
    Close,
    Reopen,
    ObjectClosing,
}

/// <summary>Chinese names of acts, and who may read of them.</summary>
internal static class AppealActs
{
    public static string Title(this AppealAct act) => act switch
    {
        AppealAct.Raise => "提出诉求",
        AppealAct.Accept => "受理",
        AppealAct.Refuse => "不予受理",
        AppealAct.Resubmit => "补充后重新提交",
        AppealAct.Withdraw => "撤回",
        AppealAct.Assign => "交办",
        AppealAct.Reassign => "改派",
        AppealAct.Sign => "签收",
        AppealAct.NoteProgress => "记录进展",
        AppealAct.Assist => "协办反馈",
        AppealAct.Reply => "答复",
        AppealAct.Return => "退回",
        AppealAct.RequestExtension => "申请延期",
        AppealAct.ApproveExtension => "同意延期",
        AppealAct.RefuseExtension => "不同意延期",
        AppealAct.MarkLongTerm => "列为长期推进",
        AppealAct.UnmarkLongTerm => "取消长期推进",
        AppealAct.Rate => "评价",
        AppealAct.Close => "回访办结",
        AppealAct.Reopen => "重办",
        AppealAct.ObjectClosing => "对办结提出异议",
    };

    /// <summary>Steps between offices, which the raiser does not read: its own page tells it in plain words where the matter stands.</summary>
    public static bool IsInternal(this AppealAct act) => act is AppealAct.Reassign or AppealAct.Sign or AppealAct.Assist or AppealAct.Return
        or AppealAct.RequestExtension or AppealAct.RefuseExtension or AppealAct.MarkLongTerm or AppealAct.UnmarkLongTerm;
}
