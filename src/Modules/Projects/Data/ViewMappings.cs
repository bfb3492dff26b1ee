using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tuijin.Projects.Contract;

namespace Tuijin.Projects.Data;

internal sealed class ProjectViewMapping : IEntityTypeConfiguration<ProjectView>
{
    private const string Sql = """
        SELECT p.id, p.number, p.code, p.name, p.enterprise_id, p.enterprise_name, p.programme_id, p.tier, p.division_id, p.division_path,
          p.zone_id, p.industry, p.year_class, p.stage, p.total_investment_yuan, p.planned_start_month, p.planned_finish_month,
          p.started_on, p.into_statistics_on, p.finished_on, p.leader, p.responsible_id,
          s.as_of_month, s.year_plan_yuan, s.year_done_yuan, s.total_done_yuan, s.completion_ratio, s.schedule_ratio,
          s.light, s.word AS light_word, s.reason AS light_reason, s.consequence AS light_consequence,
          s.start_light, s.progress_light, s.statistics_light, s.last_report_month, s.missing_reports
        FROM project p JOIN project_standing s ON s.project_id = p.id
        """;

    public void Configure(EntityTypeBuilder<ProjectView> builder) => builder.HasNoKey().ToSqlQuery(Sql);
}
