using Tuijin.Accountability.Contract;
using Tuijin.Appeals.Contract;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Meetings.Contract;
using Tuijin.Projects.Contract;

namespace Tuijin.Meetings.Domain;

/// <summary>One thing said in a meeting, as typed and as understood, with what became of it.</summary>
internal sealed class MeetingLine : IAudited, IRevised
{
    private MeetingLine()
    {
    }

    public MeetingLineId Id { get; private init; }

    public MeetingId MeetingId { get; private init; }

    /// <summary>Number of the meeting, for the trail.</summary>
    public string MeetingNumber { get; private init; } = "";

    /// <summary>Ascending in the order of speech; holes where lines were deleted.</summary>
    public int Order { get; private init; }

    public Guid? TopicId { get; private set; }

    /// <summary>As typed, with its signs; what is edited.</summary>
    public string Typed { get; private set; } = "";

    public LineKind Kind { get; private set; }

    public string Text { get; private set; } = "";

    public string? Speaker { get; private set; }

    /// <summary>Code of the appeal category.</summary>
    public string? Category { get; private set; }

    public EnterpriseId? EnterpriseId { get; private set; }

    public ProjectId? ProjectId { get; private set; }

    public OrganisationId? LeadId { get; private set; }

    /// <summary>Supporting units.</summary>
    public List<OrganisationId> SupportIds { get; private set; } = [];

    public DateOnly? DueOn { get; private set; }

    /// <summary>What is missing before the line can become an appeal or a task; null when nothing is.</summary>
    public string? Missing { get; private set; }

    public AppealId? AppealId { get; private set; }

    public DutyId? DutyId { get; private set; }

    /// <summary>Number of the appeal or task.</summary>
    public string? RaisedNumber { get; private set; }

    public DateTime SaidAt { get; private init; }

    public long Revision { get; private set; }

    public string AuditSubject => $"meeting:{MeetingNumber}";

    /// <summary>A line as it is first written down.</summary>
    public static MeetingLine Write(MeetingLineId id, Meeting meeting, int order, LineContent content, DateTime now)
    {
        var line = new MeetingLine { Id = id, MeetingId = meeting.Id, MeetingNumber = meeting.Number, Order = order, SaidAt = now };
        line.Take(content);
        return line;
    }

    /// <summary>Changes the line. Once something was raised, only its wording may change: the appeal or task goes its own way.</summary>
    public Refusal? Correct(LineContent content)
    {
        if (RaisedNumber is { } number && !content.Spoken.LeadsToTheSameAs(SpokenLine.Read(Typed)))
        {
            return new LineRaisedAlready(number);
        }

        if (RaisedNumber is not null)
        {
            (Typed, Text, Speaker, TopicId) = (content.Typed, content.Spoken.Text, content.Spoken.Speaker, content.TopicId);
            return null;
        }

        Take(content);
        return null;
    }

    /// <summary>Whether the line may be deleted; null when it may.</summary>
    public Refusal? MayDelete() => RaisedNumber is { } number ? new RaisedLineStays(number) : null;

    /// <summary>Notes what was raised from the line.</summary>
    public void LedTo(Consequence consequence)
    {
        (AppealId, DutyId) = (consequence.Appeal?.Id, consequence.Duty?.Id);
        RaisedNumber = consequence.Appeal?.Number ?? consequence.Duty?.Number;
        DueOn = consequence.Appeal?.DueOn ?? DueOn;
    }

    private void Take(LineContent content)
    {
        (Typed, Kind, Text, Speaker, TopicId) = (content.Typed, content.Spoken.Kind, content.Spoken.Text, content.Spoken.Speaker, content.TopicId);
        (Category, EnterpriseId, ProjectId, LeadId, DueOn) = (content.Category, content.EnterpriseId, content.ProjectId, content.LeadId, content.DueOn);
        SupportIds = [.. content.SupportIds];
        Missing = content.Missing.Count == 0 ? null : string.Join("；", content.Missing) + "。";
    }
}

/// <summary>A typed line with everything it names found, or noted as missing.</summary>
internal sealed record LineContent(string Typed, SpokenLine Spoken, Guid? TopicId)
{
    public string? Category { get; init; }

    public EnterpriseId? EnterpriseId { get; init; }

    public ProjectId? ProjectId { get; init; }

    public OrganisationId? LeadId { get; init; }

    public IReadOnlyList<OrganisationId> SupportIds { get; init; } = [];

    public DateOnly? DueOn { get; init; }

    /// <summary>Reasons, in Chinese without full stop, why nothing can be raised from it yet.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>The same line, from which nothing follows because the receiving module gave this reason.</summary>
    public LineContent Refused(Refusal refusal) => this with { Missing = [.. Missing, refusal.Message.TrimEnd('。')] };

    /// <summary>Whether an appeal or a task follows from it.</summary>
    public bool LeadsOn => Missing.Count == 0 && (Spoken.Kind is LineKind.Problem or LineKind.Task || (Spoken.Kind is LineKind.Decision && LeadId is not null));
}

/// <summary>What was raised from a line: an appeal, a task, or nothing.</summary>
internal sealed record Consequence(RaisedAppeal? Appeal, AssignedDuty? Duty)
{
    public static readonly Consequence None = new(null, null);
}
