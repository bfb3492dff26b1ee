using System.Runtime.InteropServices;
using Tuijin.Foundation.Imports.Workbooks;

namespace Tuijin.Foundation.Imports;

/// <summary>How a table is to be read.</summary>
public sealed record ImportOptions
{
    public static readonly ImportOptions Default = new();

    /// <summary>A person's choices for columns; other columns are matched by their headers.</summary>
    public IReadOnlyList<ColumnChoice> Choices { get; init; } = [];

    /// <summary>Hidden sheets are named in the summary and read only when wanted.</summary>
    public bool ReadsHiddenSheets { get; init; }

    /// <summary>Names of the sheets that are read, hidden ones too; every sheet that is shown when null.</summary>
    public IReadOnlyList<string>? Sheets { get; init; }

    internal bool Reads(Workbooks.SheetInfo sheet) => Sheets?.Contains(sheet.Name) ?? (ReadsHiddenSheets || !sheet.IsHidden);

    /// <summary>The year of dates without one, where the table's title names none.</summary>
    public int? DefaultYear { get; init; }

    /// <summary>Notes of the summary that are kept; more are counted only. Pages show the first ones, programs take all.</summary>
    public int MostNotes { get; init; } = 5_000;

    public WorkbookLimits Limits { get; init; } = WorkbookLimits.Default;
}

/// <summary>How far a reading is.</summary>
/// <param name="Rows">Records so far, in all sheets.</param>
/// <param name="Share">Of the current sheet, 0 to 1: by its rows, or by the bytes of the file where those are unknown.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ImportProgress(string Sheet, int Rows, double Share);

/// <summary>What became of a sheet.</summary>
/// <param name="Rows">Records read.</param>
/// <param name="WhyNot">Why no table was read, in Chinese; null when one was.</param>
public sealed record SheetOutcome(string Sheet, bool IsHidden, int Rows, string? WhyNot);

/// <summary>What became of a whole file.</summary>
/// <param name="Tables">Every table found, with the use of its columns.</param>
/// <param name="Rows">Records read, importable or not.</param>
/// <param name="Notes">About headers, left-out rows and sums; notes on records are with the records.</param>
/// <param name="UntoldNotes">Notes beyond <see cref="ImportOptions.MostNotes"/>, counted only.</param>
public sealed record ImportSummary(
    IReadOnlyList<SheetOutcome> Sheets,
    IReadOnlyList<TableMapping> Tables,
    int Rows,
    IReadOnlyList<CellNote> Notes,
    int UntoldNotes);
