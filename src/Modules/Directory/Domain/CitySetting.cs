using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;

namespace Tuijin.Directory.Domain;

/// <summary>The city that this installation works for: one row, written by set-up or by the demonstration data.</summary>
internal sealed class CitySetting : IAudited, IRevised
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    /// <summary>As in official papers, for instance 银川市.</summary>
    public required string Name { get; set; }

    /// <summary>GB/T 2260 code, 6 digits; 000000 for the demonstration city.</summary>
    public required string Code { get; set; }

    /// <summary>Whether every page must say 演示数据.</summary>
    public bool IsDemonstration { get; init; }

    /// <summary>When the first administrator declared set-up finished; null while it goes on.</summary>
    public DateTime? SetUpFinishedAt { get; set; }

    public long Revision { get; private set; }

    public string AuditSubject => "city:settings";
}
