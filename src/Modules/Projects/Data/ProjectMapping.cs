using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tuijin.Foundation.Data;
using Tuijin.Projects.Domain;
using Tuijin.Rules.Permits;

namespace Tuijin.Projects.Data;

internal sealed class ProjectMapping : IEntityTypeConfiguration<Project>
{
    public void Configure(EntityTypeBuilder<Project> builder)
    {
        builder.ToTable("project");
        builder.HasKey(project => project.Id);
        builder.Property(project => project.Number).HasMaxLength(20).Labelled("编号");
        builder.Property(project => project.Code).HasMaxLength(30).Labelled("项目代码");
        builder.Property(project => project.Name).HasMaxLength(200).Labelled("项目名称");
        builder.Property(project => project.EnterpriseId).Labelled("企业");
        builder.Property(project => project.EnterpriseName).HasMaxLength(120).Labelled("企业名称");
        builder.Property(project => project.ProgrammeId).Labelled("计划");
        builder.Property(project => project.Tier).HasMaxLength(40).Labelled("层级");
        builder.Property(project => project.DivisionId).Labelled("区划");
        builder.Property(project => project.DivisionPath).HasMaxLength(120).Labelled("区划路径");
        builder.Property(project => project.ZoneId).Labelled("园区");
        builder.Property(project => project.Place).HasMaxLength(200).Labelled("建设地点");
        builder.Property(project => project.Industry).HasMaxLength(80).Labelled("行业");
        builder.Property(project => project.Nature).Labelled("建设性质");
        builder.Property(project => project.Kind).Labelled("项目类型");
        builder.Property(project => project.Directions).HasMaxLength(60).Labelled("技改方向");
        builder.Property(project => project.YearClass).Labelled("年度类别");
        builder.Property(project => project.Stage).Labelled("阶段");
        builder.Property(project => project.Driver).Labelled("投资类别");
        builder.Property(project => project.Content).LongText().Labelled("建设内容");
        builder.Property(project => project.TotalInvestmentYuan).Labelled("计划总投资（元）");
        builder.Property(project => project.EquipmentInvestmentYuan).Labelled("设备投资（元）");
        builder.Property(project => project.CumulativeBeforeYuan).Labelled("上年止累计（元）");
        builder.Property(project => project.CumulativeBeforeYear).Labelled("上年止累计所属年度");
        builder.Property(project => project.PlannedStartMonth).Labelled("计划开工");
        builder.Property(project => project.PlannedFinishMonth).Labelled("计划竣工");
        builder.Property(project => project.StartedOn).Labelled("开工日期");
        builder.Property(project => project.IntoStatisticsOn).Labelled("入统日期");
        builder.Property(project => project.FinishedOn).Labelled("竣工投产日期");
        builder.Property(project => project.AcceptedStartDelay).Labelled("认可的延期开工理由");
        builder.Property(project => project.Leader).HasMaxLength(60).Labelled("包保领导");
        builder.Property(project => project.ResponsibleId).Labelled("责任单位");
        builder.Property(project => project.ResponsibleName).HasMaxLength(120).Labelled("责任单位名称");
        builder.Property(project => project.UsesNewLand).Labelled("新增用地");
        builder.Property(project => project.NewLandM2).Labelled("新增用地面积（平方米）");
        builder.Property(project => project.ExpectedOutputYuan).Labelled("达产年产值（元）");
        builder.Property(project => project.ExpectedTaxYuan).Labelled("达产年税收（元）");
        builder.Property(project => project.ExpectedJobs).Labelled("带动就业");
        builder.Property(project => project.StatusText).HasMaxLength(400).Labelled("原表状态");
        builder.Property(project => project.SourceTexts).AsJson().Labelled("原表其他内容");
        builder.Property(project => project.ReportsFromMonth).Labelled("月报起始月份");
        builder.Property(project => project.CreatedAt).Silent();
        builder.HasIndex(project => project.Number).IsUnique();
        builder.HasIndex(project => project.Code);
        builder.HasIndex(project => new { project.EnterpriseId, project.Number });
        builder.HasIndex(project => new { project.DivisionPath, project.Number });
        builder.HasIndex(project => new { project.ZoneId, project.Number });
        builder.HasIndex(project => project.ProgrammeId);
        builder.HasOne<Programme>().WithMany().HasForeignKey(project => project.ProgrammeId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ProgrammeMapping : IEntityTypeConfiguration<Programme>
{
    public void Configure(EntityTypeBuilder<Programme> builder)
    {
        builder.ToTable("programme");
        builder.HasKey(programme => programme.Id);
        builder.Property(programme => programme.Name).HasMaxLength(60).Labelled("名称");
        builder.Property(programme => programme.Description).HasMaxLength(400).Labelled("说明");
        builder.Property(programme => programme.Tiers).AsJson().Labelled("层级");
        builder.Property(programme => programme.LightRuleId).HasMaxLength(40).Labelled("亮灯规则");
        builder.Property(programme => programme.PermitRuleId).HasMaxLength(40).HasDefaultValue(PermitRules.DefaultId).Labelled("手续时限");
        builder.Property(programme => programme.SortOrder).Labelled("排序");
        builder.HasIndex(programme => programme.Name).IsUnique();
        builder.HasData(Programme.Seed());
    }
}
