using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Domain;
using Tuijin.Directory.Contract;
using Tuijin.Projects.Contract;

namespace Tuijin.Appeals.Desk;

/// <summary>A checked appeal that has no number yet.</summary>
internal sealed record AppealDraft(
    string Text, CategoryLine Category, AppealChannel Channel, EnterpriseId? EnterpriseId, ProjectId? ProjectId,
    DivisionId DivisionId, string DivisionPath, OrganisationId? ZoneId)
{
    public AppealUrgency Urgency { get; init; }

    public string? Place { get; init; }

    public string? ContactName { get; init; }

    public string? ContactPhone { get; init; }

    public Guid? SourceId { get; init; }

    public string? SourceTitle { get; init; }

    public AppealFacts With(AppealId id, string number) => new()
    {
        Id = id,
        Number = number,
        Text = Text,
        CategoryCode = Category.Code,
        Deadline = Category.Deadline,
        Channel = Channel,
        Urgency = Urgency,
        EnterpriseId = EnterpriseId,
        ProjectId = ProjectId,
        DivisionId = DivisionId,
        DivisionPath = DivisionPath,
        ZoneId = ZoneId,
        Place = Place,
        ContactName = ContactName,
        ContactPhone = ContactPhone,
        SourceId = SourceId,
        SourceTitle = SourceTitle,
    };
}
