using System.Globalization;
using Tuijin.Rules.Quantities;

namespace Tuijin.Zones.Features;

/// <summary>Areas as zone papers write them: 亩, with 公顷 beside.</summary>
internal static class AreaWords
{
    /// <summary>For instance 1,200亩（80公顷）; empty when there is none.</summary>
    public static string Of(decimal? m2) => m2 is { } value
        ? $"{Digits(Area.FromM2(value).Mu)}亩（{Digits(Area.FromM2(value).Hectares)}公顷）"
        : "";

    private static string Digits(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero).ToString("#,0.##", CultureInfo.InvariantCulture);
}
