using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Domain;

namespace Tuijin.Appeals.Features.AppealPage;

/// <summary>Where a matter stands, said to the enterprise in plain words.</summary>
internal static class PlainWords
{
    public static string Of(Appeal appeal, string lead) => appeal.State switch
    {
        AppealState.Submitted => $"您的诉求已收到，{Day(appeal.StepDueOn)}前答复是否受理。",
        AppealState.Accepted => "您的诉求已受理，正在确定由哪个单位办理。",
        AppealState.Assigned when appeal.Round > 1 => $"您的诉求正在由{lead}重新办理，{Day(appeal.DueOn)}前答复您。",
        AppealState.Assigned => $"您的诉求正在由{lead}办理，{Day(appeal.DueOn)}前答复您。",
        AppealState.Replied => $"{lead}已经答复。问题解决了吗？请您评价，两步就好。",
        AppealState.Rated => "谢谢您的评价。我们会打电话向您核实，没有解决的将重新办理。",
        AppealState.Closed => "您的诉求已办结。如果问题没有真正解决，可以提出异议。",
        AppealState.Refused => $"您的诉求不予受理。理由：{appeal.RefusalReason}",
        AppealState.Withdrawn => "您已撤回这条诉求。需要时可以重新提交。",
    };

    private static string Day(DateOnly? day) => $"{day:M月d日}";
}
