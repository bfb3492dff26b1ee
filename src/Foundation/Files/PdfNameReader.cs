using System.Text;

namespace Tuijin.Foundation.Files;

/// <summary>Picks the /Names out of a PDF byte by byte, with their #xx escapes resolved.</summary>
internal sealed class PdfNameReader
{
    private const int LongestName = 64;

    private readonly StringBuilder _name = new();
    private bool _inside;

    /// <summary>The name that ends before this byte, if one does.</summary>
    public string? Next(byte value)
    {
        if (_inside && !IsDelimiter(value))
        {
            if (_name.Length < LongestName)
                _name.Append((char)value);
            return null;
        }

        var finished = _inside && _name.Length > 0 ? Unescape(_name.ToString()) : null;
        _inside = value == '/';
        _name.Clear();
        return finished;
    }

    private static bool IsDelimiter(byte value) =>
        value is 0 or 9 or 10 or 12 or 13 or 32 || "()<>[]{}/%"u8.Contains(value);

    private static string Unescape(string name)
    {
        if (!name.Contains('#', StringComparison.Ordinal))
            return name;
        var plain = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var escaped = name[i] == '#' && i + 2 < name.Length && char.IsAsciiHexDigit(name[i + 1]) && char.IsAsciiHexDigit(name[i + 2]);
            plain.Append(escaped ? (char)Convert.ToByte(name.Substring(i + 1, 2), 16) : name[i]);
            i += escaped ? 2 : 0;
        }

        return plain.ToString();
    }
}
