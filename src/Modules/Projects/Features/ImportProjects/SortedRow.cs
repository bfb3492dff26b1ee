using Tuijin.Foundation.Imports;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Domain;
using Tuijin.Projects.Features.ProjectsApi;

namespace Tuijin.Projects.Features.ImportProjects;

/// <summary>What becomes of a row.</summary>
internal enum RowOutcome
{
    New,
    Changed,
    Unchanged,
    Refused,
}

/// <summary>A draft, the project that it means, and what would change.</summary>
/// <param name="Project">The project of the ledger; null for new and refused rows.</param>
internal sealed record SortedRow(ProjectDraft Draft, RowOutcome Outcome, Project? Project, bool ChangesPlan)
{
    public IReadOnlyList<string> Changes => Project is null ? [] : [.. DraftFields.Differences(Draft, Project), .. ChangesPlan ? ["本年计划"] : Array.Empty<string>()];

    /// <summary>As told to people and programs.</summary>
    public ImportedProject ToRecord() => new(
        Draft.Sheet, Draft.Row, Outcome.Key(), Project?.Number, Draft.Name, Draft.Code, Draft.EnterpriseName, Draft.EnterpriseId?.Value, (Draft.Division ?? Draft.EnterpriseDivision)?.Name,
        Draft.Place, Draft.Industry, Draft.Nature?.Key(), Draft.YearClass?.Key(), Draft.Stage?.Key(), Draft.TotalInvestmentYuan, Draft.EquipmentInvestmentYuan, Draft.CumulativeBeforeYuan,
        Draft.YearPlanYuan, ProjectDto.MonthText(Draft.PlannedStartMonth), ProjectDto.MonthText(Draft.PlannedFinishMonth), Draft.StartedOn, Draft.IntoStatisticsOn, Draft.FinishedOn,
        Draft.Content, Draft.StatusText, Draft.SourceTexts, Changes, [.. Draft.Notes.Select(Flag)]);

    public static FlaggedCell Flag(CellNote note) => new(note.Sheet, note.Address, note.Text, note.Reason, note.Severity.Key(), note.Field);
}
