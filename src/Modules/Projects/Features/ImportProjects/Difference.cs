using Tuijin.Directory.Contract;
using Tuijin.Foundation.Lists;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Domain;
using Tuijin.Rules.Lights;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Projects.Features.ImportProjects;

/// <summary>A field in which a row and its project differ.</summary>
/// <param name="Key">Of the field of the table; null for text kept beside the record.</param>
/// <param name="Now">In the ledger, in words.</param>
/// <param name="Said">In the row, in words.</param>
/// <param name="IsConflict">The ledger was changed, too, after the row was exported.</param>
/// <param name="Apply">Makes the project as the row says; null for the plan of the year, which is a record of its own.</param>
internal sealed record Difference(string? Key, string Title, string Now, string Said, bool IsConflict, Action<Project>? Apply)
{
    /// <summary>总投资：1,200万元 → 1,500万元</summary>
    public string Text => IsConflict ? $"{Title}：导出后已改为“{Now}”，文件中是“{Said}”" : $"{Title}：{Now} → {Said}";
}

/// <summary>Values of the ledger as people read them.</summary>
internal static class DraftWords
{
    private const string Nothing = "空";

    public static string Of(object? value, ImportDirectory directory) => value switch
    {
        null or "" => Nothing,
        long yuan => CellText.Wan(yuan) + "万元",
        int key and > 190_000 and < 210_100 => Month.FromKey(key).ToString(),
        int people => $"{people}人",
        decimal m2 => $"{m2 * 3 / 2000:#,0.##}亩",
        ProjectYearClass yearClass => yearClass.Title(),
        ProjectStage stage => stage.Title(),
        ConstructionNature nature => nature.Title(),
        ProjectKind kind => kind.Title(),
        InvestmentDriver driver => driver.Title(),
        ProgrammeId programme => directory.NameOf(programme),
        DivisionId division => directory.NameOf(division),
        OrganisationId body => directory.NameOf(body),
        _ => CellText.Text(ColumnKind.Text, value),
    };
}
