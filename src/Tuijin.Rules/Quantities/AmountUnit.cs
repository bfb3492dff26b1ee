using System.Text.RegularExpressions;

namespace Tuijin.Rules.Quantities;

/// <summary>The unit that a column's header or a line above the table states for its figures.</summary>
/// <param name="Name">As officials write it: 万元, 亿元, 万美元.</param>
/// <param name="Factor">Yuan (or units of the foreign currency) in one.</param>
/// <param name="Currency">The foreign currency's name; null for yuan. Foreign amounts are never converted.</param>
public sealed partial record AmountUnit(string Name, long Factor, string? Currency = null)
{
    public static readonly AmountUnit One = new("元", 1);
    public static readonly AmountUnit Qian = new("千元", 1_000);
    public static readonly AmountUnit Wan = new("万元", 10_000);
    public static readonly AmountUnit BaiWan = new("百万元", 1_000_000);
    public static readonly AmountUnit QianWan = new("千万元", 10_000_000);
    public static readonly AmountUnit Yi = new("亿元", 100_000_000);

    private static readonly char[] Between = [',', ';', ':', '、', '/', '和', '及', '。'];

    private static readonly AmountUnit[] Known = [QianWan, BaiWan, Wan, Qian, Yi, One];

    /// <summary>
    /// The unit stated in a header or unit line: in brackets, after 单位 or a slash, or as its last word. Null when none is;
    /// 万元产值能耗 states none.
    /// </summary>
    public static AmountUnit? Find(string? header)
    {
        var plain = PlainText.Tight(header);
        foreach (Match match in Stated().Matches(plain))
        {
            foreach (var word in match.Groups["unit"].Value.Split(Between, StringSplitOptions.RemoveEmptyEntries))
            {
                if (Named(word) is { } unit)
                {
                    return unit;
                }
            }
        }

        return EnglishEnd().Match(plain) is { Success: true } english
            ? Named(english.Groups["unit"].Value.ToLowerInvariant() switch { "wan" or "10k" => "万元", "yi" => "亿元", _ => "元" })
            : null;
    }

    /// <summary>The unit of exactly this name, with or without 人民币 and 元; null when it is not a unit of money.</summary>
    public static AmountUnit? Named(string text)
    {
        var name = RmbWord().Replace(PlainText.Tight(text), "").Replace("单位", "", StringComparison.Ordinal);
        if (ForeignMoney.Of(name) is { } currency)
        {
            var multiple = name[..name.IndexOf(currency.Word, StringComparison.OrdinalIgnoreCase)];
            return multiple.Length == 0
                ? new AmountUnit(currency.Name, 1, currency.Name)
                : Array.Find(Known, unit => unit.Name == multiple + "元") is { } known
                    ? new AmountUnit(multiple + currency.Name, known.Factor, currency.Name)
                    : null;
        }

        return Array.Find(Known, unit => unit.Name == name || (unit.Factor > 1 && unit.Name == name + "元"));
    }

    public override string ToString() => Name;

    [GeneratedRegex(@"[(\[【〔<《](?<unit>[^()\[\]【】〔〕<>《》]{1,30})[)\]】〕>》]|单位[为是]?[::]?(?<unit>[^\s()]{1,30})|[/_](?<unit>[^/\s()_]{1,9})$|(?<unit>(?:千万|百万|亿|千|百|万)(?:元|美元|欧元|日元|港元|港币)|[万亿])$")]
    private static partial Regex Stated();

    [GeneratedRegex(@"[_\-(/](?<unit>wan|10k|yi|yuan|cny|rmb)(?:_?yuan)?\)?$", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishEnd();

    [GeneratedRegex("人民币|RMB|CNY|¥", RegexOptions.IgnoreCase)]
    private static partial Regex RmbWord();
}
