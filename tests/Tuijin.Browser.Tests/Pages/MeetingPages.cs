using System.IO.Compression;
using Microsoft.Playwright;
using Shouldly;
using static Microsoft.Playwright.Assertions;

namespace Tuijin.Browser.Tests.Pages;

/// <summary>A meeting as its clerk plans, writes down and papers it.</summary>
internal static class MeetingPages
{
    /// <summary>Plans an on-site meeting for today about one project; its enterprise is invited by itself.</summary>
    public static async Task PlansMeeting(this Person clerk, string title, string project, params string[] units)
    {
        await clerk.Open("/meetings/new");
        await clerk.Choose("会议类型", "现场办公会");
        await clerk.Write("时间", $"{Today():yyyy-MM-dd}T09:00");
        await clerk.Write("会议名称", title);
        await clerk.Write("地点", "企业会议室");
        await clerk.Write("主持人", "分管工业副市长");
        await clerk.Write("其他项目", project);
        foreach (var unit in units)
        {
            await clerk.Pick("参加单位", unit);
        }

        await clerk.Press("安排会议");
        await clerk.Sees("会议安排");
    }

    public static async Task StartsMeeting(this Person clerk)
    {
        await clerk.Press("开始会议");
        await Expect(clerk.Page.Locator("#said")).ToBeFocusedAsync();
    }

    /// <summary>Types one line with the keyboard alone: a sentence, then marked words, each completed with Tab; Enter keeps it.</summary>
    /// <param name="marks">As much of each word as one types, with its sign, for instance "@供电".</param>
    /// <returns>The number of the appeal or task that the line became.</returns>
    public static async Task<string> Says(this Person clerk, string sentence, params string[] marks)
    {
        var (keys, offered, lines) = (clerk.Page.Keyboard, clerk.Page.Locator("#said-choices"), clerk.Page.Locator("[data-live-lines] [data-line]"));
        var before = await lines.CountAsync();
        await keys.TypeAsync(sentence);
        foreach (var mark in marks)
        {
            await keys.TypeAsync(" " + mark);
            await Expect(offered.Locator("[role=option]").First).ToContainTextAsync(mark[1..]);
            await keys.PressAsync("Tab");
            await Expect(offered).ToBeHiddenAsync();
        }

        await Expect(clerk.Page.Locator(".said-leads")).ToBeVisibleAsync();
        await keys.PressAsync("Enter");
        await Expect(lines).ToHaveCountAsync(before + 1);
        var raised = lines.Last.Locator(".said-facts a");
        await Expect(raised).ToBeVisibleAsync();
        return await raised.InnerTextAsync();
    }

    /// <summary>Downloads a Word file of the meeting and reads its text.</summary>
    public static async Task<string> Downloads(this Person clerk, ILocator link)
    {
        var download = await clerk.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        download.SuggestedFilename.ShouldEndWith(".docx");
        await using var file = await ZipFile.OpenReadAsync(await download.PathAsync());
        using var text = new StreamReader(await file.GetEntry("word/document.xml").ShouldNotBeNull().OpenAsync());
        return System.Text.RegularExpressions.Regex.Replace(await text.ReadToEndAsync(), "<[^>]+>", "");
    }

    private static DateTime Today() => DateTime.UtcNow.AddHours(8);
}
