using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Tuijin.Browser.Tests;

/// <summary>What one does with a page, by the words that stand on it. Everything waits for what it needs; nothing sleeps.</summary>
internal static class Hands
{
    public static Task Open(this Person person, string address) => person.Page.GotoAsync(address);

    /// <summary>Presses a button of the page.</summary>
    public static Task Press(this Person person, string word) =>
        person.Page.Locator("main").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = word, Exact = true }).First.ClickAsync();

    /// <summary>Presses a button and answers the question that it asks.</summary>
    public static async Task PressAndConfirm(this Person person, string word)
    {
        await person.Press(word);
        await person.Page.Locator("#confirm [data-confirm-yes]").ClickAsync();
    }

    public static Task Follow(this Person person, string word) =>
        person.Page.Locator("main").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = word }).First.ClickAsync();

    public static Task Write(this Person person, string label, string text) => person.Field(label).FillAsync(text);

    public static Task Choose(this Person person, string label, string choice) =>
        person.Field(label).SelectOptionAsync(new SelectOptionValue { Label = choice });

    /// <summary>Marks one of the choices that stand together under a label.</summary>
    public static Task Pick(this Person person, string label, string choice) =>
        person.Page.Locator(".field", new PageLocatorOptions { HasText = label }).GetByLabel(choice, new LocatorGetByLabelOptions { Exact = true }).First.CheckAsync();

    public static Task Attach(this Person person, string label, FilePayload file) =>
        person.Page.Locator(".field", new PageLocatorOptions { HasText = label }).Locator("input[type=file]").First.SetInputFilesAsync(file);

    public static Task Sees(this Person person, string words) => Expect(person.Page.Locator("main").GetByText(words).First).ToBeVisibleAsync();

    private static ILocator Field(this Person person, string label) => person.Page.Locator("main").GetByLabel(label).First;
}
