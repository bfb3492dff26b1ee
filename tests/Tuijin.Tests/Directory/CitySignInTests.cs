using System.Net;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Notifications;

namespace Tuijin.Tests.Directory;

/// <summary>Signing in through the city's identity platform, switched on by configuration.</summary>
public sealed class CitySignInTests : IAsyncLifetime
{
    private readonly FakeIdentityPlatform platform = new();

    private readonly TestSite site;

    public CitySignInTests() => site = new TestSite(
        [
            "--Access:SignInsPerMinute=1000", "--OpenIdConnect:Authority=" + FakeIdentityPlatform.Authority, "--OpenIdConnect:ClientId=" + FakeIdentityPlatform.ClientId,
            "--OpenIdConnect:ClientSecret=" + FakeIdentityPlatform.ClientSecret, "--OpenIdConnect:Title=云川市统一身份认证",
        ],
        builder =>
        {
            // Tokens and their cookies are judged by the real time.
            builder.Services.AddSingleton(TimeProvider.System);
            builder.Services.Configure<OpenIdConnectOptions>("OpenIdConnect", options => options.BackchannelHttpHandler = platform);
        });

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        platform.Dispose();
    }

    [Fact]
    public async Task A_known_user_is_led_to_the_platform_and_comes_back_signed_in_where_they_wanted_to_go()
    {
        var name = await site.NewAccount();
        using var browser = site.VisitorOverTls();

        (await browser.Get("/sign-in")).All("main a.btn").ShouldBe(["云川市统一身份认证"]);
        var back = await Through(browser, new("id-1", name, "冯科长"), "/account/sessions");

        back.Location.ShouldBe("/account/sessions");
        (await browser.Get("/account/sessions")).Status.ShouldBe(HttpStatusCode.OK);
        (await site.ActsOn(name)).TakeLast(2).ShouldBe(["关联统一身份认证", "登录"]);
    }

    [Fact]
    public async Task The_platform_s_own_id_counts_even_when_the_name_there_has_changed()
    {
        var name = await site.NewAccount();
        using var first = site.VisitorOverTls();
        using var second = site.VisitorOverTls();

        await Through(first, new("id-2", name, "冯科长"));
        await Through(second, new("id-2", "another-name", "冯科长"));

        (await second.Get("/account/sessions")).Status.ShouldBe(HttpStatusCode.OK);
        (await site.WithDb(db => db.Set<User>().AnyAsync(user => user.UserName == "another-name"))).ShouldBeFalse();
    }

    [Fact]
    public async Task Somebody_unknown_is_not_let_in_and_waits_for_an_administrator()
    {
        using var administrator = await site.BrowserOf(Role.Administrator);
        using var browser = site.VisitorOverTls();

        var back = await Through(browser, new("id-3", "newcomer", "新来的同志"));

        back.Location.ShouldBe("/sign-in");
        (await browser.Get("/sign-in")).Text.ShouldContain("您的账户尚未启用或者已停用，请联系系统管理员指定角色和单位。");
        (await browser.Get("/account/sessions")).Status.ShouldBe(HttpStatusCode.Redirect);
        var added = await site.WithDb(db => db.Set<User>().SingleAsync(user => user.UserName == "newcomer"));
        (added.IsDisabled, added.DisplayName).ShouldBe((true, "新来的同志"));
        (await site.WithDb(db => db.Set<Notification>().AnyAsync(notice => notice.Text.Contains("新来的同志")))).ShouldBeTrue();
    }

    [Fact]
    public async Task A_name_that_belongs_to_another_identity_is_not_taken_over()
    {
        var name = await site.NewAccount();
        using var owner = site.VisitorOverTls();
        using var other = site.VisitorOverTls();
        await Through(owner, new("id-4", name, "冯科长"));

        (await Through(other, new("id-5", name, "冒名者"))).Location.ShouldBe("/sign-in");

        (await other.Get("/sign-in")).Text.ShouldContain("已与统一身份认证平台的另一个身份关联");
        (await other.Get("/account/sessions")).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_state_that_this_browser_was_not_given_is_refused()
    {
        var name = await site.NewAccount();
        using var victim = site.VisitorOverTls();
        using var attacker = site.VisitorOverTls();

        var (returnTo, form) = await Asked(attacker, new("id-6", name, "冯科长"));

        await ShouldBeRefused(victim, returnTo, form);
        await ShouldBeRefused(attacker, returnTo, new(form) { ["state"] = form["state"] + "x" });
    }

    [Fact]
    public async Task A_token_for_another_sign_in_is_refused()
    {
        var name = await site.NewAccount();
        using var browser = site.VisitorOverTls();
        platform.ForgedNonce = "639000000000000000.forged";

        var (returnTo, form) = await Asked(browser, new("id-7", name, "冯科长"));

        await ShouldBeRefused(browser, returnTo, form);
    }

    [Fact]
    public async Task A_code_caught_on_the_way_is_of_no_use_in_another_browser()
    {
        var name = await site.NewAccount();
        using var victim = site.VisitorOverTls();
        using var thief = site.VisitorOverTls();
        var (_, caught) = await Asked(victim, new("id-8", name, "冯科长"));
        var (returnTo, own) = await Asked(thief, new("id-9", "thief", "他人"));

        await ShouldBeRefused(thief, returnTo, new(own) { ["code"] = caught["code"] });
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("/\t/evil.example/")]
    [InlineData("/\r\nSet-Cookie: a=b")]
    public async Task Signing_in_never_leads_to_another_site(string goal)
    {
        var name = await site.NewAccount();
        using var browser = site.VisitorOverTls();

        (await Through(browser, new("id-10", name, "冯科长"), goal)).Location.ShouldBe("/");
    }

    [Theory]
    [InlineData(Role.Administrator, "")]
    [InlineData(Role.Auditor, "")]
    public async Task The_name_of_who_runs_or_audits_the_system_is_never_joined(Role role, string organisation)
    {
        var name = await site.NewAccount(role, organisation);
        using var browser = site.VisitorOverTls();

        await ShouldNotBeJoined(browser, name, "id-11");
    }

    [Fact]
    public async Task The_name_of_who_signs_in_by_two_steps_is_never_joined()
    {
        var name = await site.NewAccount();
        await site.WithDb(async db =>
        {
            (await db.Set<User>().SingleAsync(user => user.UserName == name)).TwoFactorEnabled = true;
            await db.Save("准备两步验证");
        });
        using var browser = site.VisitorOverTls();

        await ShouldNotBeJoined(browser, name, "id-12");
    }

    private async Task ShouldNotBeJoined(TestBrowser browser, string name, string id)
    {
        (await Through(browser, new(id, name.ToUpperInvariant(), "冒名者"))).Location.ShouldBe("/sign-in");

        (await browser.Get("/account/sessions")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await site.WithDb(db => db.Set<IdentityUserLogin<Guid>>().AnyAsync(login => login.ProviderKey == id))).ShouldBeFalse();
        (await site.ActsOn(name)).ShouldNotContain("关联统一身份认证");
    }

    /// <summary>From the sign-in page to the platform; answers what the browser would post back.</summary>
    private async Task<(string ReturnTo, Dictionary<string, string> Form)> Asked(TestBrowser browser, FakeIdentityPlatform.Person person, string goal = "/")
    {
        var asked = await browser.Get("/sign-in/city?returnUrl=" + Uri.EscapeDataString(goal));
        asked.Status.ShouldBe(HttpStatusCode.Redirect);
        return platform.LetIn(new Uri(asked.Location!), person);
    }

    private async Task<TestPage> Through(TestBrowser browser, FakeIdentityPlatform.Person person, string goal = "/")
    {
        var (returnTo, form) = await Asked(browser, person, goal);
        return await Post(browser, returnTo, form);
    }

    private static async Task ShouldBeRefused(TestBrowser browser, string returnTo, Dictionary<string, string> form)
    {
        (await Post(browser, returnTo, form)).Location.ShouldBe("/sign-in");
        (await browser.Get("/sign-in")).Text.ShouldContain("统一身份认证没有完成，请重新登录。");
        (await browser.Get("/account/sessions")).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    private static async Task<TestPage> Post(TestBrowser browser, string address, Dictionary<string, string> form)
    {
        using var response = await browser.Client.PostAsync(address, new FormUrlEncodedContent(form));
        return new TestPage(response.StatusCode, address, response.Headers.Location?.OriginalString, await response.Content.ReadAsStringAsync(), null!);
    }
}
