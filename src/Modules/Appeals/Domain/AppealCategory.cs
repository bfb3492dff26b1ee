using Tuijin.Appeals.Contract;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;

namespace Tuijin.Appeals.Domain;

/// <summary>A kind of problem: which unit usually handles it, how long it may take, what to ask the enterprise. Two levels: a 大类 groups others and is never an appeal's own category.</summary>
internal sealed class AppealCategory : IAudited, IRevised
{
    /// <summary>Stays for ever: a word for what every city starts with, for instance "land"; a UUID for what the city adds.</summary>
    public required string Code { get; init; }

    public required string Title { get; set; }

    /// <summary>Code of its 大类; null at the top.</summary>
    public string? ParentCode { get; set; }

    /// <summary>The unit that is proposed as lead.</summary>
    public OrganisationId? DefaultLeadId { get; set; }

    public DeadlineClass Deadline { get; set; }

    /// <summary>Working days of handling when this category has its own; null takes those of its deadline class.</summary>
    public int? HandlingDays { get; set; }

    /// <summary>What the raiser is asked to write, one question a line.</summary>
    public string Questions { get; set; } = "";

    public int SortOrder { get; set; }

    public bool IsActive { get; set; } = true;

    public long Revision { get; private set; }

    /// <summary>The code of a category that the city adds.</summary>
    public static string CodeOf(Guid id) => id.ToString("N");

    public string AuditSubject => $"appeal-category:{Code}";
}
