using Tuijin.Directory.Contract;
using Tuijin.Foundation.Auditing;

namespace Tuijin.Directory.Domain;

/// <summary>A city, county or township. Codes are GB/T 2260 (6 digits) and GB/T 10114 (9 digits).</summary>
internal sealed class Division : IAudited
{
    public required DivisionId Id { get; init; }

    public required string Code { get; init; }

    public required string Name { get; set; }

    public required DivisionLevel Level { get; init; }

    public DivisionId? ParentId { get; init; }

    public required string DivisionPath { get; init; }

    public int SortOrder { get; set; }

    public string AuditSubject => $"division:{Code}";
}
