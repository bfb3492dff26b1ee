using Tuijin.Foundation.Results;

namespace Tuijin.Projects.Domain;

internal sealed record PermitRunning(string Title, DateOnly HandedInOn) : Refusal($"“{Title}”已于{HandedInOn:yyyy年M月d日}申报，正在办理，不能重复登记。请先登记办结，或者更正原登记。")
{
    public override int StatusCode => 409;
}

internal sealed record PermitRecordedAlready(string Title, DateOnly HandedInOn) : Refusal($"{HandedInOn:yyyy年M月d日}申报的“{Title}”已经登记，不能重复登记。")
{
    public override int StatusCode => 409;
}

internal sealed record PermitDoneAlready(string Title, DateOnly DoneOn) : Refusal($"“{Title}”已于{DoneOn:yyyy年M月d日}办结，不能重复登记办结。登记有误的，请更正。")
{
    public override int StatusCode => 409;
}

internal sealed record NoSuchPermitRule() : Refusal("没有这套手续时限，请从所列时限中选择。");
