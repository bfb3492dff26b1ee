using System.Text.RegularExpressions;

namespace Tuijin.Tests.House;

/// <summary>Chinese texts of the product have Chinese punctuation, as an official writes it.</summary>
public sealed partial class PunctuationTests
{
    /// <summary>What is written so in the world outside: font lists, headers of ledgers, marks that are read or typed, keys of records.</summary>
    private static readonly string[] WrittenSo =
    [
        "\"仿宋,FangSong,STFangsong,Noto Serif CJK SC\"", "\"楷体,KaiTi,STKaiti\"", "\"方正小标宋_GBK,FZXiaoBiaoSong-B05S,小标宋体,宋体\"",
        "\"县(市、区)\"", "\"乡镇(街道)\"", "\"(万元)\"", "\"(空白)\"", "\"(空)\"", "\"(无)\"", "\";。,、\\n|\"", "\"sign-in:未知用户\"",
        "$\"情况不交办；如需交办，请在句首加“?”（问题）、“!”（会议明确）或者“+”（任务）\"",
    ];

    [Theory]
    [InlineData("请先登录,再试", true)]
    [InlineData("演示(虚构)", true)]
    [InlineData("编号: 三", true)]
    [InlineData("共{count}条,请核对", true)]
    [InlineData("请先登录，再试（共 3 次）", false)]
    [InlineData("--database Host=…;Database=…", false)]
    public void Half_width_marks_beside_Chinese_are_found(string text, bool found) => HalfWidth().IsMatch(text).ShouldBe(found);

    [Fact]
    public void Texts_in_programs_have_full_width_punctuation()
    {
        var wrong = SourceTree.Files("src", ".cs").SelectMany(file => Literals(file, CSharpParts())).Concat(SourceTree.Files("src", ".ts").SelectMany(file => Literals(file, ScriptParts())))
            .Where(literal => HalfWidth().IsMatch(literal.Text) && !IsPattern(literal.Text) && !WrittenSo.Contains(literal.Text) && !WrittenSo.Contains("$" + literal.Text));
        wrong.Select(literal => $"{literal.Place}: {literal.Text}").ShouldBeEmpty();
    }

    [Fact]
    public void The_Chinese_introduction_has_full_width_punctuation()
    {
        var text = Code().Replace(File.ReadAllText(Path.Combine(SourceTree.Root, "README.zh-CN.md")), "");
        text.Split('\n').Where(line => HalfWidth().IsMatch(line)).ShouldBeEmpty();
    }

    [Fact]
    public void Pages_have_full_width_punctuation()
    {
        var wrong = SourceTree.Files("src", ".cshtml").SelectMany(file => PageComment().Replace(File.ReadAllText(file), "").Split('\n').Where(line => HalfWidthOnPage().IsMatch(line))
            .Select(line => $"{Path.GetRelativePath(SourceTree.Root, file)}: {line.Trim()}"));
        wrong.ShouldBeEmpty();
    }

    /// <summary>String literals of a file without its comments.</summary>
    private static IEnumerable<(string Place, string Text)> Literals(string file, Regex parts)
    {
        var source = File.ReadAllText(file);
        return parts.Matches(source).Where(part => part.Value[0] != '/')
            .Select(part => ($"{Path.GetRelativePath(SourceTree.Root, file)}:{source.AsSpan(0, part.Index).Count('\n') + 1}", part.Value));
    }

    /// <summary>Regular expressions recognise what others have written.</summary>
    private static bool IsPattern(string literal) =>
        literal.Contains("(?", StringComparison.Ordinal) || literal.Contains("\"^", StringComparison.Ordinal) || literal.Contains("]?", StringComparison.Ordinal) || literal.Contains("\\s", StringComparison.Ordinal) || literal.Contains("\\d", StringComparison.Ordinal);

    [GeneratedRegex("[㐀-鿿“”《》（）、。，；：！？] ?[,;:!?()]|[,;:!?()] ?[㐀-鿿“”《》（）、。，；：！？]|[},;:!?)][,;:!?(] ?[㐀-鿿]")]
    private static partial Regex HalfWidth();

    /// <summary>On pages a closing bracket before Chinese is most often the end of an expression.</summary>
    [GeneratedRegex("[㐀-鿿“”《》（）、。，；：！？] ?[,;:!?(]|[,;:!?][㐀-鿿“”《》（）、。，；：！？]|\\([㐀-鿿]")]
    private static partial Regex HalfWidthOnPage();

    /// <summary>Code, and the addresses of links.</summary>
    [GeneratedRegex("```.*?```|`[^`\n]*`|\\]\\([^)\n]*\\)", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("@\\*.*?\\*@", RegexOptions.Singleline)]
    private static partial Regex PageComment();

    [GeneratedRegex("""
        //[^\n]*|/\*.*?\*/|\"{3}.*?\"{3}|@\$?"(?:""|[^"])*"|'(?:\\.|[^'\\\n])'|"(?:\\.|[^"\\\n])*"
        """, RegexOptions.Singleline)]
    private static partial Regex CSharpParts();

    [GeneratedRegex("""
        //[^\n]*|/\*.*?\*/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`
        """, RegexOptions.Singleline)]
    private static partial Regex ScriptParts();
}
