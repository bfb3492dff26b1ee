using System.Text.RegularExpressions;
using Tuijin.Rules.Quantities;

namespace Tuijin.Foundation.Imports.Tables;

/// <summary>Makes header texts comparable: no spaces, brackets, numbering or marks; years and months as 本年 and 本月.</summary>
internal static partial class HeaderWords
{
    /// <summary>Leaves that say nothing without their parent.</summary>
    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal)
    {
        "", "合计", "小计", "总计", "总额", "总数", "计", "金额", "数额", "数值", "数据", "情况", "内容", "名称", "时间", "日期", "年月", "指标", "全部",
    };

    public static bool IsEmpty(string bare) => Empty.Contains(bare);

    /// <summary>The header without what stands in brackets; with it when nothing else is there.</summary>
    public static string Bare(string header)
    {
        var tight = PlainText.Tight(header);
        var bare = Trimmed(Bracketed().Replace(tight, ""));
        return bare.Length > 0 ? bare : Trimmed(tight);
    }

    /// <summary>The words in brackets, unless they only state a unit.</summary>
    public static string? InBrackets(string header)
    {
        var match = Bracketed().Match(PlainText.Tight(header));
        var words = match.Success ? match.Value.Trim('(', ')', '[', ']', '【', '】', '〔', '〕') : "";
        return words.Length == 0 || AmountUnit.Find(header) is not null || AreaText.Find(header) is not null ? null : Trimmed(words);
    }

    private static string Trimmed(string text)
    {
        var words = Numbering().Replace(text, "");
        words = YearToDate().Replace(words, "本年");
        words = Year().Replace(words, "本年");
        words = UntilMonth().Replace(words, "");
        words = Month().Replace(words, "本月");
        return Marks().Replace(words, "").Replace("本年本年", "本年", StringComparison.Ordinal).ToLowerInvariant();
    }

    [GeneratedRegex(@"[(\[【〔][^()\[\]【】〔〕]*[)\]】〕]?")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^(?:\d{1,2}[.、,]|[一二三四五六七八九十]{1,3}[、.]|[(]\d{1,2}[)]|[①-⑳])")]
    private static partial Regex Numbering();

    [GeneratedRegex(@"(?:(?:19|20)\d\d年)?1(?:月份?)?[-—–~至到]\d{1,2}月份?(?:底|末)?")]
    private static partial Regex YearToDate();

    [GeneratedRegex(@"(?:19|20)\d\d年?度?(?=\D|$)(?!月)")]
    private static partial Regex Year();

    [GeneratedRegex(@"(?:截至|截止|至|到)(?:目前|本年|去年)?(?:\d{1,2}月份?)?(?:底|末)?")]
    private static partial Regex UntilMonth();

    [GeneratedRegex(@"\d{1,2}月份?")]
    private static partial Regex Month();

    [GeneratedRegex(@"[\s*:;""'“”‘’_.,、·★☆?!#|<>\-—–=]")]
    private static partial Regex Marks();
}
