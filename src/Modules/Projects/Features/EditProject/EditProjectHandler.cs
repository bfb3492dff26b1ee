using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Projects.Data;
using Tuijin.Projects.Domain;

namespace Tuijin.Projects.Features.EditProject;

/// <summary>Changes the basic facts of a project.</summary>
internal sealed class EditProjectHandler(TuijinDb db, Viewer viewer, ProjectFiller filler, StandingKeeper standings, LastChanges changes)
{
    public async Task<Refusal?> Handle(string number, ProjectForm form, CancellationToken cancellationToken)
    {
        var project = await db.ProjectsVisibleTo(viewer).SingleOrDefaultAsync(project => project.Number == number, cancellationToken);
        if (project is null)
        {
            return new NotFound($"项目 {number} ");
        }

        if (project.Revision != form.Revision)
        {
            return await changes.Since<Project>(project.AuditSubject, $"项目 {number}", cancellationToken, project.Revision);
        }

        var division = await filler.Division(form, cancellationToken);
        if (division.IsRefused)
        {
            return division.Refusal;
        }

        if (await filler.Fill(project, form, division.Value, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        await standings.Refresh(project, cancellationToken);
        try
        {
            await db.Save("修改项目", cancellationToken);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return await changes.Since<Project>(project.AuditSubject, $"项目 {number}", cancellationToken);
        }
    }
}
