using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Lists;

namespace Tuijin.Directory.Features.PickRecords;

/// <summary>What the pickers of forms ask while one types: enterprises, organisations, divisions whose name or code contains the words.</summary>
internal static class PickEndpoints
{
    private const int Most = 20, LongestQuestion = 60;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/enterprises/pick", Enterprises).RequireAuthorization(DirectoryPermissions.ReadEnterprises);
        endpoints.MapGet("/organisations/pick", Organisations).RequireAuthorization(DirectoryPermissions.ReadOrganisations);
        endpoints.MapGet("/divisions/pick", Divisions).RequireAuthorization(DirectoryPermissions.OwnAccount);
    }

    /// <param name="Text">The record's name.</param>
    /// <param name="Note">What tells it from others of like name.</param>
    private sealed record Pick(Guid Id, string Text, string Note);

    private static async Task<IResult> Enterprises(string? q, TuijinDb db, Viewer viewer, CancellationToken cancellationToken)
    {
        var words = Words(q);
        var found = await db.EnterpriseViewsVisibleTo(viewer)
            .Where(enterprise => enterprise.Name.Contains(words) || enterprise.CreditCode.StartsWith(words))
            .OrderBy(enterprise => enterprise.Name.StartsWith(words) ? 0 : 1).ThenBy(enterprise => enterprise.Name).Take(Most)
            .Select(enterprise => new { enterprise.Id, enterprise.Name, enterprise.CreditCode }).ToListAsync(cancellationToken);
        return TypedResults.Ok(found.Select(enterprise => new Pick(enterprise.Id.Value, enterprise.Name, enterprise.CreditCode)));
    }

    /// <param name="kind">Keys of <see cref="OrganisationKind"/>, several by commas; all kinds when left out.</param>
    private static async Task<IResult> Organisations(string? q, string? kind, TuijinDb db, CancellationToken cancellationToken)
    {
        var words = Words(q);
        var kinds = ChoiceKeys.Values<OrganisationKind>((kind ?? "").Split(','));
        var found = await db.Set<OrganisationView>()
            .Where(organisation => organisation.IsActive && (kinds.Count == 0 || kinds.Contains(organisation.Kind)))
            .Where(organisation => organisation.Name.Contains(words) || organisation.ShortName.Contains(words))
            .OrderBy(organisation => organisation.Kind).ThenBy(organisation => organisation.SortOrder).ThenBy(organisation => organisation.Name).Take(Most)
            .Select(organisation => new { organisation.Id, organisation.Name, organisation.ShortName, organisation.Kind }).ToListAsync(cancellationToken);
        return TypedResults.Ok(found.Select(organisation => new Pick(organisation.Id.Value, organisation.ShortName, organisation.Kind.Title())));
    }

    private static async Task<IResult> Divisions(string? q, TuijinDb db, CancellationToken cancellationToken)
    {
        var words = Words(q);
        var found = await (from division in db.Set<DivisionView>()
                           join parent in db.Set<DivisionView>() on division.ParentId equals parent.Id into parents
                           from parent in parents.DefaultIfEmpty()
                           where division.Name.Contains(words) || division.Code.StartsWith(words)
                           orderby division.DivisionPath
                           select new { division.Id, division.Name, Above = (string?)parent.Name }).Take(Most).ToListAsync(cancellationToken);
        return TypedResults.Ok(found.Select(division => new Pick(division.Id.Value, division.Name, division.Above ?? "")));
    }

    private static string Words(string? typed) => (typed ?? "").Trim() is { Length: <= LongestQuestion } words ? words : typed!.Trim()[..LongestQuestion];
}
