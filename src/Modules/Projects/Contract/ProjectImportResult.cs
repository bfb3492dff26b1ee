using Tuijin.Foundation.Imports;

namespace Tuijin.Projects.Contract;

/// <summary>How a table is to be read.</summary>
public sealed record ProjectImportChoices
{
    /// <summary>Programme of rows that name none; the first one when null.</summary>
    public ProgrammeId? ProgrammeId { get; init; }

    /// <summary>A person's choices for columns; the others are proposed by their headers.</summary>
    public IReadOnlyList<ColumnChoice> Columns { get; init; } = [];

    /// <summary>Year of 本年计划 and of dates without a year; the present one when null.</summary>
    public int? Year { get; init; }

    /// <summary>Hidden sheets are read, too.</summary>
    public bool ReadsHiddenSheets { get; init; }
}

/// <summary>What an import understood or did. Written as JSON in camel case; see docs/glossary.md.</summary>
/// <param name="Mapping">Every table found, with the use of its columns.</param>
/// <param name="Excluded">Titles, subtotals, repeated headers and other rows and columns that are no records, with the reason.</param>
/// <param name="Cells">Every flagged cell of the records, up to <see cref="MostCells"/>.</param>
/// <param name="UntoldCells">Flagged cells beyond that, counted only.</param>
/// <param name="Records">What was understood of each row, when asked for.</param>
public sealed record ProjectImportResult(
    string File, ImportCounts Counts, IReadOnlyList<ImportedTable> Mapping, IReadOnlyList<FlaggedCell> Excluded, IReadOnlyList<FlaggedCell> Cells, int UntoldCells,
    IReadOnlyList<ImportedProject>? Records)
{
    public const int MostCells = 10_000;
}

/// <summary>Rows of a file by what became of them.</summary>
/// <param name="Rows">Records read.</param>
/// <param name="New">Entered into the ledger.</param>
/// <param name="Changed">In the ledger already, now with other values.</param>
/// <param name="Unchanged">In the ledger already, as the row says.</param>
/// <param name="Refused">Not imported; each has a flagged cell of severity error.</param>
public sealed record ImportCounts(int Rows, int New, int Changed, int Unchanged, int Refused);

/// <summary>A table that was found.</summary>
/// <param name="FirstHeaderRow">From 1.</param>
public sealed record ImportedTable(string Sheet, int FirstHeaderRow, int LastHeaderRow, IReadOnlyList<string> Titles, IReadOnlyList<ImportedColumn> Columns);

/// <summary>A column and what it is taken for.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Use">fills, confirms or kept.</param>
/// <param name="Field">Key of the field; null for columns kept as text.</param>
/// <param name="Confidence">0 to 1; 1 when chosen by a person.</param>
/// <param name="Unit">Unit of amounts, when stated.</param>
public sealed record ImportedColumn(int Index, string Header, string Address, string Use, string? Field, string? FieldTitle, double Confidence, string? Unit);

/// <summary>A cell that a person should know about.</summary>
/// <param name="Address">As the office software shows it: C7.</param>
/// <param name="Severity">error: the row is not imported; warning: left out or doubtful, kept as text; kept: nothing wrong, kept as text.</param>
public sealed record FlaggedCell(string Sheet, string Address, string Text, string Reason, string Severity, string? Field);

/// <summary>A row as it was understood; money in yuan, months as "2026-05".</summary>
/// <param name="Outcome">new, changed, unchanged or refused.</param>
/// <param name="Number">Number in the ledger, when the row's project is there already.</param>
/// <param name="Kept">Header → text of what no field took.</param>
/// <param name="Changes">What would change, in Chinese, for changed rows.</param>
public sealed record ImportedProject(
    string Sheet, int Row, string Outcome, string? Number, string Name, string? Code, string? Enterprise, Guid? EnterpriseId, string? Division, string? Place,
    string? Industry, string? Nature, string? YearClass, string? Stage, long? TotalInvestmentYuan, long? EquipmentInvestmentYuan, long? CumulativeBeforeYuan, long? YearPlanYuan,
    string? PlannedStart, string? PlannedFinish, DateOnly? StartedOn, DateOnly? IntoStatisticsOn, DateOnly? FinishedOn, string? Content, string? StatusText,
    IReadOnlyDictionary<string, string> Kept, IReadOnlyList<string> Changes, IReadOnlyList<FlaggedCell> Cells);
