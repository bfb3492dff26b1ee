using Tuijin.Appeals.Contract;
using Tuijin.Directory.Contract;
using Tuijin.Projects.Contract;

namespace Tuijin.Appeals.Domain;

/// <summary>What an appeal is born with.</summary>
internal sealed record AppealFacts
{
    public required AppealId Id { get; init; }

    public required string Number { get; init; }

    /// <summary>The problem as it was said, 1 to 4000 characters.</summary>
    public required string Text { get; init; }

    /// <summary>The problem in a few words; null takes the beginning of the text.</summary>
    public string? Title { get; init; }

    public required string CategoryCode { get; init; }

    public required DeadlineClass Deadline { get; init; }

    public required AppealChannel Channel { get; init; }

    public AppealUrgency Urgency { get; init; }

    public EnterpriseId? EnterpriseId { get; init; }

    public ProjectId? ProjectId { get; init; }

    public required DivisionId DivisionId { get; init; }

    public required string DivisionPath { get; init; }

    public OrganisationId? ZoneId { get; init; }

    public string? Place { get; init; }

    public string? ContactName { get; init; }

    public string? ContactPhone { get; init; }

    /// <summary>The meeting, report or visit it came from.</summary>
    public Guid? SourceId { get; init; }

    public string? SourceTitle { get; init; }
}

/// <summary>A unit with the name that the history shows.</summary>
internal sealed record Unit(OrganisationId Id, string Name);

/// <summary>Who is to handle an appeal, and until when.</summary>
/// <param name="DueOn">Null takes <paramref name="Days"/>.</param>
/// <param name="Days">Working days that the category has of its own; null takes those of the deadline class.</param>
internal sealed record AssignmentPlan(Unit Lead, IReadOnlyList<Unit> Supports, DateOnly? DueOn, DeadlineClass Deadline, AppealUrgency Urgency, string? Note, int? Days = null);

/// <summary>Kinds of matters that are not taken on (domain.md §2.7: 「亳州」「普洱」「莆田」).</summary>
internal enum RefusalKind
{
    /// <summary>涉法涉诉涉访.</summary>
    Litigation,

    /// <summary>已有法定途径.</summary>
    StatutoryRemedy,

    /// <summary>不属于本市职权.</summary>
    OutsideCompetence,

    /// <summary>重复提出.</summary>
    Duplicate,

    /// <summary>内容不清、无法核实.</summary>
    Unclear,

    /// <summary>与企业生产经营无关.</summary>
    Unrelated,
}

internal static class RefusalKindNames
{
    public static string Title(this RefusalKind kind) => kind switch
    {
        RefusalKind.Litigation => "涉法涉诉涉访",
        RefusalKind.StatutoryRemedy => "应通过复议、仲裁等法定途径解决",
        RefusalKind.OutsideCompetence => "不属于本市职权范围",
        RefusalKind.Duplicate => "与正在办理的诉求重复",
        RefusalKind.Unclear => "内容不清，无法核实",
        RefusalKind.Unrelated => "与企业生产经营无关",
    };
}

/// <summary>The answers of a call-back (督核 questions of domain.md §7 「督导督核」: 解决没有、答复没有、主动对接没有、企业满意不满意).</summary>
internal sealed record CallBack
{
    public bool IsSolved { get; init; }

    public bool WasAnswered { get; init; }

    /// <summary>Whether the unit came by itself.</summary>
    public bool CameInPerson { get; init; }

    public bool IsSatisfied { get; init; }

    /// <summary>Who was asked.</summary>
    public string Person { get; init; } = "";

    public string Note { get; init; } = "";

    /// <summary>The sentence of the history.</summary>
    public override string ToString() =>
        $"回访{(Person.Length > 0 ? Person : "企业")}：{(IsSolved ? "已解决" : "未解决")}，{(WasAnswered ? "已答复" : "未答复")}，{(CameInPerson ? "主动上门对接" : "未主动对接")}，{(IsSatisfied ? "满意" : "不满意")}。{Note}";
}
