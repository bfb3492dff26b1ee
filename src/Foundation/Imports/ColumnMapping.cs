using Tuijin.Rules.Quantities;

namespace Tuijin.Foundation.Imports;

/// <summary>What a column is used for.</summary>
public enum ColumnUse
{
    /// <summary>Kept as text beside the record.</summary>
    Kept,

    /// <summary>Fills its field.</summary>
    Fills,

    /// <summary>A second column for an amount: fills it where the first is blank, and is compared with it where not.</summary>
    Confirms,
}

/// <summary>What one column of a table is taken for, and how sure that is.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Header">As people would quote it: 总投资/其中:设备.</param>
/// <param name="Address">Of its lowest header cell.</param>
/// <param name="Confidence">0 to 1; 1 when chosen by a person.</param>
/// <param name="Unit">Unit of an amount column; null where none is stated.</param>
/// <param name="Others">Other fields that the header might name, the likeliest first.</param>
public sealed record MappedColumn(
    int Index,
    string Header,
    string Address,
    ColumnUse Use,
    ImportField? Field,
    double Confidence,
    AmountUnit? Unit,
    IReadOnlyList<ImportField> Others);

/// <summary>A person's choice for one column; a null field leaves it unmapped.</summary>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="Column">From 0.</param>
public sealed record ColumnChoice(string Sheet, int Column, string? Field)
{
    /// <summary>No name of a sheet holds it.</summary>
    private const char Separator = '\u001f';

    /// <summary>As the value of an option in a form.</summary>
    public string ToText() => string.Join(Separator, Sheet, Column, Field);

    /// <summary>Reads what <see cref="ToText"/> wrote; null for anything else.</summary>
    public static ColumnChoice? Parse(string? text) => text?.Split(Separator) is [var sheet, var column, var field] && int.TryParse(column, out var index)
        ? new ColumnChoice(sheet, index, field.Length > 0 ? field : null)
        : null;
}

/// <summary>The proposal for, or the use of, one table.</summary>
/// <param name="HeaderRows">Row numbers of the header, first and last.</param>
/// <param name="Titles">Texts above the header.</param>
/// <param name="Missing">Fields without a column, for the person who checks the mapping.</param>
public sealed record TableMapping(
    string Sheet,
    (int First, int Last) HeaderRows,
    IReadOnlyList<string> Titles,
    IReadOnlyList<MappedColumn> Columns,
    IReadOnlyList<ImportField> Missing);
