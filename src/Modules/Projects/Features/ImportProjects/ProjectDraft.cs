using Tuijin.Directory.Contract;
using Tuijin.Foundation.Exports;
using Tuijin.Foundation.Imports;
using Tuijin.Projects.Contract;
using Tuijin.Rules.Lights;

namespace Tuijin.Projects.Features.ImportProjects;

/// <summary>A row of a ledger as it was understood: what the table does not say is null, and stays what it is when a project is updated.</summary>
internal sealed class ProjectDraft
{
    public required string Sheet { get; init; }

    /// <summary>The row as the office software shows it.</summary>
    public required int Row { get; init; }

    /// <summary>The row itself, for addresses of its cells and for its preview.</summary>
    public required ImportRow Source { get; init; }

    /// <summary>What the hidden cell of an exported ledger says; null in other tables.</summary>
    public SheetLine? Line { get; init; }

    /// <summary>Year of 本年计划 and 上年止累计.</summary>
    public required int Year { get; init; }

    public required string Name { get; init; }

    /// <summary>Number of this ledger, for tables that were exported from it.</summary>
    public string? Number { get; init; }

    public string? Code { get; set; }

    public EnterpriseId? EnterpriseId { get; set; }

    public string? EnterpriseName { get; set; }

    public ProgrammeId? ProgrammeId { get; set; }

    public string? Tier { get; set; }

    public DivisionView? Division { get; set; }

    /// <summary>Where its enterprise lies: taken for a new project whose row names no place of the directory.</summary>
    public DivisionView? EnterpriseDivision { get; set; }

    public OrganisationId? ZoneId { get; set; }

    public string? Place { get; set; }

    public string? Industry { get; set; }

    public ConstructionNature? Nature { get; set; }

    public ProjectKind? Kind { get; set; }

    public string? Directions { get; set; }

    public ProjectYearClass? YearClass { get; set; }

    public ProjectStage? Stage { get; set; }

    public InvestmentDriver? Driver { get; set; }

    public string? Content { get; set; }

    public long? TotalInvestmentYuan { get; set; }

    public long? EquipmentInvestmentYuan { get; set; }

    public long? CumulativeBeforeYuan { get; set; }

    public long? YearPlanYuan { get; set; }

    public int? PlannedStartMonth { get; set; }

    public int? PlannedFinishMonth { get; set; }

    public DateOnly? StartedOn { get; set; }

    public DateOnly? IntoStatisticsOn { get; set; }

    public DateOnly? FinishedOn { get; set; }

    public string? Leader { get; set; }

    public OrganisationId? ResponsibleId { get; set; }

    public string? ResponsibleName { get; set; }

    public decimal? NewLandM2 { get; set; }

    public long? ExpectedOutputYuan { get; set; }

    public long? ExpectedTaxYuan { get; set; }

    public int? ExpectedJobs { get; set; }

    public string? StatusText { get; set; }

    /// <summary>Header → text of what no field took.</summary>
    public Dictionary<string, string> SourceTexts { get; init; } = [];

    public List<CellNote> Notes { get; init; } = [];

    public bool IsRefused => Notes.Exists(note => note.Severity is NoteSeverity.Error);

    /// <summary>Leaves a note on the cell of a field, once however often the row is looked at.</summary>
    public void Tell(string key, string text, string why, NoteSeverity severity)
    {
        var note = Source.NoteOn(key, text, why, severity);
        if (!Notes.Contains(note))
        {
            Notes.Add(note);
        }
    }

    /// <summary>Leaves the text beside the record and tells about its cell.</summary>
    public void Keep(string key, string text, string why, NoteSeverity severity = NoteSeverity.Warning)
    {
        SourceTexts.TryAdd(ProjectFields.Spec.Find(key)!.Name, text);
        Tell(key, text, why, severity);
    }
}
