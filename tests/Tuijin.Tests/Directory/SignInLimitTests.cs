using System.Net;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;

namespace Tuijin.Tests.Directory;

/// <summary>Who tries secrets too often from one address has to wait, whatever the names.</summary>
public sealed class SignInLimitTests : IAsyncLifetime
{
    private readonly TestSite site = new(["--Access:SignInsPerMinute=3"]);

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_fourth_attempt_in_a_minute_is_told_to_wait()
    {
        using var somebody = await site.Supervisor();
        using var browser = site.Visitor();
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            (await browser.SignIn("nobody" + attempt, "not the password 1")).Text.ShouldContain("登录名或密码不正确");
        }

        var token = (await browser.Get("/sign-in")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var refused = await browser.Client.PostAsync("/sign-in", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Form.UserName"] = "nobody4", ["Form.Password"] = "not the password 1", ["__RequestVerificationToken"] = token,
        }));

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        (await refused.Content.ReadAsStringAsync()).ShouldContain("操作过于频繁，请稍候一分钟再试。");
        (await browser.Get("/sign-in")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public void Every_page_that_takes_a_secret_or_gives_one_out_is_limited()
    {
        string[] limited = ["sign-in", "sign-in/code", "account/password", "account/two-factor", "users/{name}/tokens", "set-up"];

        var endpoints = site.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<EnableRateLimitingAttribute>() is not null)
            .Select(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/'));

        endpoints.Distinct().ShouldBe(limited, ignoreOrder: true);
    }
}
