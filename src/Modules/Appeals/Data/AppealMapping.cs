using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tuijin.Appeals.Domain;
using Tuijin.Foundation.Data;

namespace Tuijin.Appeals.Data;

internal sealed class AppealMapping : IEntityTypeConfiguration<Appeal>
{
    public void Configure(EntityTypeBuilder<Appeal> builder)
    {
        builder.ToTable("appeal");
        builder.HasKey(appeal => appeal.Id);
        builder.Property(appeal => appeal.Id).Silent();
        builder.Ignore(appeal => appeal.Lead);
        builder.Ignore(appeal => appeal.PendingExtension);
        Facts(builder);
        Standing(builder);
        Judgement(builder);
        Counts(builder);
        builder.HasMany(appeal => appeal.Assignments).WithOne().HasForeignKey(assignment => assignment.AppealId);
        builder.HasMany(appeal => appeal.Extensions).WithOne().HasForeignKey(extension => extension.AppealId);
        builder.HasMany(appeal => appeal.Steps).WithOne().HasForeignKey(step => step.AppealId);
        Indexes(builder);
    }

    private static void Facts(EntityTypeBuilder<Appeal> builder)
    {
        builder.Property(appeal => appeal.Number).HasMaxLength(20).Labelled("编号");
        builder.Property(appeal => appeal.Title).HasMaxLength(Appeal.LongestTitle).Labelled("诉求事项");
        builder.Property(appeal => appeal.Text).LongText().Labelled("具体情况");
        builder.Property(appeal => appeal.CategoryCode).HasMaxLength(40).Labelled("类别");
        builder.HasOne<AppealCategory>().WithMany().HasForeignKey(appeal => appeal.CategoryCode).OnDelete(DeleteBehavior.Restrict);
        builder.Property(appeal => appeal.Channel).Labelled("来源");
        builder.Property(appeal => appeal.Urgency).Labelled("紧急程度");
        builder.Property(appeal => appeal.Deadline).Labelled("时限类别");
        builder.Property(appeal => appeal.EnterpriseId).Labelled("企业");
        builder.Property(appeal => appeal.ProjectId).Labelled("项目");
        builder.Property(appeal => appeal.DivisionId).Labelled("所在区划");
        builder.Property(appeal => appeal.DivisionPath).HasMaxLength(120).Silent();
        builder.Property(appeal => appeal.CountyCode).HasMaxLength(12).Silent();
        builder.Property(appeal => appeal.ZoneId).Labelled("所在园区");
        builder.Property(appeal => appeal.Place).HasMaxLength(120).Labelled("地点");
        builder.Property(appeal => appeal.ContactName).HasMaxLength(60).Labelled("联系人");
        builder.Property(appeal => appeal.ContactPhone).HasMaxLength(40).Labelled("联系电话");
        builder.Property(appeal => appeal.SourceId).Silent();
        builder.Property(appeal => appeal.SourceTitle).HasMaxLength(200).Labelled("来源说明");
        builder.Property(appeal => appeal.RaisedAt).Silent();
        builder.Property(appeal => appeal.RaisedByUserId).Silent();
        builder.Property(appeal => appeal.RaisedByName).HasMaxLength(60).Labelled("提出人");
        builder.Property(appeal => appeal.RaisedByOrganisationId).Labelled("代提单位");
    }

    private static void Standing(EntityTypeBuilder<Appeal> builder)
    {
        builder.Property(appeal => appeal.State).Labelled("状态");
        builder.Property(appeal => appeal.IsOpen).Silent();
        builder.Property(appeal => appeal.StepDueOn).Labelled("当前环节期限");
        builder.Property(appeal => appeal.IsDueUncertain).Labelled("期限待核");
        builder.Property(appeal => appeal.QueueKey).HasMaxLength(9).Silent();
        builder.Property(appeal => appeal.LeadId).Labelled("主办单位");
        builder.Property(appeal => appeal.DueOn).Labelled("办理期限");
        builder.Property(appeal => appeal.IsOnTime).Labelled("按期答复");
        builder.Property(appeal => appeal.AcceptedAt).Silent();
        builder.Property(appeal => appeal.AssignedAt).Silent();
        builder.Property(appeal => appeal.RepliedAt).Silent();
        builder.Property(appeal => appeal.EndedAt).Silent();
        builder.Property(appeal => appeal.LastAct).Silent();
        builder.Property(appeal => appeal.LastByName).HasMaxLength(60).Silent();
        builder.Property(appeal => appeal.LastAt).Silent();
        builder.Property(appeal => appeal.StepCount).Silent();
    }

    private static void Judgement(EntityTypeBuilder<Appeal> builder)
    {
        builder.Property(appeal => appeal.IsSolvedByReply).Labelled("答复认为已解决");
        builder.Property(appeal => appeal.RatedAt).Silent();
        builder.Property(appeal => appeal.Satisfaction).Labelled("满意度");
        builder.Property(appeal => appeal.IsSolved).Labelled("企业认为已解决");
        builder.Property(appeal => appeal.RatingText).Labelled("评价意见");
        builder.Property(appeal => appeal.IsRatedByPhone).Labelled("电话评价");
        builder.Property(appeal => appeal.CallBack).Labelled("回访").AsOptionalJson();
        builder.Property(appeal => appeal.RefusalKind).Labelled("不予受理情形");
        builder.Property(appeal => appeal.RefusalReason).LongText().Labelled("不予受理理由");
        builder.Property(appeal => appeal.IsLongTerm).Labelled("长期推进");
        builder.Property(appeal => appeal.LongTermReason).Labelled("长期推进原因");
    }

    private static void Counts(EntityTypeBuilder<Appeal> builder)
    {
        builder.Property(appeal => appeal.Round).Labelled("轮次");
        builder.Property(appeal => appeal.ReturnCount).Labelled("退回次数");
        builder.Property(appeal => appeal.ExtensionCount).Labelled("延期次数");
        builder.Property(appeal => appeal.ObjectionCount).Labelled("异议次数");
        builder.Property(appeal => appeal.NeedsCoordination).Labelled("需要协调");
    }

    /// <summary>Boards count from indexes alone: of the few that are open, and of those raised in a span of time.</summary>
    private static void BoardIndexes(EntityTypeBuilder<Appeal> builder)
    {
        const string open = "is_open";
        builder.HasIndex(appeal => new { appeal.CountyCode, appeal.LeadId, appeal.State, appeal.StepDueOn, appeal.NeedsCoordination }).HasFilter(open).HasDatabaseName("ix_appeal_open_by_unit");
        builder.HasIndex(appeal => appeal.ZoneId).HasFilter(open).HasDatabaseName("ix_appeal_open_by_zone");
        builder.HasIndex(appeal => appeal.StepDueOn).HasFilter(open).HasDatabaseName("ix_appeal_open_by_due");
        builder.HasIndex(appeal => appeal.Round).HasFilter("needs_coordination").HasDatabaseName("ix_appeal_needing_coordination");
        builder.HasIndex(appeal => new
        {
            appeal.CountyCode, appeal.LeadId, appeal.RaisedAt, appeal.State, appeal.IsOnTime, appeal.DueOn, appeal.Satisfaction, appeal.IsSolved,
        }).HasDatabaseName("ix_appeal_raised_by_unit");
    }

    /// <summary>Each filter of the list has an index in the list's own order, so that its first page is read and not sorted.</summary>
    private static void Indexes(EntityTypeBuilder<Appeal> builder)
    {
        builder.HasIndex(appeal => appeal.Number).IsUnique();
        builder.HasIndex(appeal => new { appeal.QueueKey, appeal.Id });
        builder.HasIndex(appeal => new { appeal.State, appeal.QueueKey, appeal.Id });
        builder.HasIndex(appeal => new { appeal.LeadId, appeal.QueueKey, appeal.Id });
        builder.HasIndex(appeal => new { appeal.CategoryCode, appeal.QueueKey, appeal.Id });
        builder.HasIndex(appeal => new { appeal.CountyCode, appeal.QueueKey, appeal.Id });
        builder.HasIndex(appeal => new { appeal.EnterpriseId, appeal.QueueKey });
        builder.HasIndex(appeal => new { appeal.ProjectId, appeal.QueueKey });
        builder.HasIndex(appeal => new { appeal.ZoneId, appeal.QueueKey });
        builder.HasIndex(appeal => new { appeal.RaisedByOrganisationId, appeal.QueueKey });
        builder.HasIndex(appeal => new { appeal.DivisionPath, appeal.QueueKey });
        builder.HasIndex(appeal => appeal.RaisedAt);
        builder.HasIndex(appeal => appeal.SourceId);
        BoardIndexes(builder);
    }
}
