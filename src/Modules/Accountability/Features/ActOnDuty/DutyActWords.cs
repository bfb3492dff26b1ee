using Tuijin.Accountability.Domain;

namespace Tuijin.Accountability.Features.ActOnDuty;

/// <summary>How the form of an act speaks.</summary>
/// <param name="Slug">The act in the page's address.</param>
/// <param name="Heading">Title of the page, its button, and the act in the trail.</param>
/// <param name="Label">What the text is.</param>
/// <param name="Longest">Most characters of the text.</param>
/// <param name="Done">What is said afterwards, behind the task's number.</param>
internal sealed record DutyActWords(DutyAct Act, string Slug, string Heading, string Label, int Longest, string Done)
{
    public static readonly IReadOnlyList<DutyActWords> All =
    [
        new(DutyAct.Sign, "sign", "签收任务", "责任人", 60, "已签收。") { Hint = "签收后由责任人负责落实，按期报送进展。", IsName = true },
        new(DutyAct.Progress, "progress", "报送进展", "进展情况", 2000, "已报送进展。"),
        new(DutyAct.Done, "done", "报告完成", "完成情况和依据", 2000, "已报告完成，等待确认。") { Hint = "说明做了什么、结果如何、凭什么可以看到。", TakesFiles = true },
        new(DutyAct.Confirm, "confirm", "确认完成", "核查意见", 1000, "已确认完成。") { IsRequired = false },
        new(DutyAct.SendBack, "send-back", "退回重办", "退回理由", 1000, "已退回重办。") { TakesNewDay = true },
        new(DutyAct.Cancel, "cancel", "撤销任务", "撤销理由", 1000, "已撤销。") { Warning = "撤销后任务不再办理，不能恢复。" },
    ];

    public bool IsRequired { get; init; } = true;

    public string? Hint { get; init; }

    /// <summary>The text is a name on one line.</summary>
    public bool IsName { get; init; }

    /// <summary>Files can be added as evidence.</summary>
    public bool TakesFiles { get; init; }

    /// <summary>A new due day can be set.</summary>
    public bool TakesNewDay { get; init; }

    /// <summary>Asked before the form is sent.</summary>
    public string? Warning { get; init; }

    public static DutyActWords? At(string slug) => All.SingleOrDefault(words => words.Slug == slug);

    public static DutyActWords Of(DutyAct act) => All.Single(words => words.Act == act);
}
