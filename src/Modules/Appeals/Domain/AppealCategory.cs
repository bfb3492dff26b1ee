using Tuijin.Appeals.Contract;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;

namespace Tuijin.Appeals.Domain;

/// <summary>A kind of problem: which unit usually handles it, how long it may take, what to ask the enterprise.</summary>
internal sealed class AppealCategory : IAudited, IRevised
{
    /// <summary>Short code that stays, for instance "land".</summary>
    public required string Code { get; init; }

    public required string Title { get; set; }

    /// <summary>The unit that is proposed as lead.</summary>
    public OrganisationId? DefaultLeadId { get; set; }

    public DeadlineClass Deadline { get; set; }

    /// <summary>What the raiser is asked to write, one question a line.</summary>
    public string Questions { get; set; } = "";

    public int SortOrder { get; set; }

    public bool IsActive { get; set; } = true;

    public long Revision { get; private set; }

    public string AuditSubject => $"appeal-category:{Code}";
}
