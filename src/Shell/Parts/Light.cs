namespace Tuijin.Shell.Parts;

/// <summary>The light of a project or task.</summary>
public enum Light
{
    /// <summary>No light: no figures yet, or not to be judged.</summary>
    None,
    Green,
    Yellow,
    Red,
}

internal static class Lights
{
    internal static string Class(this Light light) => light switch
    {
        Light.None => "light-none",
        Light.Green => "light-green",
        Light.Yellow => "light-yellow",
        Light.Red => "light-red",
    };

    internal static string Shape(this Light light) => light switch
    {
        Light.None => "○",
        Light.Green => "●",
        Light.Yellow => "▲",
        Light.Red => "■",
    };

    internal static string Word(this Light light) => light switch
    {
        Light.None => "无灯",
        Light.Green => "绿灯",
        Light.Yellow => "黄灯",
        Light.Red => "红灯",
    };
}
