using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Domain;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;

namespace Tuijin.Appeals.Data;

/// <summary>The trail of an appeal in the words of its pages.</summary>
internal static class AppealAuditWords
{
    private const string Kind = "appeal", CategoryKind = "appeal-category";

    /// <summary>Fields of a call-back, as they are kept in the trail → as they are read.</summary>
    private static readonly Dictionary<string, string> CallBackFields = new()
    {
        ["isSolved"] = "已解决", ["wasAnswered"] = "已答复", ["cameInPerson"] = "主动对接", ["isSatisfied"] = "满意", ["person"] = "受访人", ["note"] = "记录",
    };

    public static void AddAppealAuditWords(this IServiceCollection services)
    {
        services.AddSingleton(new AuditWords(Kind, "类别", CategorySeed.Titles));
        services.AddSingleton(new AuditWords(CategoryKind, "上级类别", CategorySeed.Titles));
        services.AddAuditWords<DeadlineClass>(CategoryKind, "时限类别", deadline => deadline.Title());
        services.AddScoped<IAuditNames, CategoryAuditNames>();
        services.AddSingleton(new AuditWords(Kind, "回访", CallBackFields));
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

/// <summary>Titles of categories that the city has added: their codes are UUIDs.</summary>
internal sealed class CategoryAuditNames(TuijinDb db) : IAuditNames
{
    public async Task<IReadOnlyDictionary<Guid, string>> Of(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var codes = ids.Select(AppealCategory.CodeOf).ToList();
        return (await db.AppealCategories().AsNoTracking().Where(category => codes.Contains(category.Code)).ToListAsync(cancellationToken))
            .ToDictionary(category => Guid.Parse(category.Code), category => category.Title);
    }
}
