using Tuijin.Appeals.Contract;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;

namespace Tuijin.Appeals.Domain;

/// <summary>The act does not fit the present state; says who brought the appeal there.</summary>
internal sealed record WrongState(string Number, AppealState State, AppealAct LastAct, string LastBy, DateTime LastAt, AppealAct Wanted)
    : Refusal($"{Number}现为“{State.Title()}”（{LastBy} {LastAt.ShanghaiTime():M月d日 HH:mm} {LastAct.Title()}），不能{Wanted.Title()}。");

/// <summary>Only the office may do this.</summary>
internal sealed record OnlyOffice(AppealAct Wanted) : Refusal($"“{Wanted.Title()}”由市督查室、牵头部门或诉求所在县区办理，您所在单位不能办理。")
{
    public override int StatusCode => 403;
}

/// <summary>Only a unit to which the appeal is assigned may do this.</summary>
internal sealed record OnlyHandler(AppealAct Wanted) : Refusal($"“{Wanted.Title()}”由承办单位办理，该诉求目前没有交办给您所在单位。")
{
    public override int StatusCode => 403;
}

/// <summary>Only the lead may do this.</summary>
internal sealed record OnlyLead(AppealAct Wanted) : Refusal($"“{Wanted.Title()}”由主办单位办理，您所在单位不是主办单位。")
{
    public override int StatusCode => 403;
}

/// <summary>Only a supporting unit may do this.</summary>
internal sealed record OnlySupport(AppealAct Wanted) : Refusal($"“{Wanted.Title()}”由协办单位办理，您所在单位不是协办单位。")
{
    public override int StatusCode => 403;
}

/// <summary>Only the raiser may do this.</summary>
internal sealed record OnlyRaiser(AppealAct Wanted) : Refusal($"“{Wanted.Title()}”由提出诉求的企业或代提单位办理。")
{
    public override int StatusCode => 403;
}

/// <summary>Only the enterprise, its association or the office on the telephone may rate.</summary>
internal sealed record OnlyRater() : Refusal("评价由提出诉求的企业（代提单位）作出，或者由督查室、牵头部门电话征求企业意见后代为记录。")
{
    public override int StatusCode => 403;
}

/// <summary>The unit handled the appeal itself.</summary>
internal sealed record OwnHandling(AppealAct Wanted) : Refusal($"您所在单位是该诉求的主办单位，不能对自己的办理情况“{Wanted.Title()}”，请由上级单位办理。")
{
    public override int StatusCode => 403;
}

internal sealed record AlreadySigned(string Number) : Refusal($"您所在单位已经签收{Number}，不必重复签收。");

internal sealed record AlreadyAssisted(string Number) : Refusal($"您所在单位已经反馈{Number}的协办意见。");

internal sealed record ReturnTooLate(DateOnly LastDay) : Refusal($"退回应在交办后2个工作日内提出，最后期限为{LastDay:yyyy年M月d日}，现已超过。确需调整的，请与交办单位联系改派。");

internal sealed record ReturnToItself() : Refusal("建议承办单位不能是本单位，请另选单位。")
{
    public override string Field => "SuggestedId";
}

internal sealed record ExtensionTooLate(DateOnly LastDay) : Refusal($"延期应至少提前1个工作日申请，最后期限为{LastDay:yyyy年M月d日}，现已超过，请尽快办理。");

internal sealed record ExtensionNotLater(DateOnly DueOn) : Refusal($"新的期限应晚于现在的期限（{DueOn:yyyy年M月d日}）。")
{
    public override string Field => "NewDueOn";
}

internal sealed record ExtensionPending() : Refusal("已有一份延期申请等待审批，审批后方可再次申请。");

internal sealed record NoExtensionPending() : Refusal("没有等待审批的延期申请。");

internal sealed record DueInThePast(DateOnly Today) : Refusal($"办理期限不能早于今天（{Today:yyyy年M月d日}）。")
{
    public override string Field => "DueOn";
}

internal sealed record DueTooLate(string FieldName, DateOnly Latest, int Days) : Refusal($"办理期限最长{Days}个工作日，不得晚于{Latest:yyyy年M月d日}。确需更长时间的，请先列为长期推进并说明原因。")
{
    public override string Field => FieldName;
}

internal sealed record LeadAlsoSupports(string Unit) : Refusal($"{Unit}已是主办单位，不能同时作为协办单位。")
{
    public override string Field => "SupportIds";
}

internal sealed record SameUnits() : Refusal("改派前后的单位没有变化，请选择其他单位。")
{
    public override string Field => "LeadId";
}

internal sealed record AlreadyLongTerm() : Refusal("该诉求已列为长期推进。");

internal sealed record NotLongTerm() : Refusal("该诉求没有列为长期推进。");

internal sealed record CallBackSaysNo() : Refusal("企业回访意见为未解决或者不满意，不能办结，应当重办。");

internal sealed record RatingSaysNo() : Refusal("企业评价为未解决或者不满意，不能办结，应当重办。企业改变评价的，请企业重新评价后再回访办结。");

internal sealed record OwnRatingStands() : Refusal("企业已经自行评价，改变评价须由企业自己提交。");

internal sealed record CallBackSaysYes() : Refusal("企业回访意见为已解决并且满意，应当办结，不必重办。");

internal sealed record ObjectionTooLate(DateOnly LastDay) : Refusal($"对办结有异议的，应在{LastDay:yyyy年M月d日}前提出，现已超过。问题仍未解决的，请重新提出诉求。");
