using Tuijin.Directory.Contract;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;

namespace Tuijin.Directory.Domain;

/// <summary>An enterprise of the city, known by its 统一社会信用代码 (GB 32100-2015).</summary>
internal sealed class Enterprise : IAudited, IRevised
{
    public required EnterpriseId Id { get; init; }

    public required string CreditCode { get; init; }

    public required string Name { get; set; }

    /// <summary>GB/T 4754-2017 class, 2 to 4 digits.</summary>
    public required string IndustryCode { get; set; }

    public required DivisionId DivisionId { get; set; }

    public required string DivisionPath { get; set; }

    /// <summary>The body of the zone it lies in; null outside of zones.</summary>
    public OrganisationId? ZoneId { get; set; }

    public EnterpriseScale Scale { get; set; }

    /// <summary>At or above the size from which it is in the statistics (规上).</summary>
    public bool IsAboveScale { get; set; }

    /// <summary>Titles such as 专精特新, 高新技术企业.</summary>
    public List<string> Titles { get; set; } = [];

    public string? LegalPerson { get; set; }

    public string? ContactName { get; set; }

    public string? ContactPhone { get; set; }

    public string? Address { get; set; }

    public DateOnly? FoundedOn { get; set; }

    /// <summary>Cells of an imported table that no field takes, header → text.</summary>
    public Dictionary<string, string> SourceTexts { get; set; } = [];

    public long Revision { get; private set; }

    public string AuditSubject => $"enterprise:{CreditCode}";
}
