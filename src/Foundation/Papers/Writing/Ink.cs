using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Tuijin.Foundation.Papers.Writing;

/// <summary>Runs and paragraphs. Every run names its East Asian font and asks for East Asian forms of shared signs such as “ ”.</summary>
internal static class Ink
{
    /// <summary>Digits and Latin letters: half as wide as a character, like those of 仿宋.</summary>
    private const string Latin = "Times New Roman";

    public const string Red = "FF0000";

    public static string FontOf(PaperFace face) => face switch
    {
        PaperFace.FangSong => "仿宋_GB2312",
        PaperFace.Kai => "楷体_GB2312",
        PaperFace.Hei => "黑体",
        PaperFace.Song => "宋体",
        PaperFace.XiaoBiaoSong => "方正小标宋简体",
        _ => throw new ArgumentOutOfRangeException(nameof(face)),
    };

    public static RunFonts Fonts(PaperFace face)
    {
        // Page numbers are half-width 宋体 (§7.5); digits in a title or mark follow its face.
        var latin = face is PaperFace.Song or PaperFace.XiaoBiaoSong or PaperFace.Hei ? FontOf(face) : Latin;
        return new RunFonts
        {
            Hint = FontTypeHintValues.EastAsia,
            Ascii = latin,
            HighAnsi = latin,
            EastAsia = FontOf(face),
            ComplexScript = latin,
        };
    }

    public static Run Run(string text, PaperFace face = PaperFace.FangSong, Action<RunProperties>? more = null)
    {
        var properties = new RunProperties { RunFonts = Fonts(face) };
        more?.Invoke(properties);
        var run = new Run(properties);
        foreach (var (index, line) in Clean(text).Split('\n').Index())
        {
            if (index > 0)
                run.Append(new Break());
            foreach (var (part, piece) in line.Split('\t').Index())
            {
                if (part > 0)
                    run.Append(new TabChar());
                if (piece.Length > 0)
                    run.Append(new Text(piece) { Space = SpaceProcessingModeValues.Preserve });
            }
        }

        return run;
    }

    public static Paragraph Paragraph(string style, params IEnumerable<Run> runs)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(runs);
        return paragraph;
    }

    public static Paragraph Blank() => Paragraph(PaperStyles.Normal);

    public static IEnumerable<Paragraph> Blanks(int count) => Enumerable.Range(0, count).Select(_ => Blank());

    /// <summary>Width in characters: digits, Latin letters and their signs are half as wide.</summary>
    public static decimal Width(string text) => text.EnumerateRunes().Sum(rune => rune.Value < 0x80 ? 0.5m : 1m);

    /// <summary>Drops what XML cannot hold (control characters, lone surrogates), which people paste without knowing.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune != Rune.ReplacementChar && (rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value)))
                clean.Append(rune);
        }

        return clean.ToString();
    }

    /// <summary>For the file's properties.</summary>
    public static string OneLine(string text) => Clean(text).Replace("\n", "", StringComparison.Ordinal);

    public static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
