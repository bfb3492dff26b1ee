using Tuijin.Accountability.Contract;
using Tuijin.Directory.Contract;

namespace Tuijin.Accountability.Domain;

/// <summary>What is done with a task.</summary>
internal enum DutyAct
{
    Assign,
    Sign,
    Progress,
    Done,
    Confirm,
    SendBack,
    Cancel,
}

/// <summary>One thing that happened to a task.</summary>
internal sealed class DutyStep
{
    public required DutyId DutyId { get; init; }

    /// <summary>1, 2, 3 … within the task.</summary>
    public required int Order { get; init; }

    public required DutyAct Act { get; init; }

    public required DateTime HappenedAt { get; init; }

    public required string ByName { get; init; }

    public OrganisationId? ByOrganisationId { get; init; }

    public string? Text { get; init; }
}

/// <summary>A unit that supports the one in charge (配合单位).</summary>
internal sealed class DutySupport
{
    public required DutyId DutyId { get; init; }

    public required OrganisationId OrganisationId { get; init; }
}

/// <summary>Chinese names of acts.</summary>
internal static class DutyActNames
{
    public static string Title(this DutyAct act) => act switch
    {
        DutyAct.Assign => "交办",
        DutyAct.Sign => "签收",
        DutyAct.Progress => "报送进展",
        DutyAct.Done => "报告完成",
        DutyAct.Confirm => "确认完成",
        DutyAct.SendBack => "退回重办",
        DutyAct.Cancel => "撤销",
    };
}
