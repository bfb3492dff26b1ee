using System.Buffers;
using System.Text;

namespace Tuijin.Foundation.Imports.Workbooks;

/// <summary>What a number format tells about the numbers shown in it.</summary>
/// <param name="IsDate">Numbers are days.</param>
/// <param name="HasDay">The day of the month is shown; a format such as yyyy"年"m"月" shows only a month.</param>
/// <param name="IsPercent">Numbers are ratios shown in percent.</param>
/// <param name="Decimals">Fixed decimals shown; null for General.</param>
public sealed record CellFormat(bool IsDate, bool HasDay, bool IsPercent, int? Decimals)
{
    public static readonly CellFormat General = new(false, false, false, null);

    private static readonly SearchValues<char> DateLetters = SearchValues.Create("ymdhse");

    private static readonly CellFormat Day = new(true, true, false, null);
    private static readonly CellFormat Month = new(true, false, false, null);

    /// <summary>Formats known by number alone; 27–36 and 50–58 are the dates of Chinese Excel, which carry no code in the file.</summary>
    public static CellFormat BuiltIn(int id) => id switch
    {
        1 or 3 or 37 or 38 => new CellFormat(false, false, false, 0),
        2 or 4 or 39 or 40 => new CellFormat(false, false, false, 2),
        9 => new CellFormat(false, false, true, 0),
        10 => new CellFormat(false, false, true, 2),
        17 or 27 or 36 or 50 or 52 or 55 or 57 => Month,
        (>= 14 and <= 22) or (>= 28 and <= 35) or (>= 45 and <= 47) or 51 or 53 or 54 or 56 or 58 => Day,
        _ => General,
    };

    /// <summary>Reads a format code such as yyyy"年"m"月"d"日", 0.00% or [$-804]yyyy-m.</summary>
    public static CellFormat Parse(string code)
    {
        var bare = WithoutLiterals(code);
        if (bare.Contains("general", StringComparison.Ordinal) || bare is "" or "@")
        {
            return General;
        }

        var isPercent = bare.Contains('%', StringComparison.Ordinal);
        if (!isPercent && bare.AsSpan().ContainsAny(DateLetters) && bare.AsSpan().IndexOfAny("0#?") < 0)
        {
            var showsDate = bare.Contains('y', StringComparison.Ordinal) || bare.Contains('e', StringComparison.Ordinal);
            return showsDate && !bare.Contains('d', StringComparison.Ordinal) ? Month : Day;
        }

        var point = bare.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : bare[(point + 1)..].TakeWhile(c => c is '0').Count();
        return new CellFormat(false, false, isPercent, decimals);
    }

    /// <summary>The first section in lower case, without quoted, bracketed and escaped characters.</summary>
    private static string WithoutLiterals(string code)
    {
        var bare = new StringBuilder();
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (code[i])
            {
                case '"':
                    i = code.IndexOf('"', i + 1) is var end and >= 0 ? end : code.Length;
                    break;
                case '[':
                    i = code.IndexOf(']', i + 1) is var close and >= 0 ? close : code.Length;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                default:
                    bare.Append(char.ToLowerInvariant(code[i]));
                    break;
            }
        }

        return bare.ToString();
    }
}
