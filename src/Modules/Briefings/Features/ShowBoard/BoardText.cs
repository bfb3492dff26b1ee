using System.Globalization;
using Shown = Tuijin.Shell.Parts.Light;

namespace Tuijin.Briefings.Features.ShowBoard;

/// <summary>How the board writes shares and lights.</summary>
internal static class BoardText
{
    /// <summary>44.1%; a dash when there is nothing to divide.</summary>
    public static string Percent(decimal? share) => share is { } value ? (value * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%" : "—";

    /// <summary>The figure alone, its sign stands as the unit.</summary>
    public static string PercentNumber(decimal? share) => share is { } value ? (value * 100).ToString("0.0", CultureInfo.InvariantCulture) : "—";

    /// <summary>10月, of yyyymm.</summary>
    public static string Month(int? key) => key is { } month ? $"{month % 100}月" : "—";

    /// <summary>A light of the rules as the shell draws it.</summary>
    public static Shown Lamp(Rules.Lights.Light light) => light switch
    {
        Rules.Lights.Light.None => Shown.None,
        Rules.Lights.Light.Green => Shown.Green,
        Rules.Lights.Light.Yellow => Shown.Yellow,
        Rules.Lights.Light.Red => Shown.Red,
    };
}
