using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tuijin.Foundation.Data;
using Tuijin.Projects.Domain;

namespace Tuijin.Projects.Data;

internal sealed class PermitMapping : IEntityTypeConfiguration<Permit>
{
    private const string Running = "done_on IS NULL";

    public void Configure(EntityTypeBuilder<Permit> builder)
    {
        builder.ToTable("permit");
        builder.HasKey(permit => permit.Id);
        builder.Property(permit => permit.ProjectId).Silent();
        builder.Property(permit => permit.ProjectNumber).HasMaxLength(20).Silent();
        builder.Property(permit => permit.Kind).HasMaxLength(40).Silent();
        builder.Property(permit => permit.Title).HasMaxLength(60).Labelled("手续");
        builder.Property(permit => permit.DepartmentId).Labelled("承办单位");
        builder.Property(permit => permit.HandedInOn).Labelled("申报日期");
        builder.Property(permit => permit.LimitDays).Labelled("办理时限（日）");
        builder.Property(permit => permit.LimitKind).Labelled("时限算法");
        builder.Property(permit => permit.DueOn).Labelled("应办结日期");
        builder.Property(permit => permit.DoneOn).Labelled("办结日期");
        builder.Property(permit => permit.DocumentNumber).HasMaxLength(80).Labelled("文号");
        builder.Property(permit => permit.ValidUntil).Labelled("有效期至");
        builder.Property(permit => permit.Note).Labelled("备注");
        builder.Property(permit => permit.CorrectionReason).Labelled("更正原因");
        // The same permit runs once at a time, and was handed in once on a day: of two entries at the same moment one comes too late.
        builder.HasIndex(permit => new { permit.ProjectId, permit.Title, permit.HandedInOn }).IsUnique();
        builder.HasIndex(permit => new { permit.ProjectId, permit.Title }).IsUnique().HasFilter(Running).HasDatabaseName("ix_permit_running");
        builder.HasIndex(permit => new { permit.DepartmentId, permit.DueOn }).HasFilter(Running).HasDatabaseName("ix_permit_running_by_department");
        builder.HasOne<Project>().WithMany().HasForeignKey(permit => permit.ProjectId);
    }
}
