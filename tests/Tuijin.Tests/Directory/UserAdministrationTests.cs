using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;

namespace Tuijin.Tests.Directory;

public sealed class UserAdministrationTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task An_administrator_adds_a_user_whose_temporary_password_is_shown_once()
    {
        using var admin = await Administrator();

        var added = await admin.Submit("/users/new", new Dictionary<string, string>
        {
            ["Form.UserName"] = "wang", ["Form.DisplayName"] = "王科长", ["Form.Role"] = "Department", ["Form.Organisation"] = "市供电公司",
        });

        var password = added.All("#temporary-password").ShouldHaveSingleItem();
        using var browser = site.Visitor();
        (await browser.SignIn("WANG", password)).Status.ShouldBe(HttpStatusCode.Redirect);
        var user = await site.WithDb(db => db.Set<User>().SingleAsync(user => user.UserName == "wang"));
        user.OrganisationId.ShouldBe(TestCity.Power.Value);
        user.ScopePath.ShouldBe(TestCity.CityPath);
        var list = await admin.Get("/users?q=wang");
        list.Text.ShouldContain("王科长");
        list.Body.ShouldNotContain(password);
    }

    [Theory]
    [InlineData("Department", "", "", "须指定所属单位")]
    [InlineData("County", "市供电公司", "", "须指定所属单位，类型为县区政府")]
    [InlineData("Enterprise", "", "", "企业用户须指定所属企业")]
    [InlineData("Enterprise", "", "91000000MA00000018", "没有找到统一社会信用代码")]
    [InlineData("Leader", "试验市人民政府", TestCity.MachineryCode, "只有企业用户才能指定所属企业")]
    [InlineData("Department", "不存在的局", "", "没有找到名为“不存在的局”的单位")]
    public async Task Role_and_organisation_must_fit(string role, string organisation, string enterprise, string reason)
    {
        using var admin = await Administrator();

        var answer = await admin.Submit("/users/new", new Dictionary<string, string>
        {
            ["Form.UserName"] = "misfit", ["Form.DisplayName"] = "某人", ["Form.Role"] = role, ["Form.Organisation"] = organisation, ["Form.Enterprise"] = enterprise,
        });

        answer.Text.ShouldContain(reason);
        (await site.WithDb(db => db.Set<User>().AnyAsync(user => user.UserName == "misfit"))).ShouldBeFalse();
    }

    [Theory]
    [InlineData("x")]
    [InlineData("a b")]
    [InlineData("<script>")]
    [InlineData("new")]
    public async Task Odd_login_names_are_refused(string name)
    {
        using var admin = await Administrator();

        (await admin.Submit("/users/new", new Dictionary<string, string> { ["Form.UserName"] = name, ["Form.DisplayName"] = "某人", ["Form.Role"] = "Auditor" }))
            .Text.ShouldContain("登录名为 2 至 50 个字");
    }

    [Fact]
    public async Task A_changed_role_reaches_the_users_open_session_at_once()
    {
        var name = await site.NewAccount(Role.Administrator, "");
        using var theirs = site.Visitor();
        await theirs.SignIn(name, Accounts.Password);
        (await theirs.Get("/users")).Status.ShouldBe(HttpStatusCode.OK);
        using var admin = await Administrator();

        await admin.Submit("/users/" + name, new Dictionary<string, string> { ["Form.Role"] = "Auditor" }, "main .split form[data-guard]");

        (await theirs.Get("/users")).Status.ShouldNotBe(HttpStatusCode.OK);
        (await theirs.Get("/audit")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_edit_over_another_administrators_edit_is_refused()
    {
        var name = await site.NewAccount();
        using var admin = await Administrator();
        var opened = await admin.Get("/users/" + name);
        await admin.Submit("/users/" + name, new Dictionary<string, string> { ["Form.DisplayName"] = "先改的" }, "main .split form[data-guard]");

        var late = await admin.Submit(opened, new Dictionary<string, string> { ["Form.DisplayName"] = "后改的" }, "main .split form[data-guard]");

        late.Status.ShouldBe(HttpStatusCode.Conflict);
        (await site.WithDb(db => db.Set<User>().SingleAsync(user => user.UserName == name))).DisplayName.ShouldBe("先改的");
    }

    [Fact]
    public async Task Disabling_ends_sessions_and_tokens()
    {
        var name = await site.NewAccount();
        using var theirs = site.Visitor();
        await theirs.SignIn(name, Accounts.Password);
        using var admin = await Administrator();
        using var api = await ApiWithNewToken(admin, name);
        (await api.GetAsync("/api/enterprises")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await admin.Post($"/users/{name}?handler=Disable", new Dictionary<string, string>(), tokenFrom: "/users/" + name);

        (await theirs.Get("/account/sessions")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await api.GetAsync("/api/enterprises")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_revoked_token_stops_working_at_once()
    {
        var name = await site.NewAccount();
        using var admin = await Administrator();
        using var api = await ApiWithNewToken(admin, name);
        (await api.GetAsync("/api/enterprises")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await admin.Post($"/users/{name}/tokens?handler=Revoke", new Dictionary<string, string> { ["tokenName"] = "对接" }, tokenFrom: $"/users/{name}/tokens");

        (await api.GetAsync("/api/enterprises")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await admin.Get($"/users/{name}/tokens")).Text.ShouldContain("已撤销");
    }

    [Fact]
    public async Task A_token_is_stored_as_its_hash_only_and_named_once()
    {
        var name = await site.NewAccount();
        using var admin = await Administrator();
        var page = await admin.Submit($"/users/{name}/tokens", new Dictionary<string, string> { ["Form.Name"] = "报表" }, "main .split > form");
        var secret = page.All("#token").ShouldHaveSingleItem();

        (await site.WithDb(db => db.Set<ApiToken>().AnyAsync(token => token.Hash == secret))).ShouldBeFalse();
        (await site.WithDb(db => db.Set<ApiToken>().AnyAsync(token => token.Hash == ApiToken.HashOf(secret)))).ShouldBeTrue();
        (await admin.Get($"/users/{name}/tokens")).Body.ShouldNotContain(secret);
        (await admin.Submit($"/users/{name}/tokens", new Dictionary<string, string> { ["Form.Name"] = "报表" }, "main .split > form")).Text.ShouldContain("已有名为“报表”的有效令牌");
    }

    [Fact]
    public async Task The_last_administrator_cannot_be_shut_out() => await site.WithScope(async services =>
    {
        var name = await site.NewAccount(Role.Administrator, "");
        await site.WithDb(async db =>
        {
            await db.Set<User>().Where(user => user.Role == Role.Administrator && user.UserName != name).ExecuteUpdateAsync(set => set.SetProperty(user => user.IsDisabled, true));
        });

        (await services.GetRequiredService<UserAdministration>().Disable(name, default)).ShouldNotBeNull().Message.ShouldContain("最后一个可用的系统管理员");
    });

    [Fact]
    public async Task Resetting_a_password_gives_a_new_temporary_one_and_unlocks()
    {
        var name = await site.NewAccount();
        using var browser = site.Visitor();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await browser.SignIn(name, "wrong" + attempt);
        }

        using var admin = await Administrator();
        (await admin.Get("/users?locked=true")).Text.ShouldContain(name);
        var reset = await admin.Post($"/users/{name}?handler=ResetPassword", new Dictionary<string, string>(), tokenFrom: "/users/" + name);

        (await browser.SignIn(name, reset.All("#temporary-password").ShouldHaveSingleItem())).Status.ShouldBe(HttpStatusCode.Redirect);
        (await browser.Get("/account/sessions")).Location.ShouldBe("/account/password");
    }

    [Theory]
    [InlineData("/users")]
    [InlineData("/users/new")]
    [InlineData("/audit")]
    public async Task Others_may_not_administer(string address)
    {
        using var office = await site.ProgrammeOffice();

        (await office.Get(address)).Status.ShouldNotBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_missing_user_is_not_found()
    {
        using var admin = await Administrator();

        (await admin.Get("/users/nobody")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await admin.Get("/users/nobody/tokens")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<TestBrowser> Administrator() => site.BrowserOf(Role.Administrator);

    private async Task<HttpClient> ApiWithNewToken(TestBrowser admin, string name)
    {
        var page = await admin.Submit($"/users/{name}/tokens", new Dictionary<string, string> { ["Form.Name"] = "对接", ["Form.Days"] = "30" }, "main .split > form");
        var client = site.Visitor().Client;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", page.All("#token").ShouldHaveSingleItem());
        return client;
    }
}
