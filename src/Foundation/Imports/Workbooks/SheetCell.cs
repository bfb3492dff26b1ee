using System.Globalization;
using System.Runtime.InteropServices;

namespace Tuijin.Foundation.Imports.Workbooks;

/// <summary>What a cell holds.</summary>
public enum CellKind
{
    Empty,
    Text,
    Number,

    /// <summary>A number in a date format; <see cref="SheetCell.Number"/> is the serial day of the 1900 calendar.</summary>
    Date,
    Boolean,

    /// <summary>An error such as #REF!, or a formula whose result was never saved; <see cref="SheetCell.Text"/> says which.</summary>
    Fault,
}

/// <summary>One cell as read from a file, before anything is made of it.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SheetCell(CellKind Kind, string? Text, double Number, CellFormat? Format)
{
    public static readonly SheetCell Empty;

    public bool IsEmpty => Kind == CellKind.Empty;

    /// <summary>The cell as its reader would quote it.</summary>
    public string Shown => Kind switch
    {
        CellKind.Empty => "",
        CellKind.Text or CellKind.Fault => Text!,
        CellKind.Boolean => Number == 0 ? "否" : "是",
        CellKind.Number => ShownNumber(),
        CellKind.Date => ShownDate(),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>The number without the noise of binary fractions: 5.04, not 5.039999999999999; null beyond any figure of a ledger.</summary>
    public decimal? Exact => Math.Abs(Number) < 1e27 ? (decimal)Number : null;

    public static SheetCell OfText(string text) => string.IsNullOrWhiteSpace(text) ? Empty : new(CellKind.Text, text, 0, null);

    public static SheetCell OfNumber(double number, CellFormat format) => new(CellKind.Number, null, number, format);

    public static SheetCell OfDate(double serial, CellFormat format) => new(CellKind.Date, null, serial, format);

    public static SheetCell OfBoolean(bool value) => new(CellKind.Boolean, null, value ? 1 : 0, null);

    public static SheetCell OfFault(string what) => new(CellKind.Fault, what, 0, null);

    private string ShownNumber()
    {
        if (Exact is not { } exact)
        {
            return Number.ToString("R", CultureInfo.InvariantCulture);
        }

        return Format is { IsPercent: true }
            ? (exact * 100).ToString("0.##########", CultureInfo.InvariantCulture) + "%"
            : exact.ToString("0.############################", CultureInfo.InvariantCulture);
    }

    private string ShownDate()
    {
        if (Number is < 0 or >= 2_958_466)
        {
            return Number.ToString("R", CultureInfo.InvariantCulture);
        }

        var moment = DateTime.FromOADate(Number);
        return moment.ToString(
            Number < 1 ? "HH:mm" : Format is { HasDay: false } ? "yyyy-MM" : moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm",
            CultureInfo.InvariantCulture);
    }
}

/// <summary>A row that holds something.</summary>
/// <param name="Number">As the office software shows it, from 1.</param>
/// <param name="Cells">From column A; the row may be shorter than others.</param>
public sealed record SheetRow(int Number, SheetCell[] Cells)
{
    /// <summary>The cell of a column from 0; empty beyond the row's end.</summary>
    public SheetCell this[int column] => (uint)column < (uint)Cells.Length ? Cells[column] : SheetCell.Empty;
}

/// <summary>Merged cells; rows from 1, columns from 0, both ends included.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MergedRange(int FirstRow, int LastRow, int FirstColumn, int LastColumn);

/// <summary>What is known of a sheet before its rows are read.</summary>
/// <param name="Name">Its name; of a text file, the file's name.</param>
/// <param name="Merges">Ordered by first row.</param>
/// <param name="ExpectedRows">For the progress bar; null when unknown.</param>
public sealed record SheetInfo(string Name, bool IsHidden, IReadOnlyList<MergedRange> Merges, int? ExpectedRows);
