using Tuijin.Rules.DatedRules;

namespace Tuijin.Rules.Permits;

/// <summary>Lists of permits that ship with the product, and reading of others.</summary>
public static class PermitRules
{
    /// <summary>The list for a programme that has chosen none.</summary>
    public const string DefaultId = "jiangsu";

    private static readonly Lazy<ShippedRules<PermitRuleBody>> Shipped = new(() => new ShippedRules<PermitRuleBody>("Permits/", Read));

    /// <summary>The lists that ship with the product, by title.</summary>
    public static IReadOnlyList<DatedRule<PermitRuleBody>> Presets => Shipped.Value.All;

    /// <summary>A list that ships with the product; null when there is none of this id.</summary>
    public static DatedRule<PermitRuleBody>? Find(string id) => Shipped.Value.Find(id);

    /// <summary>The list in force for a programme; the default one when the named one is no longer shipped.</summary>
    public static DatedRule<PermitRuleBody> InForce(string id) => Find(id) ?? Find(DefaultId)!;

    /// <summary>Reads a rule file; everything that is wrong with it is told.</summary>
    public static RuleReading<PermitRuleBody> Read(string yaml) => RuleFile.Read<PermitRuleBody>(yaml, body => body.Problems());
}
