using Tuijin.Accountability.Contract;
using Tuijin.Foundation.Results;

namespace Tuijin.Accountability.Domain;

internal sealed record WrongDutyState(string Number, DutyState State, DutyAct Act)
    : Refusal($"{Number}目前为“{State.Title()}”，不能{Act.Title()}。请刷新页面查看最新情况。");

internal sealed record OwnDuty(DutyAct Act) : Refusal($"牵头单位不能{Act.Title()}本单位的任务，请由其他有权限的单位办理。");

internal sealed record NotOurDuty() : Refusal("只有牵头单位或者配合单位可以办理本任务。")
{
    public override int StatusCode => 403;
}

internal sealed record DueInThePast() : Refusal("新的期限不能早于今天。")
{
    public override int StatusCode => 400;

    public override string? Field => "NewDueOn";
}

internal sealed record DueBeforeDecision() : Refusal("任务期限不能早于会议当天。")
{
    public override int StatusCode => 400;

    public override string? Field => "DueOn";
}

internal sealed record UnitGone(string Name) : Refusal(Name.Length == 0 ? "没有找到牵头单位，请重新选择。" : $"{Name}已停用，不能承办任务，请改由其他单位牵头。");
