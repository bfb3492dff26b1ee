using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Desk;
using Tuijin.Appeals.Domain;
using Tuijin.Foundation.Demonstration;

namespace Tuijin.Appeals.Demo;

/// <summary>Photos of demonstration appeals: some enterprises send what they see, some units what they have done.</summary>
internal sealed class Album(DemonstrationPhotos photos, Random random)
{
    public async Task Add(Appeal appeal, CancellationToken cancellationToken)
    {
        foreach (var step in appeal.Steps.Where(step => step.Act is AppealAct.Raise or AppealAct.NoteProgress or AppealAct.Reply))
        {
            if (SceneOf(appeal.CategoryCode) is not { } scene || random.Next(100) >= (step.Act is AppealAct.NoteProgress ? 15 : 45))
            {
                continue;
            }

            await photos.Attach(
                (StepFiles.OwnerKind, step.Id), step.Act.Title(), scene, random.Next(3), new PhotoTaken(step.ByUserId, step.ByName, step.At), appeal.AuditSubject, cancellationToken);
        }
    }

    /// <summary>What there is to see of a matter; null for what stands on paper.</summary>
    private static Scene? SceneOf(string category) => category switch
    {
        "power" => Scene.Power,
        "roads" => Scene.Road,
        "utilities" or "environment" or "safety" => Scene.Workshop,
        "land" or "approval" => Scene.Building,
        "market" => Scene.Yard,
        _ => null,
    };
}
