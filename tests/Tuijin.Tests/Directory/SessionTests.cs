using System.Net;
using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Features.SignIn;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;

namespace Tuijin.Tests.Directory;

public sealed class SessionTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task An_ended_session_stops_working_at_once()
    {
        var name = await site.NewAccount();
        using var here = site.Visitor();
        using var there = site.Visitor();
        await here.SignIn(name, Accounts.Password);
        await there.SignIn(name, Accounts.Password);
        (await there.Get("/account/sessions")).Status.ShouldBe(HttpStatusCode.OK);

        var ended = await here.Submit("/account/sessions", new Dictionary<string, string>(), "form[action*=EndOthers]");

        ended.Status.ShouldBe(HttpStatusCode.Redirect);
        (await there.Get("/account/sessions")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await here.Get("/account/sessions")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_request_that_comes_before_the_end_is_written_does_not_keep_the_session_alive()
    {
        var name = await site.NewAccount();
        using var browser = site.Visitor();
        await browser.SignIn(name, Accounts.Password);

        await site.WithScope(async services =>
        {
            var (db, sessions) = (services.GetRequiredService<TuijinDb>(), services.GetRequiredService<Sessions>());
            var user = await db.Set<User>().SingleAsync(user => user.UserName == name);
            await sessions.EndAll(user.Id, except: null, default);
            (await browser.Get("/account/sessions")).Status.ShouldBe(HttpStatusCode.OK);
            await sessions.Save("结束登录", default);
        });

        (await browser.Get("/account/sessions")).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task One_other_device_can_be_signed_out()
    {
        var name = await site.NewAccount();
        using var here = site.Visitor();
        using var there = site.Visitor();
        await here.SignIn(name, Accounts.Password);
        await there.SignIn(name, Accounts.Password);
        var id = (await here.Get("/account/sessions")).Document.QuerySelector("button[name=id]")!.GetAttribute("value")!;

        await here.Post("/account/sessions?handler=End", new Dictionary<string, string> { ["id"] = id }, tokenFrom: "/account/sessions");

        (await site.ActsOn(name)).ShouldContain("退出其他设备");
    }

    [Fact]
    public async Task Somebody_elses_session_cannot_be_ended()
    {
        var (victim, attacker) = (await site.NewAccount(), await site.NewAccount());
        using var theirs = site.Visitor();
        await theirs.SignIn(victim, Accounts.Password);
        var id = await site.WithDb(async db => await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.FirstAsync(
            from session in db.Set<Tuijin.Foundation.Access.UserSession>()
            join user in db.Set<Tuijin.Foundation.Access.User>() on session.UserId equals user.Id
            where user.UserName == victim && session.EndedAt == null
            orderby session.StartedAt descending
            select session.Id));
        using var mine = site.Visitor();
        await mine.SignIn(attacker, Accounts.Password);

        var answer = await mine.Post("/account/sessions?handler=End", new Dictionary<string, string> { ["id"] = id.ToString() }, tokenFrom: "/account/sessions");

        answer.Status.ShouldBe(HttpStatusCode.NotFound);
        (await theirs.Get("/account/sessions")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_even_for_a_kept_cookie()
    {
        var name = await site.NewAccount();
        using var browser = site.Visitor();
        var cookie = (await browser.SignInAndKeepCookie(name)).Single(value => value.StartsWith("tuijin=", StringComparison.Ordinal)).Split(';')[0];

        await browser.Submit("/sign-out", new Dictionary<string, string>());

        using var thief = site.Visitor();
        thief.Client.DefaultRequestHeaders.Add("Cookie", cookie);
        (await thief.Get("/account/sessions")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await site.ActsOn(name)).ShouldContain("退出登录");
    }

    [Fact]
    public async Task A_session_unused_for_twelve_hours_is_over()
    {
        var name = await site.NewAccount();
        using var browser = site.Visitor();
        await browser.SignIn(name, Accounts.Password);

        site.Clock.Advance(TimeSpan.FromHours(11));
        var used = await browser.Get("/account/sessions");
        site.Clock.Advance(TimeSpan.FromHours(13));
        var unused = await browser.Get("/account/sessions");

        used.Status.ShouldBe(HttpStatusCode.OK);
        unused.Status.ShouldBe(HttpStatusCode.Redirect);
    }
}
