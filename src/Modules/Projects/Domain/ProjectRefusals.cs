using Tuijin.Foundation.Lists;
using Tuijin.Foundation.Results;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Projects.Domain;

internal sealed record NoSuchLightRule() : Refusal("没有这套亮灯规则，请从所列规则中选择。");

internal sealed record ReportOfFuture(Month Month) : Refusal($"{Month.ToChinese()}尚未到来，不能填报。请填报本月或以前月份。");

internal sealed record ReportBeforeStart(Month Month, int StartYear) : Refusal($"项目自{StartYear}年起实施，不能填报{Month.ToChinese()}的月报。开工时间有误的，请先更正。");

internal sealed record ReportOfPreliminary() : Refusal("前期项目不填报月报。项目转为新开工后，请先在基本情况中调整年度类别。");

internal sealed record NegativeInvestment() : Refusal("本月完成投资不能为负数。以前月份多报的，请更正那个月的月报。")
{
    public override string Field => "InvestmentYuan";
}

internal sealed record EquipmentOverInvestment() : Refusal("其中设备投资不能大于本月完成投资。")
{
    public override string Field => "EquipmentYuan";
}

internal sealed record CumulativeFalls(long StatedYuan, long BeforeYuan)
    : Refusal($"本年累计{CellText.Wan(StatedYuan)}万元低于上月的{CellText.Wan(BeforeYuan)}万元。累计不能下降，以前月份多报的请先更正那个月的月报。")
{
    public override string Field => "StatedCumulativeYuan";
}

internal sealed record LaterCumulativeFalls(Month Month, long StatedYuan, long BeforeYuan)
    : Refusal($"照此填报，本年累计将达{CellText.Wan(BeforeYuan)}万元，高于已报{Month.ToChinese()}的累计{CellText.Wan(StatedYuan)}万元。请先更正{Month.ToChinese()}的月报。")
{
    public override string Field => "InvestmentYuan";
}

internal sealed record OverTotalInvestment(long DoneYuan, long TotalYuan)
    : Refusal($"累计完成投资{CellText.Wan(DoneYuan)}万元超过计划总投资{CellText.Wan(TotalYuan)}万元，请填写超出原因，或先调整计划总投资。")
{
    public override string Field => "Explanation";
}

internal sealed record FactInFuture(string Field_, string What) : Refusal($"{What}日期不能晚于今天。")
{
    public override string Field => Field_;
}

internal sealed record FactsOutOfOrder(string Field_, string Why) : Refusal(Why)
{
    public override string Field => Field_;
}

internal sealed record CodeTaken(string Code, string Number) : Refusal($"项目代码 {Code} 已用于项目 {Number}，同一项目请勿重复登记。")
{
    public override string Field => "Code";
}

internal sealed record TierInUse(string Tier, int Projects) : Refusal($"有 {Projects} 个项目属于“{Tier}”，请先调整这些项目的层级，再删除该层级。")
{
    public override string Field => "Tiers";
}

internal sealed record ProgrammeNameTaken(string Name) : Refusal($"已有名为“{Name}”的计划，请换一个名称。")
{
    public override string Field => "Name";
}

internal sealed record ImportPastPreview() : Refusal("这次导入已经确认或者取消，不会重复写入。要再次导入，请重新上传文件。")
{
    public override int StatusCode => 409;
}

internal sealed record OtherPreview() : Refusal("预览在您打开页面之后更新过，没有写入。请核对最新的预览后再确认。")
{
    public override int StatusCode => 409;
}

internal sealed record NothingToImport() : Refusal("没有可以写入的行：文件与台账一致，或者各行都不能导入。请核对预览中的说明。");

internal sealed record ColumnTwice(string Field, string Columns) : Refusal($"“{Field}”对应了几列（{Columns}），请只保留一列，其余选“作为文字保留”。");

internal sealed record NoNameColumn(string Sheet) : Refusal($"工作表“{Sheet}”没有对应“项目名称”的列，请为它选择一列。");

internal sealed record NoSheetChosen() : Refusal("请至少选择一个工作表。");

internal sealed record UploadLost() : Refusal("没有找到上传的文件，请重新上传。");

internal sealed record ImporterGone() : Refusal("上传文件的账户已停用或者职责已变更，没有继续写入。请由有权限的人员重新导入。");

internal sealed record SetUpMissing() : Refusal("尚未完成初始设置：区划名录是空的，不能导入项目。请先由管理员完成初始设置。");
