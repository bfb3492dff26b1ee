using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tuijin.Accountability.Contract;
using Tuijin.Accountability.Domain;
using Tuijin.Foundation.Data;

namespace Tuijin.Accountability.Data;

internal sealed class DutyMapping : IEntityTypeConfiguration<Duty>
{
    public void Configure(EntityTypeBuilder<Duty> builder)
    {
        builder.ToTable("duty");
        builder.HasKey(duty => duty.Id);
        builder.Property(duty => duty.Number).HasMaxLength(20).Labelled("编号");
        builder.Property(duty => duty.Text).LongText().Labelled("任务内容");
        builder.Property(duty => duty.LeadId).Labelled("牵头单位");
        builder.Property(duty => duty.PersonInCharge).HasMaxLength(60).Labelled("责任人");
        builder.Property(duty => duty.DueOn).Labelled("完成时限");
        builder.Property(duty => duty.PressingOn).Silent();
        builder.Property(duty => duty.ProjectId).Labelled("项目");
        builder.Property(duty => duty.DivisionPath).HasMaxLength(120).Labelled("区划路径");
        builder.Property(duty => duty.MeetingId).Silent();
        builder.Property(duty => duty.MeetingNumber).HasMaxLength(20).Labelled("会议编号");
        builder.Property(duty => duty.MeetingTitle).HasMaxLength(200).Labelled("会议");
        builder.Property(duty => duty.State).Labelled("状态");
        builder.Property(duty => duty.AssignedAt).Labelled("交办时间");
        builder.Property(duty => duty.SignedAt).Labelled("签收时间");
        builder.Property(duty => duty.ProgressAt).Labelled("最近进展时间");
        builder.Property(duty => duty.ReportedDoneAt).Labelled("报告完成时间");
        builder.Property(duty => duty.ConfirmedAt).Labelled("确认时间");
        builder.Property(duty => duty.TimesSentBack).Labelled("退回次数");
        builder.HasMany(duty => duty.Steps).WithOne().HasForeignKey(step => step.DutyId);
        builder.HasMany(duty => duty.Supports).WithOne().HasForeignKey(support => support.DutyId);
        builder.HasIndex(duty => duty.Number).IsUnique();
        builder.HasIndex(duty => new { duty.PressingOn, duty.Id }).HasDatabaseName("ix_duty_list_pressing");
        builder.HasIndex(duty => new { duty.LeadId, duty.PressingOn }).HasDatabaseName("ix_duty_list_lead");
        builder.HasIndex(duty => new { duty.DivisionPath, duty.PressingOn }).HasDatabaseName("ix_duty_list_division");
        builder.HasIndex(duty => duty.ProjectId);
        builder.HasIndex(duty => duty.MeetingId);
    }
}

internal sealed class DutyStepMapping : IEntityTypeConfiguration<DutyStep>
{
    public void Configure(EntityTypeBuilder<DutyStep> builder)
    {
        builder.ToTable("duty_step");
        builder.HasKey(step => new { step.DutyId, step.Order });
        builder.Property(step => step.ByName).HasMaxLength(60);
        builder.Property(step => step.Text).LongText();
    }
}

internal sealed class DutySupportMapping : IEntityTypeConfiguration<DutySupport>
{
    public void Configure(EntityTypeBuilder<DutySupport> builder)
    {
        builder.ToTable("duty_support");
        builder.HasKey(support => new { support.DutyId, support.OrganisationId });
        builder.HasIndex(support => support.OrganisationId);
    }
}

internal sealed class DutyViewMapping : IEntityTypeConfiguration<DutyView>
{
    public void Configure(EntityTypeBuilder<DutyView> builder) => builder.HasNoKey().ToView("duty");
}
