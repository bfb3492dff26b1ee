using Tuijin.Directory.Contract;
using Tuijin.Directory.Data;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;

namespace Tuijin.Directory.Features.EnterpriseList;

/// <summary>An enterprise as lists show it.</summary>
internal sealed record EnterpriseRow
{
    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    public string CreditCode { get; init; } = "";

    public string IndustryCode { get; init; } = "";

    public string DivisionCode { get; init; } = "";

    public string Division { get; init; } = "";

    public string DivisionPath { get; init; } = "";

    /// <summary>Short name of the zone; empty outside of zones.</summary>
    public string Zone { get; init; } = "";

    public EnterpriseScale Scale { get; init; }

    public bool IsAboveScale { get; init; }

    public List<string> Titles { get; init; } = [];

    public string LegalPerson { get; init; } = "";

    public string ContactName { get; init; } = "";

    public string ContactPhone { get; init; } = "";

    public string Address { get; init; } = "";

    public DateOnly? FoundedOn { get; init; }

    /// <summary>Header → text of what no field took in an import.</summary>
    public Dictionary<string, string> Kept { get; init; } = [];

    public long Revision { get; init; }
}

internal static class EnterpriseRows
{
    /// <summary>The enterprises that the viewer may see, with the names of their places.</summary>
    public static IQueryable<EnterpriseRow> EnterpriseRowsFor(this TuijinDb db, Viewer viewer) =>
        from enterprise in db.EnterprisesVisibleTo(viewer)
        join division in db.Set<Division>() on enterprise.DivisionId equals division.Id
        join zone in db.Set<Organisation>() on enterprise.ZoneId equals zone.Id into zones
        from zone in zones.DefaultIfEmpty()
        select new EnterpriseRow
        {
            Id = (Guid)(object)enterprise.Id,
            Name = enterprise.Name,
            CreditCode = enterprise.CreditCode,
            IndustryCode = enterprise.IndustryCode,
            DivisionCode = division.Code,
            Division = division.Name,
            DivisionPath = enterprise.DivisionPath,
            Zone = zone.ShortName ?? "",
            Scale = enterprise.Scale,
            IsAboveScale = enterprise.IsAboveScale,
            Titles = enterprise.Titles,
            LegalPerson = enterprise.LegalPerson ?? "",
            ContactName = enterprise.ContactName ?? "",
            ContactPhone = enterprise.ContactPhone ?? "",
            Address = enterprise.Address ?? "",
            FoundedOn = enterprise.FoundedOn,
            Kept = enterprise.SourceTexts,
            Revision = enterprise.Revision,
        };
}
