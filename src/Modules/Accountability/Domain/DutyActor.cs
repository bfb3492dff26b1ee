using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;

namespace Tuijin.Accountability.Domain;

/// <summary>Who acts on a task.</summary>
internal sealed record DutyActor(string Name, OrganisationId? OrganisationId)
{
    public static DutyActor Of(Viewer viewer) => new(viewer.Name, viewer.OrganisationId is { } id ? new OrganisationId(id) : null);
}
