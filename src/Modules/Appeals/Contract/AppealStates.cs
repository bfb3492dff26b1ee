namespace Tuijin.Appeals.Contract;

/// <summary>Where an appeal stands. The table of acts in the module's README says what leads from one state to another.</summary>
public enum AppealState
{
    /// <summary>待受理.</summary>
    Submitted,

    /// <summary>不予受理.</summary>
    Refused,

    /// <summary>待交办.</summary>
    Accepted,

    /// <summary>办理中.</summary>
    Assigned,

    /// <summary>待评价.</summary>
    Replied,

    /// <summary>待回访.</summary>
    Rated,

    /// <summary>已办结.</summary>
    Closed,

    /// <summary>已撤回.</summary>
    Withdrawn,
}

/// <summary>What the enterprise thinks of the handling (三级评价, 「鄂州」式).</summary>
public enum Satisfaction
{
    /// <summary>满意.</summary>
    Satisfied,

    /// <summary>基本满意.</summary>
    FairlySatisfied,

    /// <summary>不满意.</summary>
    Dissatisfied,
}

/// <summary>How long handling may take; the working days of each class are dated data (Rules/appeal-deadlines.json).</summary>
public enum DeadlineClass
{
    /// <summary>一般.</summary>
    Ordinary,

    /// <summary>复杂.</summary>
    Complex,

    /// <summary>最长.</summary>
    Longest,
}

/// <summary>How pressing an appeal is.</summary>
public enum AppealUrgency
{
    /// <summary>一般.</summary>
    Normal,

    /// <summary>紧急.</summary>
    Urgent,
}

/// <summary>Chinese names.</summary>
public static class AppealNames
{
    public static string Title(this AppealState state) => state switch
    {
        AppealState.Submitted => "待受理",
        AppealState.Refused => "不予受理",
        AppealState.Accepted => "待交办",
        AppealState.Assigned => "办理中",
        AppealState.Replied => "待评价",
        AppealState.Rated => "待回访",
        AppealState.Closed => "已办结",
        AppealState.Withdrawn => "已撤回",
    };

    /// <summary>True while somebody still owes something.</summary>
    public static bool IsOpen(this AppealState state) => state is not (AppealState.Refused or AppealState.Closed or AppealState.Withdrawn);

    public static string Title(this AppealChannel channel) => channel switch
    {
        AppealChannel.Enterprise => "企业提出",
        AppealChannel.Association => "协会代提",
        AppealChannel.Meeting => "会议提出",
        AppealChannel.MonthlyReport => "月报困难",
        AppealChannel.Visit => "走访收集",
        AppealChannel.Instruction => "领导批示",
        AppealChannel.Api => "系统接入",
        AppealChannel.Import => "表格导入",
    };

    public static string Title(this Satisfaction satisfaction) => satisfaction switch
    {
        Satisfaction.Satisfied => "满意",
        Satisfaction.FairlySatisfied => "基本满意",
        Satisfaction.Dissatisfied => "不满意",
    };

    public static string Title(this DeadlineClass deadline) => deadline switch
    {
        DeadlineClass.Ordinary => "一般",
        DeadlineClass.Complex => "复杂",
        DeadlineClass.Longest => "最长",
    };

    public static string Title(this AppealUrgency urgency) => urgency switch
    {
        AppealUrgency.Normal => "一般",
        AppealUrgency.Urgent => "紧急",
    };
}
