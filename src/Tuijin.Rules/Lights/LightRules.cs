using Tuijin.Rules.DatedRules;

namespace Tuijin.Rules.Lights;

/// <summary>Light rules: those that ship with the product, and reading of others.</summary>
public static class LightRules
{
    /// <summary>The rule for a programme that has chosen none.</summary>
    public const string DefaultId = "yinchuan";

    private static readonly Lazy<ShippedRules<LightRuleBody>> Shipped = new(() => new ShippedRules<LightRuleBody>("Lights/", Read));

    /// <summary>The rules that ship with the product, the default first.</summary>
    public static IReadOnlyList<DatedRule<LightRuleBody>> Presets =>
        [.. Shipped.Value.All.OrderBy(rule => rule.Id != DefaultId).ThenByDescending(rule => rule.ValidFrom).ThenBy(rule => rule.Id)];

    /// <summary>A rule that ships with the product; null when there is none of this id.</summary>
    public static DatedRule<LightRuleBody>? Find(string id) => Shipped.Value.Find(id);

    /// <summary>The file of a shipped rule, to be shown or copied; null when there is none of this id.</summary>
    public static string? TextOf(string id) => Shipped.Value.TextOf(id);

    /// <summary>Reads a light rule file; everything that is wrong with it is told.</summary>
    public static RuleReading<LightRuleBody> Read(string yaml) => RuleFile.Read<LightRuleBody>(yaml, body => body.Problems());
}
