using System.Net;
using System.Text;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Time;

namespace Tuijin.Tests.Directory;

public sealed class TwoFactorTests(TestSite site) : IClassFixture<TestSite>
{
    /// <summary>RFC 6238, appendix B, SHA-1, the last six digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    public void Codes_are_those_of_the_standard(long seconds, string code)
    {
        var key = Encoding.ASCII.GetBytes("12345678901234567890");

        Totp.CodeOf(key, Totp.StepOf(DateTime.UnixEpoch.AddSeconds(seconds))).ShouldBe(code);
    }

    [Theory]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Keys_are_written_in_the_base_32_of_rfc_4648(string bytes, string text) => Totp.Write(Encoding.ASCII.GetBytes(bytes)).ShouldBe(text);

    [Fact]
    public async Task After_enrolment_signing_in_asks_for_a_code_that_works_once()
    {
        var name = await site.NewAccount();
        var (key, _) = await Enrol(name);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        using var browser = site.Visitor();

        var password = await browser.SignIn(name, Accounts.Password);
        password.Location.ShouldStartWith("/sign-in/code");
        (await browser.Get("/account/sessions")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await Code(browser, "000000")).Text.ShouldContain("验证码不正确");
        (await Code(browser, CodeNow(key))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await browser.Get("/account/sessions")).Status.ShouldBe(HttpStatusCode.OK);

        using var replay = site.Visitor();
        await replay.SignIn(name, Accounts.Password);
        (await Code(replay, CodeNow(key))).Text.ShouldContain("已经用过");
    }

    [Fact]
    public async Task A_recovery_code_works_once()
    {
        var name = await site.NewAccount();
        var (_, recovery) = await Enrol(name);
        using var first = site.Visitor();
        using var second = site.Visitor();
        await first.SignIn(name, Accounts.Password);
        await second.SignIn(name, Accounts.Password);

        (await Code(first, recovery[0].ToLowerInvariant())).Status.ShouldBe(HttpStatusCode.Redirect);
        (await Code(second, recovery[0])).Text.ShouldContain("已经用过");
        recovery.Count.ShouldBe(10);
    }

    [Fact]
    public async Task Wrong_codes_lock_the_account_like_wrong_passwords()
    {
        var name = await site.NewAccount();
        await Enrol(name);
        using var browser = site.Visitor();
        await browser.SignIn(name, Accounts.Password);
        for (var attempt = 1; attempt <= 4; attempt++)
        {
            await Code(browser, "00000" + attempt);
        }

        (await Code(browser, "000005")).Text.ShouldContain("账户已临时锁定");
    }

    [Fact]
    public async Task Giving_the_password_anew_does_not_give_new_guesses_at_the_code()
    {
        var name = await site.NewAccount();
        await Enrol(name);
        using var browser = site.Visitor();
        for (var attempt = 1; attempt <= 4; attempt++)
        {
            (await browser.SignIn(name, Accounts.Password)).Location.ShouldStartWith("/sign-in/code");
            (await Code(browser, "00000" + attempt)).Text.ShouldContain("验证码不正确");
        }

        (await browser.SignIn(name, Accounts.Password)).Location.ShouldStartWith("/sign-in/code");
        (await Code(browser, "000005")).Text.ShouldContain("账户已临时锁定");
        (await browser.SignIn(name, Accounts.Password)).Text.ShouldContain("账户已临时锁定");
    }

    [Fact]
    public async Task The_second_step_cannot_be_reached_without_the_first_nor_after_five_minutes()
    {
        var name = await site.NewAccount();
        var (key, _) = await Enrol(name);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        using var stranger = site.Visitor();
        using var late = site.Visitor();
        await late.SignIn(name, Accounts.Password);
        site.Clock.Advance(TimeSpan.FromMinutes(6));

        (await Code(stranger, CodeNow(key))).Location.ShouldBe("/sign-in");
        (await Code(late, CodeNow(key))).Location.ShouldBe("/sign-in");
    }

    [Fact]
    public async Task Switching_off_asks_for_a_code()
    {
        var name = await site.NewAccount();
        var (key, _) = await Enrol(name);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        using var browser = site.Visitor();
        await browser.SignIn(name, Accounts.Password);
        await Code(browser, CodeNow(key));
        site.Clock.Advance(TimeSpan.FromMinutes(1));

        (await Remove(browser, "000000")).Text.ShouldContain("验证码不正确");
        (await Remove(browser, CodeNow(key))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await site.ActsOn(name)).ShouldContain("停用两步验证");

        static Task<TestPage> Remove(TestBrowser browser, string code) => browser.Submit("/account/two-factor", new Dictionary<string, string> { ["Form.Code"] = code });
    }

    private static Task<TestPage> Code(TestBrowser browser, string code) => browser.Submit("/sign-in/code", new Dictionary<string, string> { ["Form.Code"] = code });

    private string CodeNow(byte[] key) => Totp.CodeOf(key, Totp.StepOf(site.Clock.UtcNow()));

    /// <summary>Switches the second step on; answers the key that the page showed and the recovery codes.</summary>
    private async Task<(byte[] Key, IReadOnlyList<string> Recovery)> Enrol(string name)
    {
        using var browser = site.Visitor();
        await browser.SignIn(name, Accounts.Password);
        var page = await browser.Get("/account/two-factor");
        var key = FromBase32(page.All("code")[0].Replace(" ", ""));
        page.Document.QuerySelector("main img")!.GetAttribute("src")!.ShouldStartWith("data:image/svg+xml;base64,");
        var enabled = await browser.Submit(page, new Dictionary<string, string> { ["Form.Code"] = CodeNow(key) });
        enabled.Text.ShouldContain("两步验证已启用");
        return (key, enabled.All("li code"));
    }

    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(text.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(at => Convert.ToByte(bits.Substring(at * 8, 8), 2))];
    }
}
