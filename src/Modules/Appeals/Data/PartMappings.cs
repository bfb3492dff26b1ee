using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Domain;
using Tuijin.Foundation.Data;

namespace Tuijin.Appeals.Data;

internal sealed class AppealAssignmentMapping : IEntityTypeConfiguration<AppealAssignment>
{
    public void Configure(EntityTypeBuilder<AppealAssignment> builder)
    {
        builder.ToTable("appeal_assignment");
        builder.HasKey(assignment => assignment.Id);
        builder.Property(assignment => assignment.Id).ValueGeneratedNever().Silent();
        builder.Property(assignment => assignment.AppealId).Silent();
        builder.Property(assignment => assignment.Number).HasMaxLength(20).Silent();
        builder.Property(assignment => assignment.Round).Labelled("轮次");
        builder.Property(assignment => assignment.OrganisationId).Labelled("承办单位");
        builder.Property(assignment => assignment.Part).Labelled("主办协办");
        builder.Property(assignment => assignment.State).Labelled("承办状态");
        builder.Property(assignment => assignment.AssignedAt).Labelled("交办时间");
        builder.Property(assignment => assignment.SignDueOn).Labelled("签收期限");
        builder.Property(assignment => assignment.ContactDueOn).Labelled("联系企业期限");
        builder.Property(assignment => assignment.ReturnDueOn).Labelled("退回期限");
        builder.Property(assignment => assignment.DueOn).Labelled("承办期限");
        builder.Property(assignment => assignment.SignedAt).Labelled("签收时间");
        builder.Property(assignment => assignment.SignedByName).HasMaxLength(60).Labelled("签收人");
        builder.Property(assignment => assignment.ContactedAt).Labelled("联系企业时间");
        builder.Property(assignment => assignment.RepliedAt).Labelled("答复时间");
        builder.Property(assignment => assignment.ReplyText).LongText().Labelled("答复内容");
        builder.Property(assignment => assignment.ReturnedAt).Labelled("退回时间");
        builder.Property(assignment => assignment.ReturnReason).LongText().Labelled("退回理由");
        builder.Property(assignment => assignment.SuggestedId).Labelled("建议承办单位");
        builder.Property(assignment => assignment.EndedAt).Labelled("终止时间");
        builder.HasIndex(assignment => assignment.AppealId);
        builder.HasIndex(assignment => new { assignment.OrganisationId, assignment.AppealId });
        builder.HasIndex(assignment => new { assignment.OrganisationId, assignment.State, assignment.DueOn });
    }
}

internal sealed class AppealExtensionMapping : IEntityTypeConfiguration<AppealExtension>
{
    public void Configure(EntityTypeBuilder<AppealExtension> builder)
    {
        builder.ToTable("appeal_extension");
        builder.HasKey(extension => extension.Id);
        builder.Property(extension => extension.Id).ValueGeneratedNever().Silent();
        builder.Property(extension => extension.AppealId).Silent();
        builder.Property(extension => extension.Number).HasMaxLength(20).Silent();
        builder.Property(extension => extension.Round).Labelled("轮次");
        builder.Property(extension => extension.OrganisationId).Labelled("申请单位");
        builder.Property(extension => extension.RequestedAt).Labelled("申请时间");
        builder.Property(extension => extension.RequestedByName).HasMaxLength(60).Labelled("申请人");
        builder.Property(extension => extension.OldDueOn).Labelled("原期限");
        builder.Property(extension => extension.NewDueOn).Labelled("申请期限");
        builder.Property(extension => extension.Reason).LongText().Labelled("申请理由");
        builder.Property(extension => extension.State).Labelled("延期审批");
        builder.Property(extension => extension.DecidedAt).Labelled("审批时间");
        builder.Property(extension => extension.DecidedByName).HasMaxLength(60).Labelled("审批人");
        builder.Property(extension => extension.DecisionText).LongText().Labelled("审批意见");
        builder.HasIndex(extension => extension.AppealId);
        builder.HasIndex(extension => new { extension.State, extension.RequestedAt });
    }
}

/// <summary>Steps stay out of the trail: each repeats what the trail says of the appeal.</summary>
internal sealed class AppealStepMapping : IEntityTypeConfiguration<AppealStep>
{
    public void Configure(EntityTypeBuilder<AppealStep> builder)
    {
        builder.ToTable("appeal_step");

        // Of two people acting at once it is the appeal's revision that tells one; their steps must not collide before.
        builder.HasKey(step => new { step.AppealId, step.Sequence, step.Id });
        builder.Property(step => step.Id).ValueGeneratedNever();
        builder.HasIndex(step => step.Id).IsUnique();
        builder.Property(step => step.Sequence).ValueGeneratedNever();
        builder.Property(step => step.ByName).HasMaxLength(60);
        builder.Property(step => step.Unit).HasMaxLength(120);
        builder.Property(step => step.Text).LongText();
    }
}

internal sealed class AppealCategoryMapping : IEntityTypeConfiguration<AppealCategory>
{
    public void Configure(EntityTypeBuilder<AppealCategory> builder)
    {
        builder.ToTable("appeal_category");
        builder.HasKey(category => category.Code);
        builder.Property(category => category.Code).HasMaxLength(40).Labelled("代码");
        builder.Property(category => category.Title).HasMaxLength(40).Labelled("名称");
        builder.Property(category => category.ParentCode).HasMaxLength(40).Labelled("上级类别");
        builder.Property(category => category.DefaultLeadId).Labelled("默认主办单位");
        builder.Property(category => category.Deadline).Labelled("时限类别");
        builder.Property(category => category.HandlingDays).Labelled("办理工作日");
        builder.Property(category => category.Questions).LongText().Labelled("填报提示");
        builder.Property(category => category.SortOrder).Labelled("顺序");
        builder.Property(category => category.IsActive).Labelled("在用");
        builder.HasData(CategorySeed.All);
    }
}

internal sealed class AppealViewMapping : IEntityTypeConfiguration<AppealView>
{
    public void Configure(EntityTypeBuilder<AppealView> builder) => builder.HasNoKey().ToView("appeal");
}
