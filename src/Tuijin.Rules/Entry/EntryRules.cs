using Tuijin.Rules.DatedRules;

namespace Tuijin.Rules.Entry;

/// <summary>Conditions of entry that ship with the product, and reading of others.</summary>
public static class EntryRules
{
    private static readonly Lazy<ShippedRules<EntryRuleBody>> Shipped = new(() => new ShippedRules<EntryRuleBody>("Entry/", Read));

    /// <summary>The rules that ship with the product, by title.</summary>
    public static IReadOnlyList<DatedRule<EntryRuleBody>> Presets => Shipped.Value.All;

    /// <summary>A rule that ships with the product; null when there is none of this id.</summary>
    public static DatedRule<EntryRuleBody>? Find(string id) => Shipped.Value.Find(id);

    /// <summary>Reads a rule file; everything that is wrong with it is told.</summary>
    public static RuleReading<EntryRuleBody> Read(string yaml) => RuleFile.Read<EntryRuleBody>(yaml, body => body.Problems());
}
