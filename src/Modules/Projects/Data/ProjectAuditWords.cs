using Microsoft.Extensions.DependencyInjection;
using Tuijin.Foundation.Auditing;
using Tuijin.Projects.Contract;
using Tuijin.Rules.Lights;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Projects.Data;

/// <summary>The trail of a project in the words of its pages.</summary>
internal static class ProjectAuditWords
{
    private const string Kind = "project";

    public static void AddProjectAuditWords(this IServiceCollection services)
    {
        services.AddAuditWords<ConstructionNature>(Kind, "建设性质", nature => nature.Title());
        services.AddAuditWords<ProjectKind>(Kind, "项目类型", kind => kind.Title());
        services.AddAuditWords<ProjectYearClass>(Kind, "年度类别", yearClass => yearClass.Title());
        services.AddAuditWords<ProjectStage>(Kind, "阶段", stage => stage.Title());
        services.AddAuditWords<InvestmentDriver>(Kind, "投资类别", driver => driver.Title());
        services.AddAuditWords<DayKind>(Kind, "时限算法", kind => kind.Title());
    }
}
