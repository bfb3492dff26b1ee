namespace Tuijin.Rules.Entry;

/// <summary>Conditions of entry into a programme. A condition that a rule does not name is not asked.</summary>
public sealed class EntryRuleBody
{
    /// <summary>Short name, e.g. 福建.</summary>
    public string Name { get; init; } = "";

    /// <summary>Least total investment, in yuan.</summary>
    public long? MinTotalYuan { get; init; }

    /// <summary>Least investment in equipment, in yuan.</summary>
    public long? MinEquipmentYuan { get; init; }

    /// <summary>Lower limits for named circumstances.</summary>
    public ReducedLimit? Reduced { get; init; }

    /// <summary>Titles of the enterprise that do away with limits of amount.</summary>
    public List<string> WaivedForTitles { get; init; } = [];

    /// <summary>Must be approved or filed.</summary>
    public bool MustBeFiled { get; init; }

    /// <summary>Must be in the stage of construction.</summary>
    public bool MustBeBuilding { get; init; }

    /// <summary>环评、用地、规划 must be basically complete.</summary>
    public bool MustHavePermits { get; init; }

    /// <summary>Classes of the guiding catalogue that are not accepted.</summary>
    public List<string> ExcludedCatalogueClasses { get; init; } = [];

    internal IEnumerable<string> Problems()
    {
        if (string.IsNullOrWhiteSpace(Name))
        {
            yield return "缺少规则简称（name）";
        }

        if (MinTotalYuan is <= 0 || MinEquipmentYuan is <= 0 || Reduced is { MinTotalYuan: <= 0 })
        {
            yield return "投资额下限应大于0；不设下限的，删去这一项";
        }

        if (MinEquipmentYuan > MinTotalYuan)
        {
            yield return "设备投资下限（minEquipmentYuan）不应高于总投资下限（minTotalYuan）";
        }

        if (Reduced is { } reduced && (MinTotalYuan is not { } usual || reduced.MinTotalYuan >= usual || reduced.Circumstances.Count == 0))
        {
            yield return "放宽的总投资下限（reduced）应低于一般下限，并写明适用情形（circumstances）";
        }

        if (WaivedForTitles.Concat(ExcludedCatalogueClasses).Concat(Reduced?.Circumstances ?? []).Any(string.IsNullOrWhiteSpace))
        {
            yield return "称号、情形和目录类别不能为空";
        }

        if (MinTotalYuan is null && MinEquipmentYuan is null && !MustBeFiled && !MustBeBuilding && !MustHavePermits && ExcludedCatalogueClasses.Count == 0)
        {
            yield return "规则至少应规定一项入库条件";
        }
    }
}

/// <summary>A lower limit of total investment for projects in named circumstances.</summary>
public sealed class ReducedLimit
{
    public long MinTotalYuan { get; init; }

    public List<string> Circumstances { get; init; } = [];
}
