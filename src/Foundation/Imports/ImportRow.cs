using Tuijin.Foundation.Imports.Workbooks;
using Tuijin.Rules.Quantities;

namespace Tuijin.Foundation.Imports;

/// <summary>One record read from a table: typed values, what could not be made a value, and notes.</summary>
public sealed class ImportRow
{
    private readonly ImportSpec spec;
    private readonly object?[] values;

    internal ImportRow(ImportSpec spec, TableMapping table, int number, object?[] values) =>
        (this.spec, Table, Number, this.values) = (spec, table, number, values);

    /// <summary>The table that the row stands in.</summary>
    public TableMapping Table { get; }

    /// <summary>The sheet's name; of a text file, the file's name.</summary>
    public string Sheet => Table.Sheet;

    /// <summary>The row as the office software shows it, from 1.</summary>
    public int Number { get; }

    /// <summary>Header → text of unmapped columns and of cells whose value was not taken whole.</summary>
    public IReadOnlyDictionary<string, string> Kept { get; internal set; } = Nothing;

    public IReadOnlyList<CellNote> Notes { get; internal set; } = [];

    /// <summary>The section titles above the row, outermost first: 一、新开工项目, 示范县.</summary>
    public IReadOnlyList<string> Groups { get; internal set; } = [];

    /// <summary>False when a note forbids to import the row.</summary>
    public bool IsImportable => Notes.All(note => note.Severity != NoteSeverity.Error);

    private static IReadOnlyDictionary<string, string> Nothing { get; } = new Dictionary<string, string>();

    /// <summary>The value of a field by its key; null when it has none.</summary>
    public object? this[string key] => spec.Place(key) is var place and >= 0 ? values[place] : null;

    public string? Text(string key) => this[key] as string;

    public Yuan? Amount(string key) => this[key] as Yuan?;

    public Area? Area(string key) => this[key] as Area?;

    public decimal? Figure(string key) => this[key] as decimal?;

    public ReadDate? Date(string key) => this[key] as ReadDate?;

    public ReadPeriod? Period(string key) => this[key] as ReadPeriod?;

    /// <summary>The address of the cell that fills a field; the row's first cell when no column does.</summary>
    public string Address(string key) =>
        CellAddress.Of(Number, Table.Columns.FirstOrDefault(column => column.Use is ColumnUse.Fills && column.Field?.Key == key)?.Index ?? 0);

    /// <summary>A note of the importer itself about one of the row's cells.</summary>
    public CellNote NoteOn(string key, string text, string reason, NoteSeverity severity) => new(Sheet, Address(key), text, reason, severity, key);
}
