using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tuijin.Foundation.Auditing;

namespace Tuijin.Foundation.Files;

/// <summary>A file that belongs to a record; who may see the record may see the file.</summary>
public sealed class Attachment : IAudited
{
    public required Guid Id { get; init; }

    /// <summary>Kind of the owner, for instance "appeal"; the module that registered the kind decides who may see it.</summary>
    public required string OwnerKind { get; init; }

    public required Guid OwnerId { get; init; }

    /// <summary>What the file is to its owner, for instance 现场照片 or 办结依据.</summary>
    public required string Purpose { get; init; }

    public required string FileName { get; init; }

    public required string ContentType { get; init; }

    public required long Size { get; init; }

    /// <summary>SHA-256 of the stored content, hexadecimal: its name in the store.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Content hash of the small picture, for photos.</summary>
    public string? ThumbnailHash { get; init; }

    public required Guid UploadedBy { get; init; }

    public required string UploadedByName { get; init; }

    public required DateTime UploadedAt { get; init; }

    public string AuditSubject => $"{OwnerKind}:{OwnerId}";
}

internal sealed class AttachmentMapping : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.ToTable("attachment");
        builder.HasKey(attachment => attachment.Id);
        builder.HasIndex(attachment => new { attachment.OwnerKind, attachment.OwnerId });
        builder.HasIndex(attachment => attachment.ContentHash);
    }
}
