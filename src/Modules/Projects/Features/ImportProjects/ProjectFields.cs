using Tuijin.Foundation.Imports;
using Tuijin.Projects.Contract;
using Tuijin.Rules.Lights;
using Tuijin.Rules.Quantities;

namespace Tuijin.Projects.Features.ImportProjects;

/// <summary>The columns of a ledger that an import understands, with the words that offices write over them.</summary>
internal static class ProjectFields
{
    private static readonly string[] DoneWords = ["完成", "已完成"];

    public static readonly ImportSpec Spec = new("projects", "项目",
    [
        new("name", "项目名称", FieldKind.Text) { IsRequired = true, MaxLength = 200, Synonyms = ["工程名称", "=项目", "=名称", "project_name"], Not = ["数", "类型", "类别", "单位", "负责人", "个数", "编号", "代码"] },
        new("number", "编号", FieldKind.Code) { MaxLength = 20, Synonyms = ["项目编号", "=项目编码"], Not = ["代码"] },
        new("code", "项目代码", FieldKind.Code) { MaxLength = 40, Synonyms = ["投资项目统一代码", "项目统一代码", "统一代码", "备案代码", "project_code"], Not = ["信用"] },
        new("enterprise", "企业", FieldKind.Text) { MaxLength = 120, Synonyms = ["企业名称", "建设单位", "项目单位", "实施单位", "承建企业", "业主单位", "项目业主", "申报单位", "法人单位", "enterprise"], Not = ["性质", "规模", "联系"] },
        new("creditCode", "统一社会信用代码", FieldKind.Code) { MaxLength = 18, Synonyms = ["信用代码", "社会信用代码", "credit_code"] },
        new("programme", "计划", FieldKind.Text) { MaxLength = 60, Synonyms = ["=所属计划", "所属工程", "=专项"], Not = ["投资", "开工", "竣工", "完成", "时间", "资金", "年度"] },
        new("tier", "层级", FieldKind.Text) { MaxLength = 40, Synonyms = ["项目层级", "=档次", "=级别", "项目级别"] },
        new("province", "省", FieldKind.Place) { Synonyms = ["=省份", "province"] },
        new("city", "市", FieldKind.Place) { Synonyms = ["=地市", "=城市", "=设区市", "city"] },
        new("county", "县区", FieldKind.Place) { Synonyms = ["县(市、区)", "县市区", "=县", "=区县", "=地区", "所属地区", "=属地", "所在县区"], Endings = ["县", "区", "市", "旗"] },
        new("township", "乡镇", FieldKind.Place) { Synonyms = ["乡镇(街道)", "镇街", "=街道", "所在乡镇"], Endings = ["镇", "乡", "街道"] },
        new("zone", "园区", FieldKind.Place) { MaxLength = 120, Synonyms = ["工业集中区", "集中区", "所在园区", "开发区"], Endings = ["园区", "开发区", "集中区", "产业园", "工业园", "高新区", "经开区"] },
        new("place", "建设地点", FieldKind.Place) { Synonyms = ["项目地点", "所在地", "建设地址", "=地点", "place"] },
        new("industry", "行业", FieldKind.Text) { MaxLength = 80, Synonyms = ["所属行业", "产业分类", "行业类别", "产业类别", "industry"] },
        new("nature", "建设性质", FieldKind.Choice)
        {
            Synonyms = ["项目性质", "=性质", "kind"],
            Choices =
            [
                new(nameof(ConstructionNature.Renovation), "改建", "技改", "技术改造", "改造", "设备更新"),
                new(nameof(ConstructionNature.Expansion), "扩建", "改扩建"),
                new(nameof(ConstructionNature.NewBuild), "新建"),
                new(nameof(ConstructionNature.Relocation), "迁建", "搬迁"),
                new(nameof(ConstructionNature.Restoration), "恢复"),
            ],
        },
        new("kind", "项目类型", FieldKind.Choice) { Choices = Choices<ProjectKind>(kind => kind.Title()) },
        new("directions", "技改方向", FieldKind.Text) { MaxLength = 60, Synonyms = ["改造方向", "四化方向"] },
        new("yearClass", "年度类别", FieldKind.Choice)
        {
            Synonyms = ["项目类别", "建设类别", "=类别", "建设阶段分类"],
            Choices =
            [
                new(nameof(ProjectYearClass.NewStart), "新开工", "计划开工"),
                new(nameof(ProjectYearClass.Continuing), "续建", "在建"),
                new(nameof(ProjectYearClass.Completing), "竣工投产", "竣工", "投产", "保投产"),
                new(nameof(ProjectYearClass.Preliminary), "前期", "预备", "储备", "拟建"),
            ],
        },
        new("stage", "阶段", FieldKind.Choice) { Synonyms = ["项目阶段", "建设阶段", "进展阶段"], Choices = Choices<ProjectStage>(stage => stage.Title()) },
        new("driver", "投资类别", FieldKind.Choice)
        {
            Synonyms = ["投资主体", "投资类型"],
            Choices = [new(nameof(InvestmentDriver.Market), "市场主导", "企业投资", "社会投资"), new(nameof(InvestmentDriver.Government), "政府主导", "政府投资")],
        },
        new("content", "建设内容", FieldKind.Text) { MaxLength = 4000, HasLines = true, Synonyms = ["建设规模及内容", "主要建设内容", "建设内容及规模", "项目内容", "content"] },
        new("totalInvestment", "总投资", FieldKind.Amount)
        {
            Synonyms = ["计划总投资", "项目总投资", "投资总额", "投资规模", "概算总投资", "=投资", "=投资额", "total_investment", "investment_text"],
            Not = [.. DoneWords, "本年", "年度", "设备", "强度", "亩均", "累计", "本月", "其中"],
        },
        new("equipmentInvestment", "设备投资", FieldKind.Amount) { Synonyms = ["设备购置", "设备投入", "=设备", "其中设备", "设备费"], Not = DoneWords },
        new("cumulativeBefore", "上年止累计", FieldKind.Amount) { Synonyms = ["上年止累计完成投资", "上年底累计完成", "截至上年底累计完成投资", "以前年度完成投资", "往年累计"] },
        new("yearPlan", "本年计划", FieldKind.Amount) { Synonyms = ["年度计划投资", "本年计划投资", "年度计划", "年度投资计划", "年计划投资"], Not = DoneWords },
        new("plannedStart", "计划开工", FieldKind.Date) { Sharpness = DatePrecision.Month, TakeEnd = false, Synonyms = ["计划开工时间", "拟开工时间", "预计开工"], Not = ["是否", "率", "实际"] },
        new("plannedFinish", "计划竣工", FieldKind.Date) { Sharpness = DatePrecision.Month, TakeEnd = true, Synonyms = ["计划竣工时间", "预计竣工", "计划完工", "计划投产", "预计投产"], Not = ["是否", "率", "实际"] },
        new("startedOn", "开工日期", FieldKind.Date) { Sharpness = DatePrecision.Day, TakeEnd = false, Synonyms = ["开工时间", "实际开工时间", "开工年月", "=开工"], Not = ["是否", "率", "计划", "拟", "预计"] },
        new("intoStatisticsOn", "入统日期", FieldKind.Date) { Sharpness = DatePrecision.Day, TakeEnd = false, Synonyms = ["纳统时间", "入库时间", "入统时间", "纳统日期"], Not = ["是否", "率"] },
        new("finishedOn", "竣工投产日期", FieldKind.Date) { Sharpness = DatePrecision.Day, TakeEnd = true, Synonyms = ["竣工时间", "竣工日期", "竣工年月", "完工时间", "投产时间", "建成时间", "=竣工"], Not = ["是否", "率", "计划", "预计"] },
        new("period", "建设年限", FieldKind.Period) { Synonyms = ["建设起止年限", "起止年限", "建设周期", "建设期限", "起止时间", "建设工期"] },
        new("leader", "包保领导", FieldKind.Text) { MaxLength = 60, Synonyms = ["挂钩领导", "联系领导", "包抓领导", "包联领导"] },
        new("responsible", "责任单位", FieldKind.Text) { MaxLength = 120, Synonyms = ["牵头单位", "责任部门", "牵头部门"] },
        new("landArea", "新增用地", FieldKind.Area) { Synonyms = ["新增用地面积", "用地面积", "占地面积", "=占地", "=用地"] },
        new("expectedOutput", "达产年产值", FieldKind.Amount) { Synonyms = ["预计产值", "年产值", "新增产值", "达产产值", "预期产值"], Not = ["亩均"] },
        new("expectedTax", "达产年税收", FieldKind.Amount) { Synonyms = ["预计税收", "年税收", "新增税收", "利税", "预期税收"], Not = ["亩均"] },
        new("expectedJobs", "带动就业", FieldKind.Number) { Synonyms = ["就业人数", "新增就业", "用工人数"] },
        new("statusText", "形象进度", FieldKind.Text)
        {
            MaxLength = 400, HasLines = true, Synonyms = ["原表状态", "工程形象进度", "进展情况", "项目进展", "工作进展", "目前进展", "项目状态", "status_or_period"],
        },
    ]);

    /// <summary>Fields by which an exported ledger comes back: its columns that hold facts. The number names the project and the lights are computed, so they cannot be edited there.</summary>
    public static readonly ImportSpec Exported = new(Spec.Key, Spec.Title, [.. Spec.Fields.Where(field => field.Key is not ("number" or "creditCode" or "province" or "city" or "period"))]);

    private static ImportChoice[] Choices<T>(Func<T, string> title)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => new ImportChoice(value.ToString(), title(value)))];
}
