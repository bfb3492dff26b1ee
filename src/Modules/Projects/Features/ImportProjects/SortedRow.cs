using Tuijin.Foundation.Imports;
using Tuijin.Foundation.Lists;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Domain;
using Tuijin.Projects.Features.ProjectsApi;

namespace Tuijin.Projects.Features.ImportProjects;

/// <summary>What becomes of a row.</summary>
internal enum RowOutcome : byte
{
    New,
    Changed,
    Unchanged,

    /// <summary>At least one field was changed in the ledger, too, after the row was exported: the ledger's value stays.</summary>
    Conflict,

    Refused,
}

/// <summary>A draft, the project that it means, and what would change.</summary>
/// <param name="Project">The project of the ledger; null for new and refused rows.</param>
/// <param name="Differences">For changed rows and those in conflict.</param>
/// <param name="Stamp">Tells states of the project and its plan apart; 0 without project.</param>
internal sealed record SortedRow(ProjectDraft Draft, RowOutcome Outcome, Project? Project, IReadOnlyList<Difference> Differences, long Stamp)
{
    /// <summary>Of fields in conflict, the file's values are taken, too.</summary>
    public bool TakesFile { get; init; }

    /// <summary>Why the row is refused although it could be read.</summary>
    public CellNote? Late { get; init; }

    /// <summary>Year of 本年计划.</summary>
    public int PlanYear { get; init; }

    public IEnumerable<Difference> Taken => Differences.Where(difference => TakesFile || !difference.IsConflict);

    public IEnumerable<CellNote> Notes => Late is null ? Draft.Notes : Draft.Notes.Append(Late);

    public IReadOnlyList<string> Changes => [.. Differences.Select(difference => difference.Text)];

    /// <summary>As told to people and programs.</summary>
    public ImportedProject ToRecord() => new(
        Draft.Sheet, Draft.Row, Outcome.Key(), Project?.Number, Draft.Name, Draft.Code, Draft.EnterpriseName, Draft.EnterpriseId?.Value, (Draft.Division ?? Draft.EnterpriseDivision)?.Name,
        Draft.Place, Draft.Industry, Draft.Nature?.Key(), Draft.YearClass?.Key(), Draft.Stage?.Key(), Draft.TotalInvestmentYuan, Draft.EquipmentInvestmentYuan, Draft.CumulativeBeforeYuan,
        Draft.YearPlanYuan, ProjectDto.MonthText(Draft.PlannedStartMonth), ProjectDto.MonthText(Draft.PlannedFinishMonth), Draft.StartedOn, Draft.IntoStatisticsOn, Draft.FinishedOn,
        Draft.Content, Draft.StatusText, Draft.SourceTexts, Changes, [.. Notes.Select(FlaggedCell.Of)]);
}
