using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;

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

    /// <summary>The record under whose history the upload is listed; known only while it is new, as the trail keeps it.</summary>
    public string? Subject { get; init; }

    public string AuditSubject => Subject ?? $"{OwnerKind}:{OwnerId}";
}

internal sealed class AttachmentMapping : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.ToTable("attachment");
        builder.HasKey(attachment => attachment.Id);
        builder.Property(attachment => attachment.Id).Silent();
        builder.Property(attachment => attachment.OwnerKind).Silent();
        builder.Property(attachment => attachment.OwnerId).Silent();
        builder.Property(attachment => attachment.Purpose).Labelled("用途");
        builder.Property(attachment => attachment.FileName).Labelled("附件");
        builder.Property(attachment => attachment.ContentType).Silent();
        builder.Property(attachment => attachment.Size).Labelled("字节数");
        builder.Property(attachment => attachment.ContentHash).Labelled("内容校验值");
        builder.Property(attachment => attachment.ThumbnailHash).Silent();
        builder.Property(attachment => attachment.UploadedBy).Silent();
        builder.Property(attachment => attachment.UploadedByName).Silent();
        builder.Property(attachment => attachment.UploadedAt).Silent();
        builder.Ignore(attachment => attachment.Subject);
        builder.HasIndex(attachment => new { attachment.OwnerKind, attachment.OwnerId });
        builder.HasIndex(attachment => attachment.ContentHash);
    }
}
