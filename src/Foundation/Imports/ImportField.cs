using Tuijin.Rules.Quantities;

namespace Tuijin.Foundation.Imports;

/// <summary>What a field's cells hold and how they are read.</summary>
public enum FieldKind
{
    /// <summary>Words; read as <see cref="string"/>.</summary>
    Text,

    /// <summary>A number that is a name (credit code, telephone): digits are kept, also leading zeros; <see cref="string"/>.</summary>
    Code,

    /// <summary>A place or zone; like text, but may stand once for several rows: merged cells, group rows, the sheet's name; <see cref="string"/>.</summary>
    Place,

    /// <summary>Money; <see cref="Yuan"/>.</summary>
    Amount,

    /// <summary><see cref="Rules.Quantities.Area"/>.</summary>
    Area,

    /// <summary><see cref="decimal"/>.</summary>
    Number,

    /// <summary>A ratio: 0.5 is 50 %; <see cref="decimal"/>.</summary>
    Percent,

    /// <summary><see cref="ReadDate"/>.</summary>
    Date,

    /// <summary>From … to …; <see cref="ReadPeriod"/>.</summary>
    Period,

    /// <summary>One of <see cref="ImportField.Choices"/>; its <see cref="ImportChoice.Value"/>.</summary>
    Choice,
}

/// <summary>A value that a choice field may have.</summary>
/// <param name="Value">What the record keeps.</param>
/// <param name="Words">The words that mean it, the usual one first.</param>
public sealed record ImportChoice(string Value, params string[] Words);

/// <summary>A field that an importer can fill from a column.</summary>
/// <param name="Key">Name in code and in machine-readable results: totalInvestment.</param>
/// <param name="Name">Chinese name for people: 总投资.</param>
public sealed record ImportField(string Key, string Name, FieldKind Kind)
{
    /// <summary>
    /// Other header words for it. A word is looked for within a header, too (项目名称 in 技改项目名称); one that begins with "=" must be
    /// the whole header (=项目).
    /// </summary>
    public IReadOnlyList<string> Synonyms { get; init; } = [];

    /// <summary>Words whose presence in a header speaks against the field: 完成 for 总投资.</summary>
    public IReadOnlyList<string> Not { get; init; } = [];

    /// <summary>A row without it cannot be imported, and a table without its column is none of this list.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The unit to assume where a table states none; 万元.</summary>
    public AmountUnit UsualUnit { get; init; } = AmountUnit.Wan;

    public IReadOnlyList<ImportChoice> Choices { get; init; } = [];

    /// <summary>Characters of text kept in the field; the whole is kept beside the record when longer.</summary>
    public int MaxLength { get; init; } = 200;

    /// <summary>Line ends are kept; a name broken over two lines of a cell is joined otherwise.</summary>
    public bool HasLines { get; init; }

    /// <summary>Amounts and figures below zero are accepted.</summary>
    public bool AllowsNegative { get; init; }

    /// <summary>How names of a place field end (县, 镇, 园区), to tell which field a section title or sheet name fills.</summary>
    public IReadOnlyList<string> Endings { get; init; } = [];

    /// <summary>How sharp a date the field holds, day or month: what was written less sharply is told of, and kept as text; null tells nothing.</summary>
    public DatePrecision? Sharpness { get; init; }

    /// <summary>For a date column that holds a span: its end (finish) or its beginning (start); null refuses spans.</summary>
    public bool? TakeEnd { get; init; }
}

/// <summary>What a list accepts: the contract between an importer and the reading of tables.</summary>
/// <param name="key">Short name of the list: projects.</param>
/// <param name="title">Chinese name of one record, for messages: 项目.</param>
/// <param name="fields">At least one is required; the first required one names a record.</param>
public sealed class ImportSpec(string key, string title, IReadOnlyList<ImportField> fields)
{
    private readonly Dictionary<string, int> places =
        fields.Select((one, place) => (one.Key, place)).ToDictionary(pair => pair.Key, pair => pair.place, StringComparer.Ordinal);

    public string Key { get; } = key;

    public string Title { get; } = title;

    public IReadOnlyList<ImportField> Fields { get; } = fields;

    /// <summary>The field that names a record.</summary>
    public ImportField NameField { get; } = fields.First(one => one.IsRequired);

    public ImportField? Find(string fieldKey) => Place(fieldKey) is var place and >= 0 ? Fields[place] : null;

    /// <summary>The field's place in <see cref="Fields"/>; −1 when there is none of this key.</summary>
    public int Place(string fieldKey) => places.GetValueOrDefault(fieldKey, -1);
}
