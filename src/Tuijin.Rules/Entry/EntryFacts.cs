namespace Tuijin.Rules.Entry;

/// <summary>What is known of a project that asks to enter a programme; null where nobody has said.</summary>
/// <param name="TotalInvestmentYuan">总投资</param>
/// <param name="EquipmentInvestmentYuan">设备投资, with technology and software</param>
/// <param name="IsFiled">Whether it was approved or filed (核准或备案).</param>
/// <param name="IsBuilding">Whether it is in the stage of construction.</param>
/// <param name="PermitsReady">Whether 环评、用地、规划 are basically complete.</param>
/// <param name="CatalogueClass">Class in the guiding catalogue of industries: 鼓励类, 允许类, 限制类, 淘汰类.</param>
/// <param name="Titles">Titles of the enterprise, e.g. 省级专精特新.</param>
/// <param name="Circumstances">Circumstances that a rule names, e.g. 产业基础能力项目.</param>
public sealed record EntryFacts(
    long? TotalInvestmentYuan, long? EquipmentInvestmentYuan, bool? IsFiled, bool? IsBuilding, bool? PermitsReady, string? CatalogueClass,
    IReadOnlyCollection<string> Titles, IReadOnlyCollection<string> Circumstances);
