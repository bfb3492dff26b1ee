using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tuijin.Foundation.Data;

namespace Tuijin.Foundation.Auditing;

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit_entry");
        builder.HasKey(entry => entry.Id);
        builder.Property(entry => entry.Changes).LongText();
        builder.HasIndex(entry => new { entry.Lane, entry.Sequence }).IsUnique();
        builder.HasIndex(entry => new { entry.Subject, entry.HappenedAt });
        builder.HasIndex(entry => entry.HappenedAt);
        builder.HasIndex(entry => new { entry.ActorId, entry.HappenedAt });
    }
}

internal sealed class AuditHeadMapping : IEntityTypeConfiguration<AuditHead>
{
    public void Configure(EntityTypeBuilder<AuditHead> builder)
    {
        builder.ToTable("audit_head");
        builder.HasKey(head => head.Lane);
        builder.Property(head => head.Lane).ValueGeneratedNever();
        builder.HasData(Enumerable.Range(0, AuditChain.Lanes).Select(lane => new AuditHead { Lane = lane }));
    }
}
