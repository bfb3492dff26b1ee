namespace Tuijin.Rules.DatedRules;

/// <summary>A rule of the administration as dated data: what it says, since when, and which paper says so.</summary>
/// <param name="Id">Stable over all versions: small letters, digits and hyphens.</param>
/// <param name="Title">Name for people, in Chinese.</param>
/// <param name="ValidFrom">First day on which the rule holds.</param>
/// <param name="ValidTo">Last day on which the rule holds; null when no end is set.</param>
/// <param name="Version">1 or more; a changed rule is a new version.</param>
/// <param name="Body">What the rule says.</param>
public sealed record DatedRule<TBody>(
    string Id, string Title, DateOnly ValidFrom, DateOnly? ValidTo, int Version, RuleSource Source, TBody Body)
    where TBody : class
{
    public bool IsInForceOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);
}

/// <summary>Where a rule comes from.</summary>
/// <param name="Document">Title, and number or date, of the paper.</param>
/// <param name="Paragraph">The place in it.</param>
public sealed record RuleSource(string Document, string Paragraph);
