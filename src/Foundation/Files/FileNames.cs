using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Tuijin.Foundation.Files;

/// <summary>Names of files as people send them, made fit to be shown, stored in a record and used in a download.</summary>
public static class FileNames
{
    /// <summary>Characters (UTF-16 units) of a clean name.</summary>
    public const int MaxLength = 100;

    /// <summary>UTF-8 bytes of a clean name: file systems allow 255, and archives add a number.</summary>
    public const int MaxBytes = 240;

    private const int MaxExtension = 10;

    private const string Nameless = "未命名文件";

    /// <summary>Names that Windows keeps for devices, whatever extension follows.</summary>
    private static readonly FrozenSet<string> Devices = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(1, 9).SelectMany(i => new[] { $"COM{i}", $"LPT{i}" })]);

    /// <summary>
    /// Last part of a path, without control, format and direction signs, without signs that a file system reserves, no
    /// longer than <see cref="MaxLength"/>, the extension kept. Never empty; cleaning twice changes nothing.
    /// </summary>
    public static string Clean(string? raw)
    {
        var last = (raw ?? "")[((raw ?? "").LastIndexOfAny(['/', '\\']) + 1)..];
        var name = Squeeze(Strip(Compose(Strip(last))));
        var extension = Path.GetExtension(name);
        if (extension.Length > MaxExtension || extension.Contains(' ', StringComparison.Ordinal))
            extension = "";
        var stem = name[..^extension.Length].TrimEnd('.', ' ');
        if (stem.Length == 0)
            stem = Nameless;
        if (Devices.Contains(stem.Split('.')[0].TrimEnd()))
            stem = "_" + stem;
        return Shorten(stem, extension) + extension;
    }

    /// <summary>Lower case with its dot; empty when there is none.</summary>
    public static string Extension(string cleanName) => Path.GetExtension(cleanName).ToLowerInvariant();

    private static string Strip(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
                continue;
            kept.Append(Rune.GetUnicodeCategory(rune) switch
            {
                // Format signs hold the direction overrides that make exe.gpj read as a picture.
                UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
                    or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => "",
                UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => " ",
                _ when rune.Value is '<' or '>' or ':' or '"' or '|' or '?' or '*' or '/' or '\\' => "_",
                _ => rune.ToString(),
            });
        }

        return kept.ToString();
    }

    private static string Compose(string text) => text.IsNormalized() ? text : text.Normalize();

    private static string Squeeze(string text) =>
        string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('.', ' ');

    private static string Shorten(string stem, string extension)
    {
        var (length, bytes) = (MaxLength - extension.Length, MaxBytes - Encoding.UTF8.GetByteCount(extension));
        var kept = new StringBuilder();
        foreach (var rune in stem.EnumerateRunes())
        {
            length -= rune.Utf16SequenceLength;
            bytes -= rune.Utf8SequenceLength;
            if (length < 0 || bytes < 0)
                break;
            kept.Append(rune);
        }

        return kept.ToString().TrimEnd('.', ' ');
    }
}
