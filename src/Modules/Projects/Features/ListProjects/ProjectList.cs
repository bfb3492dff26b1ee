using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Lists;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Data;
using Tuijin.Projects.Domain;

namespace Tuijin.Projects.Features.ListProjects;

/// <summary>The ledger as a list: lines within the viewer's scope and what may be asked of them; page, export and API read the same.</summary>
internal sealed class ProjectList(TuijinDb db, Viewer viewer, TimeProvider clock)
{
    public IQueryable<ProjectRow> Rows() => Rows(db, viewer, clock.Today());

    /// <summary>The lines as they stand on a day.</summary>
    public static IQueryable<ProjectRow> Rows(TuijinDb db, Viewer viewer, DateOnly today) =>
        from project in db.ProjectsVisibleTo(viewer).AsNoTracking()
        join standing in db.Standings() on project.Id equals standing.ProjectId
        select new ProjectRow
        {
            Id = project.Id,
            Number = project.Number,
            Code = project.Code,
            Name = project.Name,
            EnterpriseId = project.EnterpriseId,
            EnterpriseName = project.EnterpriseName,
            ProgrammeId = project.ProgrammeId,
            Tier = project.Tier,
            DivisionId = project.DivisionId,
            DivisionPath = project.DivisionPath,
            ZoneId = project.ZoneId,
            Place = project.Place,
            Industry = project.Industry,
            Nature = project.Nature,
            Kind = project.Kind,
            Directions = project.Directions,
            YearClass = project.YearClass,
            Stage = project.Stage,
            Driver = project.Driver,
            Content = project.Content,
            TotalInvestmentYuan = project.TotalInvestmentYuan,
            EquipmentInvestmentYuan = project.EquipmentInvestmentYuan,
            CumulativeBeforeYuan = project.CumulativeBeforeYuan,
            PlannedStartMonth = project.PlannedStartMonth,
            PlannedFinishMonth = project.PlannedFinishMonth,
            StartedOn = project.StartedOn,
            IntoStatisticsOn = project.IntoStatisticsOn,
            FinishedOn = project.FinishedOn,
            Leader = project.Leader,
            AcceptedStartDelay = project.AcceptedStartDelay,
            ResponsibleId = project.ResponsibleId,
            ResponsibleName = project.ResponsibleName,
            UsesNewLand = project.UsesNewLand,
            NewLandM2 = project.NewLandM2,
            NewLandMu = project.NewLandM2 * 3 / 2000,
            ExpectedOutputYuan = project.ExpectedOutputYuan,
            ExpectedTaxYuan = project.ExpectedTaxYuan,
            ExpectedJobs = project.ExpectedJobs,
            StatusText = project.StatusText,
            Kept = project.SourceTexts,
            Revision = project.Revision,
            AsOfMonth = standing.AsOfMonth,
            YearPlanYuan = standing.YearPlanYuan,
            YearDoneYuan = standing.YearDoneYuan,
            TotalDoneYuan = standing.TotalDoneYuan,
            CompletionRatio = standing.CompletionRatio,
            ScheduleRatio = standing.ScheduleRatio,
            Light = standing.Light,
            Word = standing.Word,
            Mark = standing.Mark,
            Reason = standing.Reason,
            StartLight = standing.StartLight,
            ProgressLight = standing.ProgressLight,
            StatisticsLight = standing.StatisticsLight,
            LastReportMonth = standing.LastReportMonth,
            MissingReports = standing.MissingReports,
            LatePermits = db.Set<Permit>().Count(permit => permit.ProjectId == project.Id && permit.DoneOn == null && permit.DueOn < today),
        };

    public async Task<ListSpec<ProjectRow>> Spec(CancellationToken cancellationToken)
    {
        var names = await ProjectNames.Load(db, cancellationToken);
        return new ListSpec<ProjectRow>("projects", "项目台账")
        {
            DefaultSort = "number",
            Identity = row => row.Id.Value,
            Href = row => $"/projects/{row.Number}",
            DependsOn = [typeof(Project), typeof(ProjectStanding), typeof(Permit)],
            EmptyText = "没有符合条件的项目。",
            Revision = row => row.Revision,
            Columns = ProjectColumns.All(names),
            Filters = ProjectFilters.All(names, viewer),
        };
    }
}
