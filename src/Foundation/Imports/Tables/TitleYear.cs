using System.Globalization;
using System.Text.RegularExpressions;
using Tuijin.Rules.Quantities;

namespace Tuijin.Foundation.Imports.Tables;

/// <summary>The year that a table is about, from the texts above it or the sheet's name.</summary>
internal static partial class TitleYear
{
    public static int? Of(IReadOnlyList<string> titles, string sheet)
    {
        foreach (var text in titles.Append(sheet))
        {
            if (Year().Match(PlainText.Tight(text)) is { Success: true } found)
            {
                return int.Parse(found.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
            }
        }

        return null;
    }

    [GeneratedRegex(@"(?<year>20\d\d)(?:年|年度|$)")]
    private static partial Regex Year();
}
