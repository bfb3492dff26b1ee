namespace Tuijin.Rules.Quantities;

/// <summary>The ways in which people write that a cell has no value.</summary>
public static class BlankMarks
{
    private static readonly HashSet<string> Silent = new(StringComparer.OrdinalIgnoreCase)
    {
        "无", "空", "没有", "N/A", "NA", "NULL", "NONE", "NIL", "(空白)", "(空)", "(无)", "不适用", "不涉及",
    };

    private static readonly HashSet<string> Speaking = new(StringComparer.OrdinalIgnoreCase)
    {
        "暂无", "待定", "未定", "不详", "未知", "不明", "待补", "待补充", "待填", "待填报", "未填", "未填报", "待确定", "未确定", "待核实", "待核",
        "待明确", "未明确", "待报", "待统计", "暂缺", "缺", "暂未确定", "暂未明确", "保密", "TBD",
    };

    /// <summary>True when the plain text stands for no value at all.</summary>
    public static bool Is(string plain) => IsSilent(plain) || IsSpeaking(plain);

    /// <summary>True for words such as 待定, which mean no value yet and are worth keeping as a remark.</summary>
    public static bool IsSpeaking(string plain) => plain.Length is > 0 and <= 6 && Speaking.Contains(plain);

    private static bool IsSilent(string plain) =>
        plain.Length == 0 || (plain.Length <= 6 && Silent.Contains(plain)) || (plain.Length <= 20 && plain.All(IsStroke));

    private static bool IsStroke(char c) =>
        c is '-' or '—' or '–' or '−' or '―' or '─' or '/' or '\\' or '╱' or '|' or '.' or '。' or '…' or '·' or '_' or '*' or '~' or '?' or ' ';
}
