namespace Tuijin.Accountability.Domain;

/// <summary>Texts of tasks in short places.</summary>
internal static class DutyWords
{
    private const int LongestInNotice = 40;

    /// <summary>The beginning of a long text, for notices and lists of work.</summary>
    public static string Brief(this string text) => text.Length > LongestInNotice ? text[..LongestInNotice] + "…" : text;
}
