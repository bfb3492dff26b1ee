using Shown = Tuijin.Shell.Parts.Light;

namespace Tuijin.Zones.Features;

/// <summary>A light of the rules as the shell draws it.</summary>
internal static class Lamps
{
    public static Shown Of(Rules.Lights.Light light) => light switch
    {
        Rules.Lights.Light.None => Shown.None,
        Rules.Lights.Light.Green => Shown.Green,
        Rules.Lights.Light.Yellow => Shown.Yellow,
        Rules.Lights.Light.Red => Shown.Red,
    };
}
