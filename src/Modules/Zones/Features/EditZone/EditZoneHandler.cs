using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;
using Tuijin.Rules.Quantities;
using Tuijin.Zones.Data;
using Tuijin.Zones.Domain;

namespace Tuijin.Zones.Features.EditZone;

/// <summary>Changes what is kept of a zone. Level and approval only by who may register zones; everybody else leaves them as they are.</summary>
internal sealed class EditZoneHandler(TuijinDb db, Viewer viewer, PermissionCatalogue permissions, LastChanges changes, TimeProvider clock)
{
    public bool MayApprove => permissions.Holds(viewer.Role, ZonesPermissions.Approve);

    public Task<Zone?> Find(string code, CancellationToken cancellationToken) =>
        db.ZonesVisibleTo(viewer).SingleOrDefaultAsync(zone => zone.Code == code, cancellationToken);

    public async Task<Refusal?> Handle(string code, ZoneForm form, CancellationToken cancellationToken)
    {
        if (await Find(code, cancellationToken) is not { } zone)
        {
            return new NotFound("园区");
        }

        if (zone.Revision != form.Revision)
        {
            return await changes.Since<Zone>(zone.AuditSubject, $"园区“{zone.Name}”", cancellationToken, zone.Revision);
        }

        if (await Take(zone, form, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        try
        {
            await db.Save("修改园区", cancellationToken);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return await changes.Since<Zone>(zone.AuditSubject, $"园区“{zone.Name}”", cancellationToken);
        }
    }

    /// <summary>Takes the form over into a zone that the caller saves.</summary>
    internal async Task<Refusal?> Take(Zone zone, ZoneForm form, CancellationToken cancellationToken)
    {
        if (zone.Measure(M2(form.PlannedMu), M2(form.BuiltMu)) is { } badArea)
        {
            return badArea;
        }

        if (MayApprove && zone.Approve(form.Level, Text(form.ApprovedBy), Text(form.ApprovalDocument), form.ApprovedOn, clock.Today()) is { } badApproval)
        {
            return badApproval;
        }

        if (form.BoundaryFile is { Length: > 0 } file)
        {
            var boundary = BoundaryReader.Read(await Read(file, cancellationToken), form.Datum);
            if (boundary.IsRefused)
            {
                return boundary.Refusal;
            }

            zone.Draw(boundary.Value);
        }
        else if (form.RemoveBoundary)
        {
            zone.Draw(null);
        }

        // A body may have moved to another division since the zone was entered.
        var body = await db.Set<OrganisationView>().SingleAsync(organisation => organisation.Id == zone.Id, cancellationToken);
        (zone.DivisionId, zone.DivisionPath) = (body.DivisionId, body.DivisionPath);
        (zone.Name, zone.LeadingIndustries, zone.Description) = (form.Name.Trim(), form.Industries(), Text(form.Description));
        return null;
    }

    private static async Task<string> Read(IFormFile file, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        return await reader.ReadToEndAsync(cancellationToken);
    }

    private static decimal? M2(decimal? mu) => mu is { } value ? Area.FromMu(value).M2 : null;

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
