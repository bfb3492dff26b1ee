using Tuijin.Foundation.Results;

namespace Tuijin.Directory.Domain;

internal sealed record CreditCodeTaken(string Code) : Refusal($"统一社会信用代码 {Code} 已登记在企业名录中。")
{
    public override string Field => "CreditCode";
}

internal sealed record NoSuchDivision(string Code) : Refusal($"没有代码为“{Code}”的区划，企业须属于本市的县（区）或者乡镇（街道）。")
{
    public override string Field => "DivisionCode";
}

internal sealed record NoSuchZone(string Name) : Refusal($"没有名为“{Name}”的园区。")
{
    public override string Field => "Zone";
}

internal sealed record OutsideOwnBranch() : Refusal("只能登记和修改本辖区内的企业，请重新选择所在区划。")
{
    public override int StatusCode => 403;

    public override string Field => "DivisionCode";
}
