using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Domain;
using Tuijin.Rules.Permits;

namespace Tuijin.Projects.Features.RecordPermit;

/// <summary>A permit as the pages of its acts show it.</summary>
/// <param name="IsOwnOnly">Whether the viewer acts for their own department alone.</param>
internal sealed record PermitOnPage(Permit Permit, string ProjectName, string Department, PermitState State, bool IsOwnOnly);

/// <summary>Loads the permit that a page acts on.</summary>
internal sealed class PermitPages(TuijinDb db, PermitDesk desk, WorkingCalendars calendars, TimeProvider clock)
{
    /// <summary>The permit, or the answer to who may not act on it.</summary>
    public async Task<(PermitOnPage? Permit, IActionResult? Answer)> Load(PageModel page, string number, Guid id)
    {
        var aborted = page.HttpContext.RequestAborted;
        var found = await desk.Permit(number, id, aborted);
        if (found.IsRefused)
        {
            return (null, page.StatusCode(found.Refusal.StatusCode));
        }

        var permit = found.Value;
        var project = await db.Set<Project>().Where(project => project.Id == permit.ProjectId).Select(project => new { project.Name, project.StartedOn }).SingleAsync(aborted);
        var department = await db.Set<OrganisationView>().Where(unit => unit.Id == permit.DepartmentId).Select(unit => unit.ShortName).FirstOrDefaultAsync(aborted);
        return (new PermitOnPage(
            permit, project.Name, department ?? "", permit.StateOn(clock.Today(), project.StartedOn, await calendars.Current(aborted)), desk.ActsForItselfOnly), null);
    }
}
