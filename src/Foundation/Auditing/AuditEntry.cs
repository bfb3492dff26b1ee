namespace Tuijin.Foundation.Auditing;

/// <summary>A record whose changes are written to the trail by themselves whenever it is saved.</summary>
public interface IAudited
{
    /// <summary>What was changed, kind and speakable number, for instance "appeal:诉2026-000123".</summary>
    string AuditSubject { get; }
}

/// <summary>One line of the trail. Lines of a lane form a chain: each hash covers the line and the hash before it.</summary>
public sealed class AuditEntry
{
    public required Guid Id { get; init; }

    /// <summary>0 … <see cref="AuditChain.Lanes"/> − 1; lanes keep writers on different subjects from waiting for each other.</summary>
    public required int Lane { get; init; }

    /// <summary>1, 2, 3 … within the lane, without holes.</summary>
    public required long Sequence { get; init; }

    public required DateTime HappenedAt { get; init; }

    public required Guid ActorId { get; init; }

    public required string ActorName { get; init; }

    /// <summary>Address the request came from; empty for jobs.</summary>
    public required string Origin { get; init; }

    /// <summary>What was done, in Chinese, for instance 答复诉求.</summary>
    public required string Act { get; init; }

    public required string Subject { get; init; }

    /// <summary>JSON object: field → [before, after]; for acts without a changed record, their particulars.</summary>
    public required string Changes { get; init; }

    public required string PreviousHash { get; init; }

    public string Hash { get; internal set; } = "";
}

/// <summary>The last line of a lane; cutting off the tail of a chain shows against it.</summary>
public sealed class AuditHead
{
    public required int Lane { get; init; }

    public long Sequence { get; set; }

    public string Hash { get; set; } = "";
}
