using System.Globalization;
using System.Text.RegularExpressions;

namespace Tuijin.Rules.Quantities;

/// <summary>The unit of an area as written; the factor turns it into square metres.</summary>
public sealed record AreaUnit(string Name, decimal M2)
{
    public static readonly AreaUnit SquareMetre = new("平方米", 1);
    public static readonly AreaUnit Mu = new("亩", 2000m / 3);
    public static readonly AreaUnit Hectare = new("公顷", 10_000);
    public static readonly AreaUnit SquareKilometre = new("平方公里", 1_000_000);
}

/// <summary>Reads areas: 85.5亩, 5.7公顷, 3.2万平方米, 15平方公里, 占地300亩,建筑面积约20万平方米.</summary>
public static partial class AreaText
{
    /// <summary>Beyond this many square metres (100 000 km²) a figure is taken for a mistake of unit.</summary>
    public const decimal LargestM2 = 100_000_000_000m;

    /// <summary>Reads a cell's text.</summary>
    /// <param name="text">The cell as written.</param>
    /// <param name="columnUnit">The unit of the column; 亩 is assumed where none is stated.</param>
    /// <param name="columnFactor">10 000 for a column in 万平方米, else 1.</param>
    public static Reading<Area> Read(string? text, AreaUnit? columnUnit = null, decimal columnFactor = 1)
    {
        var plain = PlainText.Of(text).TrimStart('\'');
        if (BlankMarks.Is(plain))
        {
            return Reading.Blank<Area>(BlankMarks.IsSpeaking(plain) ? plain : null);
        }

        if (decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return FromNumber(number, columnUnit, columnFactor);
        }

        var found = Written().Matches(plain);
        if (found.Count == 0)
        {
            var bare = NumberText.Read(plain);
            return bare is { Value: { } figure, Remark: null }
                ? FromNumber(figure, columnUnit, columnFactor)
                : Reading.Unreadable<Area>(bare.Reason ?? "没有读到面积");
        }

        return Worded(plain, found);
    }

    /// <summary>The unit stated in a header: 用地面积(亩), 建筑面积(万平方米); null when none is.</summary>
    public static (AreaUnit Unit, decimal Factor)? Find(string? header)
    {
        var match = Stated().Match(PlainText.Tight(header));
        return match.Success ? (Named(match.Groups["unit"].Value), match.Groups["wan"].Success ? 10_000 : 1) : null;
    }

    /// <summary>A figure without words, in the column's unit.</summary>
    public static Reading<Area> FromNumber(decimal number, AreaUnit? columnUnit, decimal columnFactor = 1)
    {
        var unit = columnUnit ?? AreaUnit.Mu;
        return Math.Abs(number) > LargestM2 / (unit.M2 * columnFactor)
            ? Reading.Unreadable<Area>("面积过大，请核对数字和单位")
            : Reading.Of(Area.FromM2(number * columnFactor * unit.M2), columnUnit is null ? ReadingMarks.UnitAssumed : ReadingMarks.UnitFromColumn);
    }

    private static Reading<Area> Worded(string plain, MatchCollection found)
    {
        var match = found[0];
        if (ChineseQuantity.Whole(match.Groups["n"].Value.Replace(" ", "", StringComparison.Ordinal)) is not { } number)
        {
            return Reading.Unreadable<Area>("数字的写法不清楚");
        }

        var unit = Named(match.Groups["unit"].Value);
        if (number > LargestM2 / unit.M2)
        {
            return Reading.Unreadable<Area>("面积过大，请核对数字和单位");
        }

        var approximate = match.Groups["fuzzy"].Success || match.Groups["hedge"].Success;
        var rest = plain.Remove(match.Index, match.Length).Trim(' ', ';', ',', ':', '。', '、');
        return Reading.Of(
            Area.FromM2(number * unit.M2),
            ReadingMarks.UnitFromCell | (approximate ? ReadingMarks.Approximate : ReadingMarks.None),
            rest.Length == 0 ? null : rest,
            found.Count > 1 ? "单元格里有几个面积，取了第一个，请核对" : null);
    }

    private static AreaUnit Named(string word) => word.ToLowerInvariant() switch
    {
        "亩" => AreaUnit.Mu,
        "公顷" or "ha" or "hm2" or "hm²" => AreaUnit.Hectare,
        "平方公里" or "平方千米" or "km2" or "km²" => AreaUnit.SquareKilometre,
        _ => AreaUnit.SquareMetre,
    };

    [GeneratedRegex(@"(?<hedge>约|近|超过?|逾)?\s*(?<n>\d[\d,]*(?:\.\d+)?\s*[十百千万亿]*|[一二三四五六七八九十百千万两零〇]+)(?<fuzzy>多|余)?\s*(?<unit>平方公里|平方千米|平方米|平米|㎡|m2|m²|平(?!方)|亩|公顷|km2|km²|hm2|hm²|ha)(?<fuzzy>左右|以上)?", RegexOptions.IgnoreCase)]
    private static partial Regex Written();

    [GeneratedRegex(@"(?:[(\[【/_]|单位:?|^)(?<wan>万)?(?<unit>平方公里|平方千米|平方米|平米|㎡|m2|m²|亩|公顷|km2|km²|hm2|hm²|ha)[)\]】]?", RegexOptions.IgnoreCase)]
    private static partial Regex Stated();
}
