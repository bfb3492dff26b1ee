using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Shouldly;

namespace Tuijin.Browser.Tests;

/// <summary>Somebody at a browser of their own. Script errors and violations of the content policy are noted and fail the test that looks at them.</summary>
public sealed class Person : IAsyncDisposable
{
    private readonly IBrowserContext context;

    private readonly List<string> troubles = [];

    private Person(IBrowserContext context, IPage page) => (this.context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>At an office PC.</summary>
    public static Task<Person> AtDesk(BrowserSite site) => With(site, 1366, 768, isPhone: false);

    /// <summary>On a phone.</summary>
    public static Task<Person> OnPhone(BrowserSite site) => With(site, 390, 844, isPhone: true);

    /// <summary>Signs in as a demonstration account of the role, by one click.</summary>
    /// <param name="role">The role's Chinese title.</param>
    /// <param name="account">Text of the account's button; the role's first account when left out.</param>
    public async Task<Person> As(string role, string? account = null)
    {
        await Page.GotoAsync("/sign-in");
        var accounts = Page.Locator("div", new PageLocatorOptions { Has = Page.Locator($".form-label:text-is('{role}')") }).Last.Locator("button");
        await (account is null ? accounts.First : accounts.Filter(new LocatorFilterOptions { HasText = account }).First).ClickAsync();
        await Page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
        return this;
    }

    /// <summary>What a person of any sight needs: no serious accessibility finding, nothing wider than the screen, no script error.</summary>
    public async Task ShouldBeInOrder()
    {
        troubles.ShouldBeEmpty(Page.Url);
        (await Excess()).ShouldBeLessThanOrEqualTo(0, $"{Page.Url} is wider than the screen");
        var findings = (await Page.RunAxe()).Violations.Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{violation.Id}: {violation.Nodes.FirstOrDefault()?.Html}");
        findings.ShouldBeEmpty(Page.Url);
    }

    /// <summary>A stage of a journey: no script error, nothing wider than the screen, and a picture when the run asks for them.</summary>
    public async Task Stage(string name)
    {
        troubles.ShouldBeEmpty(Page.Url);
        (await Excess()).ShouldBeLessThanOrEqualTo(0, $"{Page.Url} is wider than the screen");
        await Picture(name);
    }

    /// <summary>Keeps a picture of the page when the run asks for them.</summary>
    public async Task Picture(string name)
    {
        if (BrowserSite.Screenshots is { } folder)
        {
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = System.IO.Path.Combine(folder, name + ".png"), FullPage = true });
        }
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    /// <summary>By how many pixels the page is wider than the screen.</summary>
    private Task<int> Excess() => Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    private static async Task<Person> With(BrowserSite site, int width, int height, bool isPhone)
    {
        var opened = await site.Chromium.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.Address,
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            ViewportSize = new ViewportSize { Width = width, Height = height },
            IsMobile = isPhone,
            HasTouch = isPhone,
        });
        opened.SetDefaultTimeout(60_000);
        var person = new Person(opened, await opened.NewPageAsync());
        person.Page.PageError += (_, error) => person.troubles.Add(error);
        person.Page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("Failed to load resource", StringComparison.Ordinal))
            {
                person.troubles.Add(message.Text);
            }
        };
        return person;
    }
}
