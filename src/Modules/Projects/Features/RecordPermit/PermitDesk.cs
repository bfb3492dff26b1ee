using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Data;
using Tuijin.Projects.Domain;

namespace Tuijin.Projects.Features.RecordPermit;

/// <summary>What every act on a permit begins and ends with: finding it within what the viewer may see and change, its department, saving.</summary>
internal sealed class PermitDesk(TuijinDb db, Viewer viewer, LastChanges changes)
{
    /// <summary>Who decides on permits, for the picker and its check.</summary>
    public static readonly OrganisationKind[] Deciding =
        [OrganisationKind.CityGovernment, OrganisationKind.Department, OrganisationKind.CountyGovernment, OrganisationKind.TownshipGovernment, OrganisationKind.ZoneBody];

    /// <summary>A department records for itself alone; the others for every project they see.</summary>
    public bool ActsForItselfOnly => viewer.Role is Role.Department;

    public OrganisationId Own => new(viewer.OrganisationId ?? Guid.Empty);

    /// <summary>Whether the viewer, who holds the permission, may act on a permit of this department.</summary>
    public bool MayActOn(OrganisationId department) => !ActsForItselfOnly || department == Own;

    public async Task<Result<Project>> Project(string number, CancellationToken cancellationToken) =>
        await db.ProjectsVisibleTo(viewer).AsNoTracking().SingleOrDefaultAsync(project => project.Number == number, cancellationToken) is { } project
            ? project
            : new NotFound($"项目 {number} ");

    /// <summary>The permit of a project, when the viewer may act on it.</summary>
    public async Task<Result<Permit>> Permit(string number, Guid id, CancellationToken cancellationToken)
    {
        var permit = await db.PermitsVisibleTo(viewer).SingleOrDefaultAsync(permit => permit.Id == new PermitId(id) && permit.ProjectNumber == number, cancellationToken);
        return permit is null ? new NotFound("这项手续")
            : MayActOn(permit.DepartmentId) ? permit
            : new NotAllowed("只能登记本单位承办的手续。");
    }

    /// <summary>The permit as a form was filled in on it; refused when it is another one by now.</summary>
    public async Task<Result<Permit>> Permit(string number, Guid id, long revision, CancellationToken cancellationToken)
    {
        var found = await Permit(number, id, cancellationToken);
        return found.IsRefused || found.Value.Revision == revision ? found : await Changed(found.Value, cancellationToken);
    }

    /// <summary>The department that a form names, by id or by name; for a department itself.</summary>
    public async Task<Result<OrganisationView>> Department(PermitForm form, CancellationToken cancellationToken)
    {
        var bodies = db.Set<OrganisationView>().AsNoTracking().Where(body => Deciding.Contains(body.Kind));
        var name = form.DepartmentIdText?.Trim() ?? "";
        var found = ActsForItselfOnly ? await bodies.SingleOrDefaultAsync(body => body.Id == Own, cancellationToken)
            : form.DepartmentId is { } id ? await bodies.SingleOrDefaultAsync(body => body.Id == new OrganisationId(id), cancellationToken)
            : name.Length > 0 ? await bodies.FirstOrDefaultAsync(body => body.Name == name || body.ShortName == name, cancellationToken)
            : null;
        return found is null ? new BadField(nameof(form.DepartmentId), name.Length == 0 ? "请填写承办单位。" : "没有这个单位，请从提示的名称中选择。") : found;
    }

    /// <summary>Refuses what is recorded already: the same permit of the same day, or one more while one is running.</summary>
    /// <param name="except">The permit that is being corrected.</param>
    public async Task<Refusal?> Clash(ProjectId project, string title, PermitFacts facts, PermitId except, CancellationToken cancellationToken)
    {
        var others = await db.PermitsOf(project).AsNoTracking().Where(permit => permit.Title == title && permit.Id != except)
            .Select(permit => new { permit.HandedInOn, permit.DoneOn }).ToListAsync(cancellationToken);
        return others.Find(other => facts.DoneOn is null && other.DoneOn is null) is { } running ? new PermitRunning(title, running.HandedInOn)
            : others.Exists(other => other.HandedInOn == facts.HandedInOn) ? new PermitRecordedAlready(title, facts.HandedInOn)
            : null;
    }

    /// <summary>Saves; of two who change the same permit at the same moment the second is told.</summary>
    /// <param name="act">What was done, for instance 更正手续.</param>
    public async Task<Refusal?> Save(Permit permit, string act, CancellationToken cancellationToken)
    {
        try
        {
            await db.Save(ActOn(act, permit.Title), cancellationToken);
            return null;
        }
        catch (DbUpdateException)
        {
            return await Changed(permit, cancellationToken);
        }
    }

    private Task<Refusal> Changed(Permit permit, CancellationToken cancellationToken) =>
        changes.Since<Permit>(permit.AuditSubject, $"项目 {permit.ProjectNumber} 的手续", cancellationToken, isAboutIt: line => line.Act == ActOn(line.Act.Split('：')[0], permit.Title));

    /// <summary>The trail of a project tells of all its permits: each line names the one it is about.</summary>
    private static string ActOn(string act, string title) => $"{act}：{title}";
}
