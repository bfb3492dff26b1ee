using Tuijin.Foundation.Imports.Workbooks;
using Tuijin.Rules.Quantities;

namespace Tuijin.Foundation.Imports.Tables;

/// <summary>A column of a found table.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Parts">The header's lines above each other, without repetitions.</param>
/// <param name="Address">Of the lowest header cell.</param>
internal sealed record HeaderColumn(int Index, IReadOnlyList<string> Parts, string Address)
{
    /// <summary>The header in one line, as people would quote it: 总投资/其中:设备.</summary>
    public string Title { get; } = string.Join('/', Parts.Select(part => PlainText.Of(part).Replace("\n", "", StringComparison.Ordinal)));

    /// <summary>The unit stated in the header, the lowest line first.</summary>
    public AmountUnit? Unit { get; } = Parts.Reverse().Select(AmountUnit.Find).FirstOrDefault(unit => unit is not null);

    public (AreaUnit Unit, decimal Factor)? AreaUnit { get; } = Parts.Reverse().Select(AreaText.Find).FirstOrDefault(unit => unit is not null);

    public bool IsSerial { get; } = Parts.Count == 1 && HeaderWords.Bare(Parts[0]) is "序号" or "序" or "编号" or "no" or "id" or "序列" or "项次" or "行次" or "排序";
}

/// <summary>Where a table's header stands and what its columns are called.</summary>
/// <param name="FirstRow">Row number from 1.</param>
/// <param name="Titles">Texts above the header: title, unit, date, reporting office.</param>
internal sealed record TableHeader(int FirstRow, int LastRow, IReadOnlyList<HeaderColumn> Columns, IReadOnlyList<string> Titles)
{
    private readonly Dictionary<int, HashSet<string>> texts = Columns.ToDictionary(
        column => column.Index,
        column => column.Parts.Select(PlainText.Tight).ToHashSet(StringComparer.Ordinal));

    /// <summary>The unit stated above the table: 单位:万元.</summary>
    public AmountUnit? Unit { get; } = Titles.Where(title => title.Contains("单位", StringComparison.Ordinal)).Select(AmountUnit.Find).FirstOrDefault(unit => unit is not null);

    public bool IsTitle(string text) => Titles.Contains(text, StringComparer.Ordinal);

    /// <summary>True when the row repeats this header, as on the next printed page.</summary>
    public bool IsRepeatedBy(SheetRow row)
    {
        var (filled, same) = (0, 0);
        for (var i = 0; i < row.Cells.Length; i++)
        {
            if (row.Cells[i].IsEmpty)
            {
                continue;
            }

            filled++;
            if (row.Cells[i].Kind is CellKind.Text && texts.TryGetValue(i, out var known) && known.Contains(PlainText.Tight(row.Cells[i].Text)))
            {
                same++;
            }
        }

        return same >= 2 && same * 10 >= filled * 6;
    }
}
