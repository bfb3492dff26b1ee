using System.Globalization;
using System.Text.RegularExpressions;

namespace Tuijin.Rules.DatedRules;

/// <summary>A rule file as it stands, before it is known to be whole.</summary>
internal sealed partial class RuleDraft<TBody>
    where TBody : class
{
    public string? Id { get; init; }

    public string? Title { get; init; }

    public string? ValidFrom { get; init; }

    public string? ValidTo { get; init; }

    public int Version { get; init; }

    public SourceDraft? Source { get; init; }

    public TBody? Body { get; init; }

    public IEnumerable<string> Problems()
    {
        if (Id is null || !IdShape().IsMatch(Id))
        {
            yield return "规则编号（id）只能由小写字母、数字和连字符组成";
        }

        if (string.IsNullOrWhiteSpace(Title))
        {
            yield return "缺少规则名称（title）";
        }

        if (Day(ValidFrom) is not { } from)
        {
            yield return "生效日期（validFrom）应写成“2025-03-01”的样式";
        }
        else if (ValidTo is not null && (Day(ValidTo) is not { } to || to < from))
        {
            yield return "失效日期（validTo）应写成“2025-12-31”的样式，且不早于生效日期";
        }

        if (Version < 1)
        {
            yield return "版本号（version）应为1以上的整数";
        }

        if (string.IsNullOrWhiteSpace(Source?.Document) || string.IsNullOrWhiteSpace(Source.Paragraph))
        {
            yield return "规则来源（source）应写明文件（document）和所在段落（paragraph）";
        }
    }

    /// <summary>The rule, once there are no problems.</summary>
    public DatedRule<TBody> ToRule() =>
        new(Id!, Title!, Day(ValidFrom)!.Value, Day(ValidTo), Version, new(Source!.Document!, Source.Paragraph!), Body!);

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex IdShape();
}

/// <summary>The source of a rule as it stands in the file.</summary>
internal sealed class SourceDraft
{
    public string? Document { get; init; }

    public string? Paragraph { get; init; }
}
