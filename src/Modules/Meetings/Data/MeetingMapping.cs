using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tuijin.Foundation.Data;
using Tuijin.Meetings.Contract;
using Tuijin.Meetings.Domain;

namespace Tuijin.Meetings.Data;

internal sealed class MeetingMapping : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.ToTable("meeting");
        builder.HasKey(meeting => meeting.Id);
        builder.Property(meeting => meeting.Number).HasMaxLength(20).Labelled("编号");
        builder.Property(meeting => meeting.Type).Labelled("类型");
        builder.Property(meeting => meeting.Title).HasMaxLength(120).Labelled("会议名称");
        builder.Property(meeting => meeting.StartsAt).Labelled("时间");
        builder.Property(meeting => meeting.Place).HasMaxLength(120).Labelled("地点");
        builder.Property(meeting => meeting.Host).HasMaxLength(60).Labelled("主持人");
        builder.Property(meeting => meeting.Clerk).HasMaxLength(60).Labelled("记录人");
        builder.Property(meeting => meeting.ConvenerId).Labelled("召集单位");
        builder.Property(meeting => meeting.DivisionPath).HasMaxLength(120).Silent();
        builder.Property(meeting => meeting.DivisionId).Silent();
        builder.Property(meeting => meeting.Present).LongText().Labelled("出席");
        builder.Property(meeting => meeting.SittingIn).LongText().Labelled("列席");
        builder.Property(meeting => meeting.Excused).LongText().Labelled("请假");
        builder.Property(meeting => meeting.State).Labelled("状态");
        builder.Property(meeting => meeting.StartedAt).Labelled("开始时间");
        builder.Property(meeting => meeting.EndedAt).Labelled("结束时间");
        builder.Property(meeting => meeting.FinalisedAt).Labelled("定稿时间");
        builder.Property(meeting => meeting.FinalVersion).Labelled("定稿版本");
        builder.HasMany(meeting => meeting.Topics).WithOne().HasForeignKey(topic => topic.MeetingId);
        builder.HasMany(meeting => meeting.Units).WithOne().HasForeignKey(unit => unit.MeetingId);
        builder.HasMany(meeting => meeting.Enterprises).WithOne().HasForeignKey(enterprise => enterprise.MeetingId);
        builder.HasIndex(meeting => meeting.Number).IsUnique();
        builder.HasIndex(meeting => new { meeting.StartsAt, meeting.Id }).HasDatabaseName("ix_meeting_list_time");
        builder.HasIndex(meeting => meeting.DivisionPath);
        builder.HasIndex(meeting => meeting.ConvenerId);
    }
}

internal sealed class MeetingTopicMapping : IEntityTypeConfiguration<MeetingTopic>
{
    public void Configure(EntityTypeBuilder<MeetingTopic> builder)
    {
        builder.ToTable("meeting_topic");
        builder.HasKey(topic => topic.Id);
        builder.Property(topic => topic.Id).ValueGeneratedNever();
        builder.Property(topic => topic.Title).HasMaxLength(200);
        builder.HasIndex(topic => topic.ProjectId);
    }
}

internal sealed class MeetingUnitMapping : IEntityTypeConfiguration<MeetingUnit>
{
    public void Configure(EntityTypeBuilder<MeetingUnit> builder)
    {
        builder.ToTable("meeting_unit");
        builder.HasKey(unit => new { unit.MeetingId, unit.OrganisationId });
        builder.HasIndex(unit => unit.OrganisationId);
    }
}

internal sealed class MeetingEnterpriseMapping : IEntityTypeConfiguration<MeetingEnterprise>
{
    public void Configure(EntityTypeBuilder<MeetingEnterprise> builder)
    {
        builder.ToTable("meeting_enterprise");
        builder.HasKey(enterprise => new { enterprise.MeetingId, enterprise.EnterpriseId });
        builder.HasIndex(enterprise => enterprise.EnterpriseId);
    }
}

internal sealed class MeetingLineMapping : IEntityTypeConfiguration<MeetingLine>
{
    public void Configure(EntityTypeBuilder<MeetingLine> builder)
    {
        builder.ToTable("meeting_line");
        builder.HasKey(line => line.Id);
        builder.Property(line => line.MeetingNumber).HasMaxLength(20).Silent();
        builder.Property(line => line.Order).Labelled("序号");
        builder.Property(line => line.TopicId).Silent();
        builder.Property(line => line.Typed).LongText().Silent();
        builder.Property(line => line.Kind).Labelled("种类");
        builder.Property(line => line.Text).LongText().Labelled("内容");
        builder.Property(line => line.Speaker).HasMaxLength(60).Labelled("发言人");
        builder.Property(line => line.Category).HasMaxLength(40).Labelled("诉求类别");
        builder.Property(line => line.EnterpriseId).Labelled("企业");
        builder.Property(line => line.ProjectId).Labelled("项目");
        builder.Property(line => line.LeadId).Labelled("牵头单位");
        builder.Property(line => line.SupportIds).AsJson().Silent();
        builder.Property(line => line.DueOn).Labelled("时限");
        builder.Property(line => line.Missing).LongText().Labelled("待补");
        builder.Property(line => line.AppealId).Silent();
        builder.Property(line => line.DutyId).Silent();
        builder.Property(line => line.RaisedNumber).HasMaxLength(20).Labelled("形成");
        builder.HasOne<Meeting>().WithMany().HasForeignKey(line => line.MeetingId);
        builder.HasIndex(line => new { line.MeetingId, line.Order });
        builder.HasIndex(line => line.LeadId);
    }
}

internal sealed class MeetingViewMapping : IEntityTypeConfiguration<MeetingView>
{
    public void Configure(EntityTypeBuilder<MeetingView> builder) => builder.HasNoKey().ToView("meeting");
}
