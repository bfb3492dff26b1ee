using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Rules.Identifiers;

namespace Tuijin.Directory.Features.ManageUsers;

/// <summary>Where a user belongs, found by the names that people type.</summary>
/// <param name="ScopePath">The branch of the division tree that follows from it.</param>
internal sealed record FoundAffiliation(Guid? OrganisationId, Guid? EnterpriseId, string ScopePath);

/// <summary>Finds the organisation or enterprise of a user and checks that the role fits it.</summary>
internal sealed class Affiliations(TuijinDb db, Cities cities)
{
    public async Task<Result<FoundAffiliation>> Find(Role role, string? organisationName, string? creditCode, CancellationToken cancellationToken)
    {
        var organisation = await Organisation(organisationName?.Trim(), cancellationToken);
        if (organisationName is { Length: > 0 } && organisation is null)
        {
            return new WrongAffiliation("Organisation", $"没有找到名为“{organisationName}”的单位。");
        }

        var enterprise = CreditCode.TryParse(creditCode, out var code, out _)
            ? await db.Set<Enterprise>().SingleOrDefaultAsync(row => row.CreditCode == code.Value, cancellationToken) : null;
        if (creditCode is { Length: > 0 } && enterprise is null)
        {
            return new WrongAffiliation("Enterprise", $"没有找到统一社会信用代码为“{creditCode}”的企业。");
        }

        if (Affiliation.Problem(role, organisation?.Kind, enterprise is not null) is { } refusal)
        {
            return refusal;
        }

        return new FoundAffiliation(organisation?.Id.Value, enterprise?.Id.Value, enterprise?.DivisionPath ?? organisation?.DivisionPath ?? await CityPath(cancellationToken));
    }

    private async Task<Organisation?> Organisation(string? name, CancellationToken cancellationToken) => string.IsNullOrEmpty(name)
        ? null
        : await db.Set<Organisation>().OrderBy(row => row.Name == name ? 0 : 1).ThenBy(row => row.Id)
            .FirstOrDefaultAsync(row => row.IsActive && (row.Name == name || row.ShortName == name), cancellationToken);

    private async Task<string> CityPath(CancellationToken cancellationToken) => await cities.Current(cancellationToken) is { Code.Length: > 0 } city ? city.Path : "/";
}
