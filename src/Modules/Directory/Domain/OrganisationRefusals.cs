using Tuijin.Foundation.Results;

namespace Tuijin.Directory.Domain;

internal sealed record OrganisationNameTaken(string Name) : Refusal($"已有名为“{Name}”的单位。")
{
    public override string Field => "Name";
}

internal sealed record WrongDivisionLevel(string Kind, string Level) : Refusal($"{Kind}须属于{Level}，请重新选择所在区划。")
{
    public override string Field => "DivisionId";
}

/// <param name="Why">What is wrong with the code.</param>
internal sealed record BadDivisionCode(string Why) : Refusal(Why)
{
    public override string Field => "Code";
}

internal sealed record DivisionCodeTaken(string Code, string Name) : Refusal($"代码 {Code} 已用于“{Name}”。")
{
    public override string Field => "Code";
}

internal sealed record DivisionInUse(string Name) : Refusal($"“{Name}”已有下级区划、单位或者企业，不能删除。");

internal sealed record DivisionsFixed() : Refusal("初始设置完成后不能删除区划。撤并乡镇请修改名称，原记录仍归原区划。");
