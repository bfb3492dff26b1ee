using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Desk;
using Tuijin.Appeals.Domain;
using Tuijin.Foundation.Access;
using Tuijin.Shell.Parts;

namespace Tuijin.Appeals.Features.AppealPage;

/// <summary>What happens next with an appeal, in one or two sentences to the one who looks at it.</summary>
/// <param name="Tone">Bad when the step is late, Warning when it is the viewer's turn.</param>
internal sealed record NextStep(string Text, Tone Tone)
{
    /// <param name="lead">Name of the lead unit; empty when there is none.</param>
    /// <param name="isTurn">Something waits for the viewer.</param>
    /// <param name="objectionLast">The last day for an objection to the closing; null when it is not closed.</param>
    public static NextStep Of(Appeal appeal, Viewer viewer, string lead, bool isTurn, DateOnly today, DateOnly? objectionLast) => new(
        viewer.ReadsAsRaiser() ? ToRaiser(appeal, lead, today, objectionLast) : ToOfficial(appeal, viewer, lead, isTurn, today),
        appeal.IsOverdue(today) ? Tone.Bad
        : isTurn ? Tone.Warning
        : appeal.State switch { AppealState.Closed => Tone.Good, AppealState.Refused => Tone.Bad, AppealState.Withdrawn => Tone.Muted, _ => Tone.Info });

    /// <summary>Plain words: who does what until when; where it is late, that too.</summary>
    private static string ToRaiser(Appeal appeal, string lead, DateOnly today, DateOnly? objectionLast)
    {
        var (day, isLate) = (Day(appeal.StepDueOn), appeal.IsOverdue(today));
        return appeal.State switch
        {
            AppealState.Submitted when isLate => $"您的诉求本应在{day}前答复是否受理，现已超过，抱歉让您久等。",
            AppealState.Submitted => $"您的诉求已经收到，{day}前告诉您是否受理。",
            AppealState.Accepted when isLate => $"您的诉求已经受理，本应在{day}前确定承办单位，现已超过，抱歉让您久等。",
            AppealState.Accepted => $"您的诉求已经受理，{day}前确定由哪个单位办理。",
            AppealState.Assigned when isLate => $"{lead}本应在{day}前答复您，现已超过，抱歉让您久等。",
            AppealState.Assigned => $"{lead}正在{(appeal.Round > 1 ? "重新" : "")}办理，{day}前答复您。",
            AppealState.Replied => $"{lead}已经答复。问题解决了吗？请您评价。",
            AppealState.Rated when appeal.LastAct is AppealAct.ObjectClosing => $"您的异议已经收到，{day}前打电话向您核实。",
            AppealState.Rated => $"谢谢您的评价。{day}前打电话向您核实，没有解决的重新办理。",
            AppealState.Closed when objectionLast >= today => $"您的诉求已经办结。如果问题没有真正解决，可以在{Day(objectionLast)}前提出异议。",
            AppealState.Closed => "您的诉求已经办结。又有新的问题，请重新提出。",
            AppealState.Refused => $"您的诉求没有受理。原因：{appeal.RefusalReason}情况有变化或者能够补充的，可以重新提交。",
            AppealState.Withdrawn => "您已经撤回这条诉求。需要时可以重新提交。",
        };
    }

    private static string ToOfficial(Appeal appeal, Viewer viewer, string lead, bool isTurn, DateOnly today) => appeal.State switch
    {
        AppealState.Submitted => isTurn ? Ask("决定是否受理", appeal.StepDueOn, today) : Wait("等待受理", appeal.StepDueOn, today),
        AppealState.Accepted => (appeal.LastAct is AppealAct.Return ? "承办单位已经退回。" : "") + (isTurn ? Ask("交办承办单位", appeal.StepDueOn, today) : Wait("等待交办", appeal.StepDueOn, today)),
        AppealState.Assigned => Handling(appeal, viewer, lead, today),
        AppealState.Replied when isTurn => appeal.StepDueOn < today ? $"企业没有在{Day(appeal.StepDueOn)}前评价，请电话征求意见。" : $"{lead}已经答复，等待企业在{Day(appeal.StepDueOn)}前评价；企业来电评价的，可以代为记录。",
        AppealState.Replied => $"{lead}已经答复，等待企业在{Day(appeal.StepDueOn)}前评价。",
        AppealState.Rated => (appeal.LastAct is AppealAct.ObjectClosing ? "企业对办结提出异议。" : "") + (isTurn ? Ask("回访企业，核实后办结或者重办", appeal.StepDueOn, today) : Wait("等待回访核查", appeal.StepDueOn, today)),
        AppealState.Closed => $"已经办结。{(appeal.Satisfaction is { } satisfaction ? $"企业评价：{satisfaction.Title()}。" : "")}",
        AppealState.Refused => "不予受理。",
        AppealState.Withdrawn => "提出单位已经撤回。",
    };

    private static string Handling(Appeal appeal, Viewer viewer, string lead, DateOnly today)
    {
        if (appeal.PartOf(viewer) is { } part)
        {
            var contact = part is { State: AssignmentState.Handling, ContactDueOn: { } by, ContactedAt: null } ? by < today ? $"应在{Day(by)}前联系企业，还没有联系的记录。" : $"请在{Day(by)}前联系企业。" : "";
            return (part.State is AssignmentState.Waiting ? "请先签收。" : "") + contact + Ask(part.Part is AssignmentPart.Lead ? "答复企业" : "向主办单位反馈意见", part.DueOn, today);
        }

        return appeal.PendingExtension is { } extension ? $"{lead}申请延期至{Day(extension.NewDueOn)}，等待审批。"
            : appeal.DueOn < today ? $"{lead}应在{Day(appeal.DueOn)}前答复企业，已经逾期。"
            : $"{lead}正在办理，{Day(appeal.DueOn)}前答复企业。";
    }

    private static string Ask(string act, DateOnly? due, DateOnly today) => due < today ? $"应在{Day(due)}前{act}，已经逾期，请尽快办理。" : $"请在{Day(due)}前{act}。";

    private static string Wait(string what, DateOnly? due, DateOnly today) => due < today ? $"{what}，应在{Day(due)}前完成，已经逾期。" : $"{what}，期限{Day(due)}。";

    private static string Day(DateOnly? day) => $"{day:M月d日}";
}
