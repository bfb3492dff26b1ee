using Tuijin.Foundation.Imports;

namespace Tuijin.Tests.Foundation.Imports;

/// <summary>A project ledger as a module would declare it: enough fields to exercise every kind.</summary>
internal static class LedgerSpec
{
    public static readonly ImportSpec Projects = new("projects", "项目",
    [
        new("name", "项目名称", FieldKind.Text) { IsRequired = true, Synonyms = ["工程名称", "=项目", "=名称", "project_name"], Not = ["数", "类型", "类别", "单位", "负责人", "个数"] },
        new("enterprise", "企业名称", FieldKind.Text) { Synonyms = ["建设单位", "项目单位", "实施单位", "承建企业", "=企业", "业主单位", "enterprise", "项目业主", "申报单位"] },
        new("creditCode", "统一社会信用代码", FieldKind.Code) { Synonyms = ["信用代码", "社会信用代码"], MaxLength = 18 },
        new("province", "省", FieldKind.Place) { Synonyms = ["=省份", "province"] },
        new("city", "市", FieldKind.Place) { Synonyms = ["=地市", "city", "=设区市"] },
        new("county", "县(市、区)", FieldKind.Place) { Synonyms = ["县市区", "县区", "=县", "=区县", "=地区", "所属地区", "=属地", "所在地", "建设地点", "place", "所在县区"], Endings = ["县", "区", "市", "旗"] },
        new("township", "乡镇(街道)", FieldKind.Place) { Synonyms = ["乡镇", "镇街", "=街道", "所在乡镇"], Endings = ["镇", "乡", "街道"] },
        new("zone", "工业集中区", FieldKind.Place) { Synonyms = ["园区", "集中区", "所在园区", "开发区"], Endings = ["园区", "开发区", "集中区", "产业园", "工业园", "高新区", "经开区"] },
        new("kind", "建设性质", FieldKind.Choice)
        {
            Synonyms = ["项目性质", "项目类型", "项目类别", "kind", "=性质"],
            Choices =
            [
                new("renovation", "技改", "技术改造", "改造", "改建", "设备更新"),
                new("expansion", "扩建", "改扩建"),
                new("new", "新建"),
                new("relocation", "迁建", "搬迁"),
            ],
        },
        new("stage", "项目阶段", FieldKind.Choice)
        {
            Synonyms = ["项目状态", "建设状态", "进展阶段"],
            Choices = [new("started", "新开工"), new("ongoing", "续建", "在建"), new("finished", "竣工投产", "竣工"), new("preparing", "前期", "储备", "拟建")],
        },
        new("totalInvestment", "总投资", FieldKind.Amount)
        {
            Synonyms = ["计划总投资", "项目总投资", "投资总额", "投资规模", "概算总投资", "=投资", "=投资额", "total_investment", "investment_text"],
            Not = ["完成", "本年", "年度", "设备", "强度", "亩均", "累计", "本月", "其中"],
        },
        new("equipmentInvestment", "设备投资", FieldKind.Amount) { Synonyms = ["设备购置", "设备投入", "=设备", "其中设备", "设备费"], Not = ["完成"] },
        new("annualPlan", "年度计划投资", FieldKind.Amount) { Synonyms = ["本年计划投资", "本年计划", "年度计划", "年度投资计划", "年计划投资"], Not = ["完成"] },
        new("annualDone", "本年完成投资", FieldKind.Amount) { Synonyms = ["本年累计完成投资", "本年完成", "年度完成投资", "当年完成投资", "1-12月完成投资"] },
        new("cumulativeDone", "累计完成投资", FieldKind.Amount) { Synonyms = ["开工以来累计完成投资", "累计完成", "已完成投资", "自开工累计完成投资"], Not = ["本年"] },
        new("startOn", "开工时间", FieldKind.Date) { Synonyms = ["开工日期", "开工年月", "计划开工", "计划开工时间", "实际开工时间", "开工"], TakeEnd = false, Not = ["是否", "率"] },
        new("finishOn", "竣工时间", FieldKind.Date) { Synonyms = ["竣工日期", "竣工年月", "计划竣工", "完工时间", "投产时间", "建成时间", "竣工", "预计竣工"], TakeEnd = true, Not = ["是否", "率"] },
        new("period", "建设年限", FieldKind.Period) { Synonyms = ["建设起止年限", "起止年限", "建设周期", "建设期限", "起止时间", "建设工期"] },
        new("landArea", "用地面积", FieldKind.Area) { Synonyms = ["占地面积", "占地", "用地"] },
        new("jobs", "新增就业", FieldKind.Number) { Synonyms = ["就业人数", "带动就业", "用工"] },
        new("progressRate", "投资完成率", FieldKind.Percent) { Synonyms = ["完成率", "完成比例", "占年度计划"] },
        new("content", "建设内容", FieldKind.Text) { Synonyms = ["建设规模及内容", "主要建设内容", "建设内容及规模", "项目内容", "content"], MaxLength = 2000, HasLines = true },
        new("progress", "形象进度", FieldKind.Text) { Synonyms = ["工程形象进度", "进展情况", "项目进展", "工作进展", "status_or_period", "目前进展"], MaxLength = 2000, HasLines = true },
        new("year", "年度", FieldKind.Number) { Synonyms = ["year", "=年份"] },
        new("leader", "包保领导", FieldKind.Text) { Synonyms = ["挂钩领导", "联系领导", "包抓领导"] },
        new("office", "责任单位", FieldKind.Text) { Synonyms = ["牵头单位", "责任部门"] },
        new("contact", "联系人", FieldKind.Text) { Synonyms = ["项目联系人"], Not = ["电话"] },
        new("phone", "联系电话", FieldKind.Code) { Synonyms = ["电话", "联系方式", "手机"], MaxLength = 40 },
        new("remark", "备注", FieldKind.Text) { Synonyms = ["说明"], MaxLength = 1000, HasLines = true },
    ]);
}
