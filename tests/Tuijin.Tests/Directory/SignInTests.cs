using System.Net;
using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Access;

namespace Tuijin.Tests.Directory;

public sealed class SignInTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task The_right_password_opens_the_site_and_is_written_into_the_trail()
    {
        var name = await site.NewAccount();
        using var browser = site.Visitor();

        var answer = await browser.SignIn(name, Accounts.Password);

        answer.Status.ShouldBe(HttpStatusCode.Redirect);
        answer.Location.ShouldBe("/");
        (await browser.Get("/account/sessions")).Status.ShouldBe(HttpStatusCode.OK);
        (await site.ActsOn(name)).ShouldContain("登录");
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_answer()
    {
        var name = await site.NewAccount();
        using var browser = site.Visitor();

        var wrong = await browser.SignIn(name, "not the password 1");
        var unknown = await browser.SignIn("nobody-of-this-name", "not the password 1");

        wrong.Text.ShouldContain("登录名或密码不正确");
        unknown.All(".error-summary").ShouldBe(wrong.All(".error-summary"));
        (await site.ActsOn(name)).ShouldContain("登录失败");
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_for_a_quarter_of_an_hour()
    {
        var name = await site.NewAccount();
        using var browser = site.Visitor();
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            await browser.SignIn(name, "wrong" + attempt);
        }

        var rightButLocked = await browser.SignIn(name, Accounts.Password);
        site.Clock.Advance(TimeSpan.FromMinutes(16));
        var later = await browser.SignIn(name, Accounts.Password);

        rightButLocked.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        rightButLocked.Text.ShouldContain("账户已临时锁定");
        later.Status.ShouldBe(HttpStatusCode.Redirect);
        (await site.ActsOn(name)).ShouldContain("锁定账户");
    }

    [Fact]
    public async Task However_often_one_tries_a_name_that_exists_answers_like_one_that_does_not()
    {
        var name = await site.NewAccount();
        using var browser = site.Visitor();
        for (var attempt = 1; attempt <= 7; attempt++)
        {
            var known = await browser.SignIn(name, "wrong" + attempt);
            var unknown = await browser.SignIn("nobody-of-this-name", "wrong" + attempt);

            (known.Status, string.Concat(known.All(".error-summary"))).ShouldBe((unknown.Status, string.Concat(unknown.All(".error-summary"))), $"attempt {attempt}");
        }

        (await site.ActsOn(name)).ShouldContain("锁定账户");
    }

    [Fact]
    public async Task Many_guesses_at_the_same_moment_end_in_the_lock()
    {
        var name = await site.NewAccount();
        var guesses = Enumerable.Range(0, 12).Select(async number =>
        {
            using var browser = site.Visitor();
            return (await browser.SignIn(name, "guess" + number)).Text;
        });

        await Task.WhenAll(guesses);

        var locked = await site.WithDb(db => db.Set<User>().Where(user => user.UserName == name).Select(user => user.LockoutEnd).SingleAsync());
        locked.ShouldNotBeNull();
        (await site.ActsOn(name)).Count(act => act == "登录失败").ShouldBe(5);
        using var owner = site.Visitor();
        (await owner.SignIn(name, Accounts.Password)).Text.ShouldContain("锁定");
    }

    [Fact]
    public async Task A_disabled_user_is_told_so_only_with_the_right_password()
    {
        var name = await site.NewAccount();
        await site.WithScope(async services => (await services.GetRequiredService<Tuijin.Directory.Contract.UserAdministration>().Disable(name, default)).ShouldBeNull());
        using var browser = site.Visitor();

        (await browser.SignIn(name, Accounts.Password)).Text.ShouldContain("该账户已停用");
        (await browser.SignIn(name, "something else 1")).Text.ShouldContain("登录名或密码不正确");
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task Signing_in_never_leads_to_another_site(string goal)
    {
        var name = await site.NewAccount();
        using var browser = site.Visitor();

        var answer = await browser.Submit("/sign-in?ReturnUrl=" + Uri.EscapeDataString(goal), new Dictionary<string, string> { ["Form.UserName"] = name, ["Form.Password"] = Accounts.Password });

        answer.Location.ShouldBe("/");
    }

    [Fact]
    public async Task A_visitor_is_brought_back_to_the_page_asked_for()
    {
        var name = await site.NewAccount();
        using var browser = site.Visitor();
        var asked = await browser.Get("/account/sessions");

        var answer = await browser.Submit(asked.Location!, new Dictionary<string, string> { ["Form.UserName"] = name, ["Form.Password"] = Accounts.Password });

        asked.Status.ShouldBe(HttpStatusCode.Redirect);
        answer.Location.ShouldBe("/account/sessions");
    }

    [Fact]
    public async Task Empty_and_overlong_fields_are_named()
    {
        await site.NewAccount();
        using var browser = site.Visitor();

        (await browser.SignIn("", "")).All(".field-error").ShouldBe(["请输入登录名。", "请输入密码。"]);
        (await browser.SignIn(new string('a', 101), "x")).Text.ShouldContain("登录名不超过 100 个字");
    }

    [Fact]
    public async Task Only_demonstration_accounts_can_be_entered_with_one_click()
    {
        var name = await site.NewAccount();
        await site.WithDb(async db =>
        {
            db.Add(new User
            {
                Id = Guid.CreateVersion7(), UserName = "demo-mayor", NormalizedUserName = "DEMO-MAYOR", DisplayName = "周市长（演示）", Role = Role.Leader,
                OrganisationId = TestCity.Government.Value, ScopePath = TestCity.CityPath, IsDemonstration = true,
            });
            await db.Save("准备演示账户");
        });
        using var browser = site.Visitor();

        var page = await browser.Get("/sign-in");
        var forged = await browser.Post("/sign-in?handler=Demonstration", new Dictionary<string, string> { ["name"] = name }, tokenFrom: "/sign-in");
        var entered = await browser.Post("/sign-in?handler=Demonstration", new Dictionary<string, string> { ["name"] = "demo-mayor" }, tokenFrom: "/sign-in");

        page.All("button[name=name]").ShouldBe(["周市长（演示）"]);
        forged.Status.ShouldBe(HttpStatusCode.NotFound);
        entered.Status.ShouldBe(HttpStatusCode.Redirect);
        (await browser.Get("/account/sessions")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Without_configuration_no_identity_platform_is_offered()
    {
        await site.NewAccount();
        using var browser = site.Visitor();

        (await browser.Get("/sign-in")).All("main a.btn").ShouldBeEmpty();
        (await browser.Get("/sign-in/city")).Location.ShouldNotBeNull().ShouldStartWith("http://localhost/sign-in?");
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var name = await site.NewAccount();
        using var browser = site.Visitor();

        var answer = await browser.Client.PostAsync("/sign-in", new FormUrlEncodedContent(new Dictionary<string, string> { ["Form.UserName"] = name, ["Form.Password"] = Accounts.Password }));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
