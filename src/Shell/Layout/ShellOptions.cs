namespace Tuijin.Shell.Layout;

/// <summary>What every page shows of the installation.</summary>
public sealed class ShellOptions
{
    /// <summary>The city, as in 「银川市」; empty until set-up is done.</summary>
    public string CityName { get; set; } = "";

    /// <summary>Whether the strip 「演示数据」 is shown on every page and every print.</summary>
    public bool IsDemonstration { get; set; }

    /// <summary>What is wrong with the installation itself, shown on every page to everybody until it is mended; null when all is well.</summary>
    public SiteWarning? Warning { get; set; }

    public string TodoHref { get; set; } = "/todo";

    public string NotificationsHref { get; set; } = "/notifications";

    /// <summary>Where the search box of the top bar leads (GET, parameter q); no box when null.</summary>
    public string? SearchHref { get; set; }
}

/// <summary>A warning on every page.</summary>
/// <param name="Mend">Where it can be mended; null for people who cannot.</param>
public sealed record SiteWarning(string Text, NavItem? Mend);
