using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Data;
using Tuijin.Appeals.Domain;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Files;
using Tuijin.Foundation.Results;

namespace Tuijin.Appeals.Desk;

/// <summary>What a form brings to an act.</summary>
/// <param name="Accepted">Kinds that are taken here.</param>
internal sealed record Upload(IReadOnlyList<IFormFile> Files, IReadOnlySet<FileKind> Accepted);

/// <summary>Photos and papers of an appeal. Each belongs to the step it came with: raising, a progress note, a reply, a call-back.</summary>
internal sealed class StepFiles(Attachments attachments)
{
    public const string OwnerKind = "appeal-step";

    /// <summary>Takes files in; no transaction should be open meanwhile.</summary>
    public Task<Result<ReceivedFile[]>> Receive(Upload upload, CancellationToken cancellationToken) => attachments.Receive(upload.Files, upload.Accepted, cancellationToken);

    /// <summary>Adds files to the last step of the appeal; the caller saves.</summary>
    public void Attach(Appeal appeal, IReadOnlyList<ReceivedFile> files) =>
        attachments.Attach(OwnerKind, appeal.Steps[^1].Id, appeal.LastAct.Title(), files, appeal.AuditSubject);

    /// <summary>Takes files in and adds them to the last step; the caller saves.</summary>
    public async Task<Refusal?> Add(Appeal appeal, Upload upload, CancellationToken cancellationToken)
    {
        var received = await Receive(upload, cancellationToken);
        if (received.IsRefused)
        {
            return received.Refusal;
        }

        Attach(appeal, received.Value);
        return null;
    }

    /// <summary>Files by the step they came with.</summary>
    /// <param name="steps">Steps that the viewer may read.</param>
    public Task<ILookup<Guid, Attachment>> Of(IEnumerable<AppealStep> steps, CancellationToken cancellationToken) =>
        attachments.Of(OwnerKind, [.. steps.Select(step => step.Id)], cancellationToken);
}

/// <summary>Whoever may read a step of an appeal may see its files: the appeal by its scope, and what passes between offices not by the raiser.</summary>
internal sealed class StepFileOwner(TuijinDb db, Viewer viewer) : IAttachmentOwner
{
    public string Kind => StepFiles.OwnerKind;

    public async Task<bool> MaySee(Guid ownerId, CancellationToken cancellationToken) =>
        await db.StepById(ownerId).AsNoTracking().SingleOrDefaultAsync(cancellationToken) is { } step
        && (!step.Act.IsInternal() || !viewer.ReadsAsRaiser())
        && await db.AppealsVisibleTo(viewer).AnyAsync(appeal => appeal.Id == step.AppealId, cancellationToken);
}

/// <summary>How viewers read an appeal.</summary>
internal static class Readers
{
    /// <summary>An enterprise, or the association that raised for it, reads plain words and not the papers between offices.</summary>
    public static bool ReadsAsRaiser(this Viewer viewer) => viewer.Role is Role.Enterprise or Role.Association;
}
