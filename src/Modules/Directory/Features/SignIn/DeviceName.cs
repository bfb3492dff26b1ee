namespace Tuijin.Directory.Features.SignIn;

/// <summary>A browser's long description as a person would name the device: "Chrome · Windows".</summary>
internal static class DeviceName
{
    // The first that occurs wins: newer browsers name their ancestors too.
    private static readonly (string Mark, string Name)[] Browsers =
        [("MicroMessenger", "微信"), ("DingTalk", "钉钉"), ("Edg", "Edge"), ("Firefox", "Firefox"), ("QQBrowser", "QQ浏览器"), ("360SE", "360浏览器"), ("Chrome", "Chrome"), ("Safari", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("HarmonyOS", "鸿蒙"), ("Android", "安卓"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("Linux", "Linux")];

    public static string Of(string userAgent)
    {
        var names = new[] { Found(Browsers, userAgent), Found(Systems, userAgent) }.OfType<string>().ToArray();
        return names.Length == 0 ? "未知设备" : string.Join(" · ", names);
    }

    private static string? Found((string Mark, string Name)[] known, string userAgent) =>
        known.FirstOrDefault(entry => userAgent.Contains(entry.Mark, StringComparison.OrdinalIgnoreCase)).Name;
}
