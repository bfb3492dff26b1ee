using Microsoft.Extensions.DependencyInjection;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Domain;
using Tuijin.Foundation.Auditing;

namespace Tuijin.Appeals.Data;

/// <summary>The trail of an appeal in the words of its pages.</summary>
internal static class AppealAuditWords
{
    private const string Kind = "appeal";

    public static void AddAppealAuditWords(this IServiceCollection services)
    {
        services.AddSingleton(new AuditWords(Kind, "类别", CategorySeed.Titles));
        services.AddAuditWords<AppealState>(Kind, "状态", state => state.Title());
        services.AddAuditWords<AppealChannel>(Kind, "来源", channel => channel.Title());
        services.AddAuditWords<AppealUrgency>(Kind, "紧急程度", urgency => urgency.Title());
        services.AddAuditWords<DeadlineClass>(Kind, "时限类别", deadline => deadline.Title());
        services.AddAuditWords<Satisfaction>(Kind, "满意度", satisfaction => satisfaction.Title());
        services.AddAuditWords<RefusalKind>(Kind, "不予受理情形", kind => kind.Title());
        services.AddAuditWords<AssignmentPart>(Kind, "主办协办", part => part.Title());
        services.AddAuditWords<AssignmentState>(Kind, "承办状态", state => state.Title());
        services.AddAuditWords<ExtensionState>(Kind, "延期审批", state => state.Title());
    }
}
