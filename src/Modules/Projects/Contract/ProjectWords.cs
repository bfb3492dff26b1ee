using Tuijin.Rules.Lights;

namespace Tuijin.Projects.Contract;

/// <summary>Where a project is on its way: 储备 → 签约 → 落地 → 开工 → 建设 → 投产 (domain.md §1.4 [山西2016]).</summary>
public enum ProjectStage
{
    Reserve,
    Contracted,
    Landed,
    Started,
    Building,
    Producing,
}

/// <summary>建设性质 of the statistics of investment (domain.md §1.1 [建设性质]).</summary>
public enum ConstructionNature
{
    /// <summary>新建</summary>
    NewBuild,

    /// <summary>扩建: a main workshop or an independent line added.</summary>
    Expansion,

    /// <summary>改建: facilities or process renewed.</summary>
    Renovation,

    /// <summary>迁建</summary>
    Relocation,

    /// <summary>恢复</summary>
    Restoration,
}

/// <summary>Main content of a fixed-asset project (GB/T 40058-2021).</summary>
public enum ProjectKind
{
    /// <summary>基本建设</summary>
    CapitalConstruction,

    /// <summary>技术改造</summary>
    TechnicalTransformation,

    /// <summary>单纯购置</summary>
    PurchaseOnly,

    /// <summary>信息化</summary>
    Informatisation,

    /// <summary>其他</summary>
    Other,
}

/// <summary>投资类别: who drives the investment (domain.md §1.3 [铜梁2024]).</summary>
public enum InvestmentDriver
{
    /// <summary>市场主导</summary>
    Market,

    /// <summary>政府主导</summary>
    Government,
}

/// <summary>Chinese names of the choices in the ledger.</summary>
public static class ProjectWords
{
    public static string Title(this ProjectStage stage) => stage switch
    {
        ProjectStage.Reserve => "储备",
        ProjectStage.Contracted => "签约",
        ProjectStage.Landed => "落地",
        ProjectStage.Started => "开工",
        ProjectStage.Building => "建设",
        ProjectStage.Producing => "投产",
    };

    public static string Title(this ConstructionNature nature) => nature switch
    {
        ConstructionNature.NewBuild => "新建",
        ConstructionNature.Expansion => "扩建",
        ConstructionNature.Renovation => "改建",
        ConstructionNature.Relocation => "迁建",
        ConstructionNature.Restoration => "恢复",
    };

    public static string Title(this ProjectKind kind) => kind switch
    {
        ProjectKind.CapitalConstruction => "基本建设",
        ProjectKind.TechnicalTransformation => "技术改造",
        ProjectKind.PurchaseOnly => "单纯购置",
        ProjectKind.Informatisation => "信息化",
        ProjectKind.Other => "其他",
    };

    public static string Title(this InvestmentDriver driver) => driver switch
    {
        InvestmentDriver.Market => "市场主导",
        InvestmentDriver.Government => "政府主导",
    };

    public static string Title(this ProjectYearClass yearClass) => yearClass switch
    {
        ProjectYearClass.NewStart => "新开工",
        ProjectYearClass.Continuing => "续建",
        ProjectYearClass.Completing => "竣工投产",
        ProjectYearClass.Preliminary => "前期",
    };

    /// <summary>The colour by its name, for filters; beside a project stands the rule's own word.</summary>
    public static string Title(this Light light) => light switch
    {
        Light.Red => "红灯",
        Light.Yellow => "黄灯",
        Light.Green => "绿灯",
        Light.None => "无灯",
    };

    /// <summary>The tone of a light's mark: bad, warn, ok or muted.</summary>
    public static string Tone(this Light light) => light switch
    {
        Light.Red => "bad",
        Light.Yellow => "warn",
        Light.Green => "ok",
        Light.None => "muted",
    };
}
