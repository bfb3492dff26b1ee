using Mark = Tuijin.Shell.Parts.Light;
using RuleLight = Tuijin.Rules.Lights.Light;

namespace Tuijin.Projects.Features;

/// <summary>A light of the rules as the pages draw it.</summary>
internal static class LightMarks
{
    public static Mark Mark(this RuleLight light) => light switch
    {
        RuleLight.Red => Tuijin.Shell.Parts.Light.Red,
        RuleLight.Yellow => Tuijin.Shell.Parts.Light.Yellow,
        RuleLight.Green => Tuijin.Shell.Parts.Light.Green,
        RuleLight.None => Tuijin.Shell.Parts.Light.None,
    };
}
