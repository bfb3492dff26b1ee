using Microsoft.Extensions.DependencyInjection;
using Tuijin.Appeals.Data;
using Tuijin.Foundation.Auditing;

namespace Tuijin.Appeals.Contract;

/// <summary>For modules whose records name a category of appeals by its code.</summary>
public static class CategoryWords
{
    /// <summary>Lets the trail show the column of such subjects by the titles of the categories.</summary>
    /// <param name="kind">Kind of the subject, for instance "meeting".</param>
    /// <param name="label">Label of the column.</param>
    public static IServiceCollection AddCategoryWords(this IServiceCollection services, string kind, string label) =>
        services.AddSingleton(new AuditWords(kind, label, CategorySeed.Titles));
}
