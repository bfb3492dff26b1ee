using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Tuijin.Browser.Tests.Pages;

/// <summary>The leaders' board and the lists behind its numbers.</summary>
internal static class BoardPages
{
    /// <summary>Opens the board and reads one of the numbers at its head.</summary>
    public static async Task<int> ReadsOnTheBoard(this Person leader, string figure)
    {
        await leader.Open("/board");
        return Number(await Card(leader, figure).Locator(".stat-number").InnerTextAsync());
    }

    /// <summary>Opens the list behind a number and says how many rows it has.</summary>
    public static async Task<int> OpensTheListBehind(this Person leader, string figure)
    {
        await Card(leader, figure).ClickAsync();
        await Expect(leader.Page.Locator(".pager-text")).ToBeVisibleAsync();
        return Number((await leader.Page.Locator(".pager-text").InnerTextAsync()).Split('共')[1]);
    }

    private static ILocator Card(Person leader, string figure) => leader.Page.Locator(".board-stats .stat", new PageLocatorOptions { HasText = figure });

    private static int Number(string text) => int.Parse(string.Concat(text.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);
}
