using Tuijin.Directory.Features.EnterpriseList;
using Tuijin.Foundation.Lists;

namespace Tuijin.Directory.Features.EnterprisesApi;

/// <summary>An enterprise as the API and the export give it; field names are listed in docs/glossary.md.</summary>
/// <param name="Zone">Short name of the zone; null outside of zones.</param>
/// <param name="Scale">large, medium, small or micro.</param>
/// <param name="Kept">Header → text of what no field took in an import.</param>
/// <param name="Revision">For If-Match.</param>
internal sealed record EnterpriseJson(
    string CreditCode, string Name, string IndustryCode, string DivisionCode, string DivisionName, string? Zone, string Scale, bool IsAboveScale,
    IReadOnlyList<string> Titles, string? LegalPerson, string? ContactName, string? ContactPhone, string? Address, DateOnly? FoundedOn,
    IReadOnlyDictionary<string, string> Kept, long Revision)
{
    public static EnterpriseJson Of(EnterpriseRow row) => new(
        row.CreditCode, row.Name, row.IndustryCode, row.DivisionCode, row.Division, Given(row.Zone), row.Scale.Key(), row.IsAboveScale,
        row.Titles, Given(row.LegalPerson), Given(row.ContactName), Given(row.ContactPhone), Given(row.Address), row.FoundedOn, row.Kept, row.Revision);

    private static string? Given(string text) => text.Length > 0 ? text : null;
}
