using Tuijin.Foundation.Data;

namespace Tuijin.Directory.Contract;

/// <summary>A division: city, county or township.</summary>
public readonly record struct DivisionId(Guid Value) : IEntityId<DivisionId>
{
    public static DivisionId From(Guid value) => new(value);
}

/// <summary>An organisation that acts: department, county or township government, zone body, association, institute, bank.</summary>
public readonly record struct OrganisationId(Guid Value) : IEntityId<OrganisationId>
{
    public static OrganisationId From(Guid value) => new(value);
}

/// <summary>An enterprise.</summary>
public readonly record struct EnterpriseId(Guid Value) : IEntityId<EnterpriseId>
{
    public static EnterpriseId From(Guid value) => new(value);
}
