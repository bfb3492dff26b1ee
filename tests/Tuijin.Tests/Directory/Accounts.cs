using System.Net;
using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Auditing;

namespace Tuijin.Tests.Directory;

/// <summary>Users with passwords, as administrators make them.</summary>
internal static class Accounts
{
    public const string Password = "moon-over-river-7";

    private static int made;

    /// <summary>A user who has already chosen the password above.</summary>
    public static async Task<string> NewAccount(this TestSite site, Role role = Role.Supervision, string organisation = "市督查室")
    {
        var name = "account" + Interlocked.Increment(ref made);
        var temporary = await site.NewTemporaryAccount(name, role, organisation);
        using var browser = site.Visitor();
        await browser.SignIn(name, temporary);
        (await browser.Submit("/account/password", new Dictionary<string, string> { ["Form.Current"] = temporary, ["Form.Password"] = Password, ["Form.Again"] = Password }))
            .Status.ShouldBe(HttpStatusCode.Redirect);
        return name;
    }

    /// <summary>A user with the temporary password that is answered.</summary>
    public static async Task<string> NewTemporaryAccount(this TestSite site, string name, Role role = Role.Supervision, string organisation = "市督查室")
    {
        var password = "";
        await site.WithScope(async services =>
        {
            var added = await services.GetRequiredService<UserAdministration>().Add(new NewUser(name, name, role, organisation.Length > 0 ? organisation : null), default);
            password = added.Value.ShouldNotBeNull(added.Refusal?.Message);
        });
        return password;
    }

    public static Task<TestPage> SignIn(this TestBrowser browser, string name, string password) =>
        browser.Submit("/sign-in", new Dictionary<string, string> { ["Form.UserName"] = name, ["Form.Password"] = password });

    /// <summary>Signs in with the usual password; answers the cookies that were set.</summary>
    public static async Task<IReadOnlyList<string>> SignInAndKeepCookie(this TestBrowser browser, string name)
    {
        var token = (await browser.Get("/sign-in")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await browser.Client.PostAsync("/sign-in", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Form.UserName"] = name, ["Form.Password"] = Password, ["__RequestVerificationToken"] = token,
        }));
        return [.. answer.Headers.GetValues("Set-Cookie")];
    }

    /// <summary>Acts in the trail about a user, oldest first.</summary>
    public static Task<List<string>> ActsOn(this TestSite site, string userName) => site.WithDb(db =>
        db.Set<AuditEntry>().Where(entry => entry.Subject == "user:" + userName).OrderBy(entry => entry.Sequence).Select(entry => entry.Act).ToListAsync());
}
