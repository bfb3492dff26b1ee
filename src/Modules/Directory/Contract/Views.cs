namespace Tuijin.Directory.Contract;

/// <summary>A division as other modules may read and join it; never saved through.</summary>
public sealed class DivisionView
{
    public DivisionId Id { get; init; }

    /// <summary>GB/T 2260 code of 6 digits for city and county, 9 digits for a township.</summary>
    public string Code { get; init; } = "";

    public string Name { get; init; } = "";

    public DivisionLevel Level { get; init; }

    public DivisionId? ParentId { get; init; }

    /// <summary>Codes from the city down, for instance "/000000/000001/000001001/".</summary>
    public string DivisionPath { get; init; } = "";

    public int SortOrder { get; init; }
}

/// <summary>An organisation as other modules may read and join it.</summary>
public sealed class OrganisationView
{
    public OrganisationId Id { get; init; }

    public string Name { get; init; } = "";

    public string ShortName { get; init; } = "";

    public OrganisationKind Kind { get; init; }

    public DivisionId DivisionId { get; init; }

    public string DivisionPath { get; init; } = "";

    public bool IsActive { get; init; }

    public int SortOrder { get; init; }
}

/// <summary>An enterprise as other modules may read and join it.</summary>
public sealed class EnterpriseView
{
    public EnterpriseId Id { get; init; }

    public string CreditCode { get; init; } = "";

    public string Name { get; init; } = "";

    public string IndustryCode { get; init; } = "";

    public DivisionId DivisionId { get; init; }

    public string DivisionPath { get; init; } = "";

    /// <summary>The body of the zone it lies in.</summary>
    public OrganisationId? ZoneId { get; init; }

    public EnterpriseScale Scale { get; init; }
}
