using Tuijin.Foundation.Lists;
using Tuijin.Projects.Domain;
using Tuijin.Projects.Features.ListProjects;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Projects.Features.ProjectsApi;

/// <summary>A project in the API: names as in docs/glossary.md, money in yuan, areas in square metres, months as "2026-05".</summary>
internal sealed record ProjectDto
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required string? Code { get; init; }

    public required string Name { get; init; }

    public required Guid? EnterpriseId { get; init; }

    public required string Enterprise { get; init; }

    public required Guid ProgrammeId { get; init; }

    public required string Programme { get; init; }

    public required string? Tier { get; init; }

    public required Guid DivisionId { get; init; }

    public required string County { get; init; }

    public required string Township { get; init; }

    public required Guid? ZoneId { get; init; }

    public required string Zone { get; init; }

    public required string? Place { get; init; }

    public required string? Industry { get; init; }

    public required string? Nature { get; init; }

    public required string Kind { get; init; }

    public required IReadOnlyList<string> Directions { get; init; }

    public required string YearClass { get; init; }

    public required string Stage { get; init; }

    public required string Driver { get; init; }

    public required string? Content { get; init; }

    public required long? TotalInvestmentYuan { get; init; }

    public required long? EquipmentInvestmentYuan { get; init; }

    public required long CumulativeBeforeYuan { get; init; }

    public required string? PlannedStart { get; init; }

    public required string? PlannedFinish { get; init; }

    public required DateOnly? StartedOn { get; init; }

    public required DateOnly? IntoStatisticsOn { get; init; }

    public required DateOnly? FinishedOn { get; init; }

    public required string? AcceptedStartDelay { get; init; }

    public required string? Leader { get; init; }

    public required Guid? ResponsibleId { get; init; }

    public required string? Responsible { get; init; }

    public required bool UsesNewLand { get; init; }

    public required decimal? NewLandM2 { get; init; }

    public required long? ExpectedOutputYuan { get; init; }

    public required long? ExpectedTaxYuan { get; init; }

    public required int? ExpectedJobs { get; init; }

    public required string? StatusText { get; init; }

    /// <summary>Header → text of what no field took in an import.</summary>
    public required IReadOnlyDictionary<string, string> Kept { get; init; }

    public required string AsOfMonth { get; init; }

    public required long? YearPlanYuan { get; init; }

    public required long? YearDoneYuan { get; init; }

    public required long TotalDoneYuan { get; init; }

    public required decimal? CompletionRatio { get; init; }

    public required decimal ScheduleRatio { get; init; }

    public required string Light { get; init; }

    public required string LightWord { get; init; }

    public required string LightReason { get; init; }

    public required string StartLight { get; init; }

    public required string ProgressLight { get; init; }

    public required string StatisticsLight { get; init; }

    public required string? LastReportMonth { get; init; }

    public required int MissingReports { get; init; }

    public required long Revision { get; init; }

    public static ProjectDto Of(ProjectRow row, ProjectNames names) => new()
    {
        Id = row.Id.Value, Number = row.Number, Code = row.Code, Name = row.Name, EnterpriseId = row.EnterpriseId?.Value, Enterprise = row.EnterpriseName,
        ProgrammeId = row.ProgrammeId.Value, Programme = names.Programme(row.ProgrammeId), Tier = row.Tier, DivisionId = row.DivisionId.Value,
        County = names.County(row.DivisionPath), Township = names.Township(row.DivisionPath), ZoneId = row.ZoneId?.Value, Zone = names.Organisation(row.ZoneId),
        Place = row.Place, Industry = row.Industry, Nature = row.Nature?.Key(), Kind = row.Kind.Key(), Directions = row.Directions?.Split('、') ?? [],
        YearClass = row.YearClass.Key(), Stage = row.Stage.Key(), Driver = row.Driver.Key(), Content = row.Content,
        TotalInvestmentYuan = row.TotalInvestmentYuan, EquipmentInvestmentYuan = row.EquipmentInvestmentYuan, CumulativeBeforeYuan = row.CumulativeBeforeYuan,
        PlannedStart = MonthText(row.PlannedStartMonth), PlannedFinish = MonthText(row.PlannedFinishMonth), StartedOn = row.StartedOn,
        IntoStatisticsOn = row.IntoStatisticsOn, FinishedOn = row.FinishedOn, AcceptedStartDelay = row.AcceptedStartDelay, Leader = row.Leader, ResponsibleId = row.ResponsibleId?.Value,
        Responsible = names.Organisation(row.ResponsibleId) is { Length: > 0 } known ? known : row.ResponsibleName,
        UsesNewLand = row.UsesNewLand, NewLandM2 = row.NewLandM2, ExpectedOutputYuan = row.ExpectedOutputYuan, ExpectedTaxYuan = row.ExpectedTaxYuan,
        ExpectedJobs = row.ExpectedJobs, StatusText = row.StatusText, Kept = row.Kept, AsOfMonth = Month.FromKey(row.AsOfMonth).ToString(), YearPlanYuan = row.YearPlanYuan,
        YearDoneYuan = row.YearDoneYuan, TotalDoneYuan = row.TotalDoneYuan, CompletionRatio = row.CompletionRatio, ScheduleRatio = row.ScheduleRatio,
        Light = row.Light.Key(), LightWord = row.Word, LightReason = row.Reason, StartLight = row.StartLight.Key(), ProgressLight = row.ProgressLight.Key(),
        StatisticsLight = row.StatisticsLight.Key(), LastReportMonth = MonthText(row.LastReportMonth), MissingReports = row.MissingReports, Revision = row.Revision,
    };

    internal static string? MonthText(int? key) => key is { } month ? Month.FromKey(month).ToString() : null;
}

/// <summary>A monthly report in the API.</summary>
internal sealed record ReportDto(
    string Month, long InvestmentYuan, long EquipmentYuan, long YearCumulativeYuan, string ProgressText, string? DelayReason, string? Explanation,
    IReadOnlyList<ObstacleDto> Obstacles, string SubmittedBy, DateTime SubmittedAt, long Revision)
{
    public static ReportDto Of(MonthlyReport report) => new(
        ProjectDto.MonthText(report.Month)!, report.InvestmentYuan, report.EquipmentYuan, report.YearCumulativeYuan, report.ProgressText, report.DelayReason, report.Explanation,
        [.. report.Obstacles.Select(obstacle => new ObstacleDto(obstacle.Text, obstacle.Category, obstacle.AppealNumber))], report.SubmittedByName, report.SubmittedAt, report.Revision);
}

/// <summary>An obstacle of a report; the number of the appeal it became, or null.</summary>
internal sealed record ObstacleDto(string Text, string? Category, string? AppealNumber);
