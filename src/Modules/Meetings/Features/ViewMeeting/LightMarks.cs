using Tuijin.Shell.Parts;

namespace Tuijin.Meetings;

/// <summary>Lights of the rules as the pages draw them.</summary>
internal static class LightMarks
{
    public static Light Of(Rules.Lights.Light light) => light switch
    {
        Rules.Lights.Light.Green => Light.Green,
        Rules.Lights.Light.Yellow => Light.Yellow,
        Rules.Lights.Light.Red => Light.Red,
        Rules.Lights.Light.None => Light.None,
    };
}
