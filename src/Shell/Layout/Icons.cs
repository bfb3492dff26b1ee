namespace Tuijin.Shell.Layout;

/// <summary>Our own line icons: 24×24, drawn with the text's colour.</summary>
public static class Icons
{
    private static readonly Dictionary<string, string> Paths = new(StringComparer.Ordinal)
    {
        ["dot"] = "M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z",
        ["home"] = "M4 11l8-7 8 7v9h-5v-6H9v6H4z",
        ["todo"] = "M4 5h4v4H4zM4 15h4v4H4zM11 7h9M11 17h9",
        ["board"] = "M4 20V4M4 20h16M8 16v-5M12 16V7M16 16v-7",
        ["project"] = "M4 20V9l6-5v16M10 20V10l10 4v6zM13 16h4M6 12h2M6 16h2",
        ["report"] = "M6 3h9l4 4v14H6zM15 3v4h4M9 12h7M9 16h7",
        ["appeal"] = "M4 5h16v11H9l-5 4zM8 9h8M8 12h5",
        ["meeting"] = "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM16 11a3 3 0 1 0 0-6M2 20c0-4 3-6 6-6s6 2 6 6M17 14c3 0 5 2 5 6",
        ["zone"] = "M3 6l6-2 6 2 6-2v14l-6 2-6-2-6 2zM9 4v14M15 6v14",
        ["enterprise"] = "M4 21V5h9v16M13 10h7v11M2 21h20M7 9h3M7 13h3M7 17h3M16 14h1M16 17h1",
        ["organisation"] = "M9 3h6v5H9zM3 16h6v5H3zM15 16h6v5h-6zM12 8v4M6 16v-4h12v4",
        ["person"] = "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c0-5 4-7 8-7s8 2 8 7",
        ["audit"] = "M12 3l8 3v6c0 5-4 8-8 9-4-1-8-4-8-9V6zM9 12l2 2 4-4",
        ["settings"] = "M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M5 19l2-2M17 7l2-2",
        ["calendar"] = "M4 6h16v15H4zM4 10h16M8 3v4M16 3v4",
        ["import"] = "M12 3v12M7 10l5 5 5-5M4 20h16",
        ["export"] = "M12 16V4M7 9l5-5 5 5M4 20h16",
        ["bell"] = "M6 17V11a6 6 0 0 1 12 0v6l2 2H4zM10 22h4M12 3v2",
        ["search"] = "M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15 15l6 6",
        ["menu"] = "M4 6h16M4 12h16M4 18h16",
        ["close"] = "M6 6l12 12M18 6L6 18",
        ["plus"] = "M12 5v14M5 12h14",
        ["edit"] = "M4 20l1-5L16 4l4 4L9 19zM13 7l4 4",
        ["trash"] = "M4 7h16M9 7V4h6v3M6 7l1 14h10l1-14",
        ["print"] = "M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z",
        ["file"] = "M6 3h9l4 4v14H6zM15 3v4h4",
        ["camera"] = "M3 8h4l2-3h6l2 3h4v12H3zM12 10a4 4 0 1 0 0 8 4 4 0 0 0 0-8z",
        ["columns"] = "M4 5h16v14H4zM9 5v14M15 5v14",
        ["filter"] = "M4 5h16l-6 8v6l-4-2v-4z",
        ["star"] = "M12 4l2.5 5.2 5.5.8-4 4 1 5.6-5-2.7-5 2.7 1-5.6-4-4 5.5-.8z",
        ["help"] = "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.500 9.500a2.500 2.500 0 1 1 3.500 2.300c-.7.3-1 .8-1 1.700M12 17v.1",
        ["sign-out"] = "M14 4H5v16h9M10 12h11M17 8l4 4-4 4",
        ["clock"] = "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3 3",
        ["link"] = "M10 14l4-4M8 11l-3 3a3.500 3.500 0 0 0 5 5l3-3M16 13l3-3a3.500 3.500 0 0 0-5-5l-3 3",
    };

    /// <summary>Every name there is.</summary>
    public static IEnumerable<string> Names => Paths.Keys;

    /// <summary>The path of a name; a dot for one that is not known.</summary>
    internal static string PathOf(string name) => Paths.GetValueOrDefault(name) ?? Paths["dot"];
}
