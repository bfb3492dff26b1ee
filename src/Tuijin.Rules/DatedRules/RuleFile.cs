using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Tuijin.Rules.DatedRules;

/// <summary>
/// Reads rule files: YAML with the same header for every kind of rule (id, title, validFrom, validTo, version, source) and
/// a body of its own kind.
/// </summary>
public static class RuleFile
{
    private const int LongestText = 100_000;

    private static readonly IDeserializer Yaml = new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .WithDuplicateKeyChecking()
        .Build();

    /// <summary>Reads a rule and checks header and body. Unknown and repeated keys are problems too.</summary>
    /// <typeparam name="TBody">A class without constructor arguments; keys are its property names in camel case.</typeparam>
    /// <param name="check">What is wrong with a body that could be read, as Chinese sentences.</param>
    public static RuleReading<TBody> Read<TBody>(string yaml, Func<TBody, IEnumerable<string>> check)
        where TBody : class
    {
        ArgumentNullException.ThrowIfNull(yaml);
        ArgumentNullException.ThrowIfNull(check);
        if (yaml.Length > LongestText)
        {
            return new(null, ["规则文件过长"]);
        }

        var (draft, unreadable) = Draft<TBody>(yaml);
        if (draft is null)
        {
            return new(null, [unreadable!]);
        }

        var problems = draft.Problems().Concat(draft.Body is null ? ["缺少规则内容（body）"] : check(draft.Body)).ToList();
        return problems.Count == 0 ? new(draft.ToRule(), []) : new(null, problems);
    }

    private static (RuleDraft<TBody>? Draft, string? Problem) Draft<TBody>(string yaml)
        where TBody : class
    {
        try
        {
            return Yaml.Deserialize<RuleDraft<TBody>?>(yaml) is { } draft ? (draft, null) : (null, "规则文件是空的");
        }
        catch (YamlException exception)
        {
            var line = yaml.Split('\n').ElementAtOrDefault((int)exception.Start.Line - 1)?.Trim();
            return (null, $"第{exception.Start.Line}行“{line}”无法读取：不认识这个键、键重复，或者值的写法不对");
        }
    }
}
