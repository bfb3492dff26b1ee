namespace Tuijin.Rules.DatedRules;

/// <summary>What came of reading a rule file: the rule, or what is wrong with the file.</summary>
/// <param name="Rule">Null when there are problems.</param>
/// <param name="Problems">Chinese sentences; lines are counted from 1.</param>
public sealed record RuleReading<TBody>(DatedRule<TBody>? Rule, IReadOnlyList<string> Problems)
    where TBody : class;
