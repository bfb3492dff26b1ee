using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Desk;
using Tuijin.Appeals.Domain;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Time;

namespace Tuijin.Appeals.Features.AppealPage;

/// <summary>Something the viewer may do now.</summary>
/// <param name="IsPost">Done by the button itself; otherwise the button leads to a form.</param>
internal sealed record ActLink(AppealAct Act, string Title, string Href, bool IsPost = false)
{
    /// <summary>May still be done, but nobody waits for it.</summary>
    public bool IsSecondThought { get; init; }
}

/// <summary>What a viewer may do with an appeal now, the most natural first.</summary>
internal static class ActLinks
{
    /// <summary>Acts that are never the first thing to do.</summary>
    private static readonly AppealAct[] Rare = [AppealAct.Refuse, AppealAct.Reassign, AppealAct.MarkLongTerm, AppealAct.UnmarkLongTerm, AppealAct.Return, AppealAct.RequestExtension, AppealAct.Withdraw, AppealAct.ObjectClosing];

    /// <param name="deadlines">For acts that have a last day.</param>
    public static IReadOnlyList<ActLink> For(Appeal appeal, Viewer viewer, DateOnly today, DeadlineBook deadlines, Func<string, bool> holds)
    {
        var links = new List<ActLink>();
        foreach (var rule in AppealRules.All)
        {
            if (holds(PermissionOf(rule.Act)) && appeal.Check(rule.Act, viewer) is null && IsUseful(rule.Act, appeal, viewer, today, deadlines))
            {
                links.Add(LinkOf(rule.Act, appeal, viewer));
            }
        }

        return links;
    }

    /// <summary>The one that stands out; null when nothing waits for the viewer.</summary>
    public static ActLink? Primary(IReadOnlyList<ActLink> links) => links.FirstOrDefault(link => !Rare.Contains(link.Act) && !link.IsSecondThought);

    private static string PermissionOf(AppealAct act) => AppealRules.Of(act).Who switch
    {
        AppealPart.Office => AppealPermissions.Decide,
        AppealPart.Handler or AppealPart.Lead or AppealPart.Support => AppealPermissions.Handle,
        AppealPart.Rater => AppealPermissions.Rate,
        AppealPart.Raiser => AppealPermissions.Answer,
    };

    /// <summary>What the domain would refuse for other reasons than state and person is not offered; one page stands for two acts.</summary>
    private static bool IsUseful(AppealAct act, Appeal appeal, Viewer viewer, DateOnly today, DeadlineBook deadlines) => act switch
    {
        AppealAct.Sign => appeal.PartOf(viewer)?.State is AssignmentState.Waiting,
        AppealAct.Return => today <= appeal.PartOf(viewer)!.ReturnDueOn,
        AppealAct.RequestExtension => appeal.PendingExtension is null && today <= deadlines.LastDayToAskExtension(appeal.DueOn!.Value),
        AppealAct.ApproveExtension => appeal.PendingExtension is not null,
        AppealAct.Rate => appeal.State is AppealState.Replied || viewer.ReadsAsRaiser() || appeal.IsRatedByPhone,
        AppealAct.MarkLongTerm => !appeal.IsLongTerm,
        AppealAct.UnmarkLongTerm => appeal.IsLongTerm,
        AppealAct.ObjectClosing => today <= deadlines.After(appeal.EndedAt!.Value.ShanghaiDay(), LimitedStep.Objection).DueOn,
        AppealAct.RefuseExtension or AppealAct.Reopen => false,
        _ => true,
    };

    private static ActLink LinkOf(AppealAct act, Appeal appeal, Viewer viewer)
    {
        ActLink Link(string title, string page, bool isPost = false) => new(act, title, $"{AppealLinks.Of(appeal.Number)}/{page}", isPost);
        return act switch
        {
            AppealAct.Accept => Link("受理", "accept"),
            AppealAct.Refuse => Link("不予受理", "refuse"),
            AppealAct.Resubmit => Link("补充后重新提交", "resubmit"),
            AppealAct.Withdraw => Link("撤回", "withdraw"),
            AppealAct.Assign => Link("交办", "assign"),
            AppealAct.Reassign => Link("改派", "assign"),
            AppealAct.Sign => Link("签收", "sign", isPost: true),
            AppealAct.NoteProgress => Link("记录进展", "progress"),
            AppealAct.Assist => Link("协办反馈", "assist"),
            AppealAct.Reply => Link("答复", "reply"),
            AppealAct.Return => Link("退回", "return"),
            AppealAct.RequestExtension => Link("申请延期", "extension"),
            AppealAct.ApproveExtension => Link("审批延期", "extension/decide"),
            AppealAct.MarkLongTerm => Link("列为长期推进", "long-term"),
            AppealAct.UnmarkLongTerm => Link("取消长期推进", "long-term"),
            AppealAct.Rate when appeal.State is AppealState.Rated => Link("修改评价", "rate") with { IsSecondThought = true },
            AppealAct.Rate => Link(viewer.ReadsAsRaiser() ? "评价" : "电话评价", "rate"),
            AppealAct.Close => Link("回访核查", "verify"),
            AppealAct.ObjectClosing => Link("提出异议", "objection"),
            AppealAct.Raise or AppealAct.RefuseExtension or AppealAct.Reopen => throw new InvalidOperationException($"{act} has no page of its own."),
        };
    }
}
