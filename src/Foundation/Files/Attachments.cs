using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;

namespace Tuijin.Foundation.Files;

/// <summary>Decides for one kind of owner who may see its files: who may see the record.</summary>
public interface IAttachmentOwner
{
    /// <summary>The kind kept with the attachment, for instance "appeal".</summary>
    string Kind { get; }

    /// <summary>Whether the present viewer may see the record, by the scope of its module.</summary>
    Task<bool> MaySee(Guid ownerId, CancellationToken cancellationToken);
}

/// <summary>Files of records: taken in with an act, listed with the record, served to who may see it.</summary>
public sealed class Attachments(TuijinDb db, FileIntake intake, IFileStore store, IEnumerable<IAttachmentOwner> owners, Viewer viewer, TimeProvider clock)
{
    /// <summary>Most files that one form may bring.</summary>
    public const int MostAtOnce = 9;

    /// <summary>Takes in the files of a form and adds them to the running unit of work; the caller saves. Nothing is added when one is refused.</summary>
    /// <param name="purpose">What the files are to the record, for instance 现场照片.</param>
    public async Task<Refusal?> Add(string ownerKind, Guid ownerId, string purpose, IReadOnlyList<IFormFile> files, IReadOnlySet<FileKind> accepted, CancellationToken cancellationToken)
    {
        var received = await Receive(files, accepted, cancellationToken);
        if (received.IsRefused)
        {
            return received.Refusal;
        }

        Attach(ownerKind, ownerId, purpose, received.Value);
        return null;
    }

    /// <summary>Takes in the files of a form before their record exists: pictures are written anew here, which takes a while and wants no transaction open. Refusals name the field and the file.</summary>
    public async Task<Result<ReceivedFile[]>> Receive(IReadOnlyList<IFormFile> files, IReadOnlySet<FileKind> accepted, CancellationToken cancellationToken)
    {
        if (files.Count > MostAtOnce)
        {
            return new TooManyFiles(MostAtOnce, FieldOf(files[0]));
        }

        var received = new ReceivedFile[files.Count];
        foreach (var (place, file) in files.Index())
        {
            await using var content = file.OpenReadStream();
            var result = await intake.Receive(content, file.FileName, accepted, cancellationToken);
            if (result.IsRefused)
            {
                return new FileNotTaken(FieldOf(file), FileNames.Clean(file.FileName), result.Refusal);
            }

            received[place] = result.Value;
        }

        return received;
    }

    /// <summary>Adds files that were taken in to the running unit of work; the caller saves.</summary>
    /// <param name="subject">The record under whose history the files are listed; their owner when null.</param>
    public void Attach(string ownerKind, Guid ownerId, string purpose, IReadOnlyList<ReceivedFile> files, string? subject = null) =>
        db.AddRange(files.Select(file => New(ownerKind, ownerId, purpose, file, subject)));

    /// <summary>Adds a paper that the product itself has written.</summary>
    public async Task<Attachment> AddPaper(string ownerKind, Guid ownerId, string purpose, string name, byte[] docx, CancellationToken cancellationToken)
    {
        var stored = await store.Put(new MemoryStream(docx, writable: false), cancellationToken);
        var paper = New(ownerKind, ownerId, purpose, new ReceivedFile(name, FileKind.Word, FileType.Of(FileKind.Word).ContentType, stored.Size, stored.Hash, null));
        db.Add(paper);
        return paper;
    }

    /// <summary>The files of a record, oldest first. Ask only for records that the viewer may see.</summary>
    public async Task<IReadOnlyList<Attachment>> Of(string ownerKind, Guid ownerId, CancellationToken cancellationToken) =>
        await db.Set<Attachment>().AsNoTracking().Where(file => file.OwnerKind == ownerKind && file.OwnerId == ownerId)
            .OrderBy(file => file.UploadedAt).ThenBy(file => file.Id).ToListAsync(cancellationToken);

    /// <summary>The files of several records of a kind, oldest first. Ask only for records that the viewer may see.</summary>
    public async Task<ILookup<Guid, Attachment>> Of(string ownerKind, IReadOnlyCollection<Guid> ownerIds, CancellationToken cancellationToken) =>
        (await db.Set<Attachment>().AsNoTracking().Where(file => file.OwnerKind == ownerKind && ownerIds.Contains(file.OwnerId))
            .OrderBy(file => file.UploadedAt).ThenBy(file => file.Id).ToListAsync(cancellationToken)).ToLookup(file => file.OwnerId);

    /// <summary>One file, when the viewer may see its record; null otherwise.</summary>
    public async Task<Attachment?> Visible(Guid id, CancellationToken cancellationToken)
    {
        var file = await db.Set<Attachment>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        var owner = owners.SingleOrDefault(one => one.Kind == file?.OwnerKind);
        return file is not null && owner is not null && await owner.MaySee(file.OwnerId, cancellationToken) ? file : null;
    }

    /// <summary>The property of the form: the last part of "Form.Photos".</summary>
    private static string FieldOf(IFormFile file) => file.Name[(file.Name.LastIndexOf('.') + 1)..];

    private Attachment New(string ownerKind, Guid ownerId, string purpose, ReceivedFile file, string? subject = null) => new()
    {
        Id = clock.NewGuid(),
        OwnerKind = ownerKind,
        OwnerId = ownerId,
        Purpose = purpose,
        FileName = file.Name,
        ContentType = file.ContentType,
        Size = file.Size,
        ContentHash = file.ContentHash,
        ThumbnailHash = file.ThumbnailHash,
        UploadedBy = viewer.UserId,
        UploadedByName = viewer.Name,
        UploadedAt = clock.UtcNow(),
        Subject = subject,
    };
}

/// <summary>More files than one form may bring.</summary>
public sealed record TooManyFiles(int Most, string FileField) : Refusal($"一次最多上传{Most}个文件，请分次上传。")
{
    public override string Field => FileField;
}

/// <summary>One file of a form is refused: which one, and why.</summary>
public sealed record FileNotTaken(string FileField, string FileName, Refusal Why)
    : Refusal(Why.Message.Contains(FileName, StringComparison.Ordinal) ? Why.Message : $"“{FileName}”没有上传：{Why.Message}")
{
    public override int StatusCode => Why.StatusCode;

    public override string Field => FileField;
}
