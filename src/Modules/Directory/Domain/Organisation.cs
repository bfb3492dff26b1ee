using Tuijin.Directory.Contract;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;

namespace Tuijin.Directory.Domain;

/// <summary>An organisation that acts in the product: it is assigned appeals and tasks, and users belong to it.</summary>
internal sealed class Organisation : IAudited, IRevised
{
    public required OrganisationId Id { get; init; }

    public required string Name { get; set; }

    /// <summary>Name in lists and letters, for instance 市工信局.</summary>
    public required string ShortName { get; set; }

    public required OrganisationKind Kind { get; init; }

    public required DivisionId DivisionId { get; set; }

    public required string DivisionPath { get; set; }

    /// <summary>What it is responsible for, as words that help to assign: 用地、规划.</summary>
    public string? Duties { get; set; }

    public string? ContactName { get; set; }

    public string? ContactPhone { get; set; }

    public bool IsActive { get; set; } = true;

    public int SortOrder { get; set; }

    public long Revision { get; private set; }

    public string AuditSubject => $"organisation:{ShortName}";
}
