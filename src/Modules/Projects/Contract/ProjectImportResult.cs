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

    /// <summary>Names of the sheets to read, hidden ones too; every sheet that is shown when empty.</summary>
    public IReadOnlyList<string> Sheets { get; init; } = [];
}

/// <summary>What an import understood or did. Written as JSON in camel case; see docs/glossary.md.</summary>
/// <param name="Sheets">Every sheet: records read, or why none were.</param>
/// <param name="Mapping">Every table found, with the use of its columns.</param>
/// <param name="Excluded">Titles, subtotals, repeated headers and other rows and columns that are no records, with the reason.</param>
/// <param name="Cells">Every flagged cell of the records.</param>
/// <param name="ExportedAt">When this site exported the file, UTC; null for every other table.</param>
/// <param name="Missing">Projects that the export held and the file no longer does; they stay as they are.</param>
/// <param name="Warnings">What the lights of the new projects will say because the table left something out.</param>
/// <param name="Records">What was understood of each row, when asked for.</param>
public sealed record ProjectImportResult(
    string File, ImportCounts Counts, IReadOnlyList<SheetOutcome> Sheets, IReadOnlyList<ImportedTable> Mapping, IReadOnlyList<FlaggedCell> Excluded, IReadOnlyList<FlaggedCell> Cells,
    DateTime? ExportedAt, int Missing, IReadOnlyList<string> Warnings, IReadOnlyList<ImportedProject>? Records);

/// <summary>A row as it was understood; money in yuan, months as "2026-05".</summary>
/// <param name="Outcome">new, changed, unchanged, conflict or refused.</param>
/// <param name="Number">Number in the ledger, when the row's project is there already.</param>
/// <param name="Kept">Header → text of what no field took.</param>
/// <param name="Changes">What would change, in Chinese, for rows that change a project or conflict with a later edit of it.</param>
public sealed record ImportedProject(
    string Sheet, int Row, string Outcome, string? Number, string Name, string? Code, string? Enterprise, Guid? EnterpriseId, string? Division, string? Place,
    string? Industry, string? Nature, string? YearClass, string? Stage, long? TotalInvestmentYuan, long? EquipmentInvestmentYuan, long? CumulativeBeforeYuan, long? YearPlanYuan,
    string? PlannedStart, string? PlannedFinish, DateOnly? StartedOn, DateOnly? IntoStatisticsOn, DateOnly? FinishedOn, string? Content, string? StatusText,
    IReadOnlyDictionary<string, string> Kept, IReadOnlyList<string> Changes, IReadOnlyList<FlaggedCell> Cells);
