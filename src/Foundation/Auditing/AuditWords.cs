using Microsoft.Extensions.DependencyInjection;

namespace Tuijin.Foundation.Auditing;

/// <summary>The Chinese words of an enumeration, for the trail: lines keep the stable English names.</summary>
/// <param name="Kind">Kind of the subject, the part before the colon, for instance "appeal".</param>
/// <param name="Label">Label of the column, for instance 状态.</param>
/// <param name="Titles">English name → Chinese word, of a value or of the fields of a value that has several.</param>
public sealed record AuditWords(string Kind, string Label, IReadOnlyDictionary<string, string> Titles);

/// <summary>Says what ids in the trail stand for; each module registers one for its own records.</summary>
public interface IAuditNames
{
    /// <summary>Names of those of the ids that are the module's.</summary>
    Task<IReadOnlyDictionary<Guid, string>> Of(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);
}

/// <summary>Registering words.</summary>
public static class AuditWordServices
{
    /// <summary>Lets the trail show the column of such subjects in Chinese.</summary>
    /// <param name="kind">Kind of the subject, for instance "appeal".</param>
    /// <param name="label">Label of the column, as given by <c>Labelled</c>.</param>
    public static IServiceCollection AddAuditWords<TEnum>(this IServiceCollection services, string kind, string label, Func<TEnum, string> title)
        where TEnum : struct, Enum => services.AddSingleton(new AuditWords(kind, label, Enum.GetValues<TEnum>().ToDictionary(value => value.ToString(), title)));
}
