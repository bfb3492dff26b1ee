using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Data;
using Tuijin.Projects.Domain;
using Tuijin.Rules.Identifiers;

namespace Tuijin.Projects.Features.EditProject;

/// <summary>Takes a filled-in form over into a project: finds what it refers to and checks what only the data can tell.</summary>
internal sealed class ProjectFiller(TuijinDb db, Viewer viewer, TimeProvider clock)
{
    /// <summary>Where the project lies. Asked first, since a new project is born with it.</summary>
    public async Task<Result<DivisionView>> Division(ProjectForm form, CancellationToken cancellationToken)
    {
        var divisions = db.Set<DivisionView>().AsNoTracking();
        var words = form.DivisionIdText?.Trim() ?? "";
        var found = form.DivisionId is { } id
            ? await divisions.Where(division => division.Id == new DivisionId(id)).ToListAsync(cancellationToken)
            : await divisions.Where(division => division.Name == words || division.Code == words).Take(2).ToListAsync(cancellationToken);
        return found switch
        {
            [] => new BadField(nameof(form.DivisionId), "没有这个县区或乡镇，请从提示的名称中选择。"),
            [_, _] => new BadField(nameof(form.DivisionId), $"有几个乡镇都叫“{words}”，请从提示中选择。"),
            [var division] when viewer.Role is Role.County or Role.Township && !division.DivisionPath.StartsWith(viewer.ScopePath, StringComparison.Ordinal) =>
                new BadField(nameof(form.DivisionId), "只能登记本辖区的项目，请选择本辖区的县区或乡镇。"),
            [var division] => division,
            _ => throw new InvalidOperationException("At most two divisions were asked for."),
        };
    }

    /// <summary>Fills the project; it is unchanged where the form is refused.</summary>
    public async Task<Refusal?> Fill(Project project, ProjectForm form, DivisionView division, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        if (Dates.Check(form.StartedOn, form.IntoStatisticsOn, form.FinishedOn, today) is { } disorder)
        {
            return disorder;
        }

        var programme = await db.Programmes().AsNoTracking().SingleOrDefaultAsync(programme => programme.Id == new ProgrammeId(form.ProgrammeId ?? Guid.Empty), cancellationToken);
        if (programme is null)
        {
            return new BadField(nameof(form.ProgrammeId), "没有这个计划，请从所列计划中选择。");
        }

        if (form.Tier is { Length: > 0 } tier && !programme.Tiers.Contains(tier))
        {
            return new BadField(nameof(form.Tier), $"“{programme.Name}”计划没有这个层级，请从所列层级中选择。");
        }

        var code = ProjectCode.TryParse(form.Code, out var parsed, out _) ? parsed.Value : null;
        if (code is not null && await db.Set<Project>().Where(other => other.Code == code && other.Id != project.Id).Select(other => other.Number).FirstOrDefaultAsync(cancellationToken) is { } taken)
        {
            return new CodeTaken(code, taken);
        }

        var (enterprise, zone, responsible) = (await Enterprise(form, cancellationToken), await Body(form.ZoneId, form.ZoneIdText, OrganisationKind.ZoneBody, cancellationToken), await Body(form.ResponsibleId, form.ResponsibleIdText, null, cancellationToken));
        if (form.EnterpriseId is not null && enterprise is null)
        {
            return new BadField(nameof(form.EnterpriseId), "没有找到这家企业，或者您无权选择，请从提示的名称中选择。");
        }

        if (zone is null && (form.ZoneId is not null || !string.IsNullOrWhiteSpace(form.ZoneIdText)))
        {
            return new BadField(nameof(form.ZoneId), "没有这个园区，请从提示的名称中选择。");
        }

        Take(project, form, today.Year);
        (project.Code, project.ProgrammeId, project.Tier) = (code, programme.Id, Text(form.Tier));
        (project.DivisionId, project.DivisionPath) = (division.Id, division.DivisionPath);
        (project.EnterpriseId, project.EnterpriseName) = (enterprise?.Id, enterprise?.Name ?? Text(form.EnterpriseIdText) ?? "");
        project.ZoneId = zone?.Id;
        (project.ResponsibleId, project.ResponsibleName) = (responsible?.Id, responsible is null ? Text(form.ResponsibleIdText) : null);
        return null;
    }

    private void Take(Project project, ProjectForm form, int year)
    {
        project.Name = form.Name!.Trim();
        (project.Place, project.Industry, project.Content) = (Text(form.Place), Text(form.Industry), Text(form.Content));
        (project.Nature, project.Kind, project.YearClass, project.Stage, project.Driver) = (form.Nature, form.Kind, form.YearClass, form.Stage, form.Driver);
        project.Directions = form.Directions.Count == 0 ? null : string.Join('、', ProjectForm.AllDirections.Where(form.Directions.Contains));
        (project.TotalInvestmentYuan, project.EquipmentInvestmentYuan) = (form.TotalInvestmentYuan, form.EquipmentInvestmentYuan);
        if (project.CumulativeBeforeYuan != (form.CumulativeBeforeYuan ?? 0))
        {
            (project.CumulativeBeforeYuan, project.CumulativeBeforeYear) = (form.CumulativeBeforeYuan ?? 0, year);
        }

        (project.PlannedStartMonth, project.PlannedFinishMonth) = (form.PlannedStart?.Key, form.PlannedFinish?.Key);
        project.TakeFacts(form.StartedOn, form.IntoStatisticsOn, form.FinishedOn);

        // Whether a reason for a late start counts is the programme office's decision alone.
        if (viewer.Role is Role.ProgrammeOffice)
        {
            project.AcceptedStartDelay = Text(form.AcceptedStartDelay);
        }

        project.Leader = Text(form.Leader);
        (project.UsesNewLand, project.NewLandM2) = (form.UsesNewLand, form.UsesNewLand ? Land(project, form) : null);
        (project.ExpectedOutputYuan, project.ExpectedTaxYuan, project.ExpectedJobs) = (form.ExpectedOutputYuan, form.ExpectedTaxYuan, form.ExpectedJobs);
    }

    /// <summary>What the page shows is rounded to 亩; sent back as it was shown, the area stays what it is.</summary>
    private static decimal? Land(Project project, ProjectForm form) =>
        new ProjectForm { NewLandM2 = project.NewLandM2 }.NewLandMu == form.NewLandMu ? project.NewLandM2 : form.NewLandM2;

    private async Task<EnterpriseView?> Enterprise(ProjectForm form, CancellationToken cancellationToken)
    {
        var visible = db.EnterpriseViewsVisibleTo(viewer).AsNoTracking();
        var name = form.EnterpriseIdText?.Trim() ?? "";
        return form.EnterpriseId is { } id
            ? await visible.SingleOrDefaultAsync(enterprise => enterprise.Id == new EnterpriseId(id), cancellationToken)
            : name.Length > 0 ? await visible.FirstOrDefaultAsync(enterprise => enterprise.Name == name, cancellationToken) : null;
    }

    private async Task<OrganisationView?> Body(Guid? id, string? typed, OrganisationKind? kind, CancellationToken cancellationToken)
    {
        var bodies = db.Set<OrganisationView>().AsNoTracking().Where(body => kind == null || body.Kind == kind);
        var name = typed?.Trim() ?? "";
        return id is { } known
            ? await bodies.SingleOrDefaultAsync(body => body.Id == new OrganisationId(known), cancellationToken)
            : name.Length > 0 ? await bodies.FirstOrDefaultAsync(body => body.Name == name || body.ShortName == name, cancellationToken) : null;
    }

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
