using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tuijin.Foundation.Data;
using Tuijin.Projects.Domain;

namespace Tuijin.Projects.Data;

internal sealed class YearPlanMapping : IEntityTypeConfiguration<YearPlan>
{
    public void Configure(EntityTypeBuilder<YearPlan> builder)
    {
        builder.ToTable("year_plan");
        builder.HasKey(plan => new { plan.ProjectId, plan.Year });
        builder.Property(plan => plan.ProjectNumber).HasMaxLength(20).Silent();
        builder.Property(plan => plan.Year).Labelled("年度");
        builder.Property(plan => plan.PlanYuan).Labelled("年度计划投资（元）");
        builder.Property(plan => plan.MonthlyYuan).AsJson().Labelled("分月计划（元）");
        builder.HasOne<Project>().WithMany().HasForeignKey(plan => plan.ProjectId);
    }
}

internal sealed class MonthlyReportMapping : IEntityTypeConfiguration<MonthlyReport>
{
    public void Configure(EntityTypeBuilder<MonthlyReport> builder)
    {
        builder.ToTable("monthly_report");
        builder.HasKey(report => report.Id);
        builder.Property(report => report.ProjectId).Silent();
        builder.Property(report => report.ProjectNumber).HasMaxLength(20).Silent();
        builder.Property(report => report.Month).Labelled("月份");
        builder.Property(report => report.InvestmentYuan).Labelled("本月完成投资（元）");
        builder.Property(report => report.EquipmentYuan).Labelled("其中设备投资（元）");
        builder.Property(report => report.StatedCumulativeYuan).Labelled("填报的本年累计（元）");
        builder.Property(report => report.YearCumulativeYuan).Labelled("本年累计（元）");
        builder.Property(report => report.ProgressText).LongText().Labelled("形象进度");
        builder.Property(report => report.DelayReason).LongText().Labelled("未完成进度的原因");
        builder.Property(report => report.Explanation).LongText().Labelled("超出总投资的原因");
        builder.Property(report => report.Obstacles).AsJson().Labelled("需协调的问题");
        builder.Property(report => report.SubmittedById).Silent();
        builder.Property(report => report.SubmittedByName).HasMaxLength(120).Labelled("填报人");
        builder.Property(report => report.SubmittedAt).Silent();
        builder.HasIndex(report => new { report.ProjectId, report.Month }).IsUnique();
        builder.HasIndex(report => report.Month);
        builder.HasOne<Project>().WithMany().HasForeignKey(report => report.ProjectId);
    }
}

internal sealed class ProjectStandingMapping : IEntityTypeConfiguration<ProjectStanding>
{
    public void Configure(EntityTypeBuilder<ProjectStanding> builder)
    {
        builder.ToTable("project_standing");
        builder.HasKey(standing => standing.ProjectId);
        builder.Property(standing => standing.Reason).LongText();
        builder.HasIndex(standing => standing.Light);
        builder.HasOne<Project>().WithOne().HasForeignKey<ProjectStanding>(standing => standing.ProjectId);
    }
}
