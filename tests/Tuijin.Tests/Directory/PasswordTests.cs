using System.Net;

namespace Tuijin.Tests.Directory;

public sealed class PasswordTests(TestSite site) : IClassFixture<TestSite>
{
    [Theory]
    [InlineData("/account/sessions")]
    [InlineData("/enterprises")]
    [InlineData("/enterprises/pick?q=a")]
    public async Task Who_holds_a_temporary_password_is_sent_from_every_address_to_choose_an_own_one(string address)
    {
        var name = "temporary" + address.GetHashCode(StringComparison.Ordinal);
        using var browser = site.Visitor();
        await browser.SignIn(name, await site.NewTemporaryAccount(name));

        var answer = await browser.Get(address);

        answer.Status.ShouldBe(HttpStatusCode.Redirect);
        answer.Location.ShouldBe("/account/password");
        (await browser.Get("/account/password")).Text.ShouldContain("临时密码");
    }

    [Fact]
    public async Task A_changed_password_opens_the_site_and_ends_other_sessions()
    {
        var name = await site.NewAccount();
        using var here = site.Visitor();
        using var there = site.Visitor();
        await here.SignIn(name, Accounts.Password);
        await there.SignIn(name, Accounts.Password);

        var changed = await Change(here, Accounts.Password, "another-river-8");

        changed.Status.ShouldBe(HttpStatusCode.Redirect);
        (await here.Get("/account/sessions")).Status.ShouldBe(HttpStatusCode.OK);
        (await there.Get("/account/sessions")).Status.ShouldBe(HttpStatusCode.Redirect);
        using var later = site.Visitor();
        (await later.SignIn(name, Accounts.Password)).Text.ShouldContain("登录名或密码不正确");
        (await later.SignIn(name, "another-river-8")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await site.ActsOn(name)).ShouldContain("修改密码");
    }

    [Theory]
    [InlineData("short1", "密码不少于 10 个字符")]
    [InlineData("onlyletters", "密码须有数字")]
    [InlineData("1234567890", "密码须有小写字母")]
    [InlineData("a123456789", "过于常见")]
    [InlineData("aaaaaaaaa1", "4 个不同的字符")]
    public async Task A_weak_password_is_refused_with_its_reason(string password, string reason)
    {
        using var browser = site.Visitor();
        await browser.SignIn(await site.NewAccount(), Accounts.Password);

        (await Change(browser, Accounts.Password, password)).Text.ShouldContain(reason);
    }

    [Fact]
    public async Task The_login_name_and_the_old_password_are_no_new_passwords()
    {
        var name = await site.NewAccount();
        using var browser = site.Visitor();
        await browser.SignIn(name, Accounts.Password);

        (await Change(browser, Accounts.Password, name + "-river")).Text.ShouldContain("密码不能包含登录名");
        (await Change(browser, Accounts.Password, Accounts.Password)).Text.ShouldContain("不能与当前密码相同");
    }

    [Fact]
    public async Task Guessing_the_current_password_of_an_open_screen_locks_the_account()
    {
        var name = await site.NewAccount();
        using var browser = site.Visitor();
        await browser.SignIn(name, Accounts.Password);
        for (var attempt = 1; attempt <= 4; attempt++)
        {
            (await Change(browser, "guess" + attempt, "another-river-8")).Text.ShouldContain("当前密码不正确");
        }

        (await Change(browser, "guess5", "another-river-8")).Text.ShouldContain("账户已临时锁定");
        (await Change(browser, Accounts.Password, "another-river-8")).Text.ShouldContain("账户已临时锁定");
    }

    private static Task<TestPage> Change(TestBrowser browser, string current, string next) =>
        browser.Submit("/account/password", new Dictionary<string, string> { ["Form.Current"] = current, ["Form.Password"] = next, ["Form.Again"] = next });
}
