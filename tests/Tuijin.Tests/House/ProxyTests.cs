using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Auditing;
using Tuijin.Tests.Directory;

namespace Tuijin.Tests.House;

/// <summary>Only a proxy that is named is believed when it says who the visitor is.</summary>
public sealed class ProxyTests
{
    [Theory]
    [InlineData("--Proxies=10.0.0.5", "10.0.0.5", "203.0.113.9")]
    [InlineData("--Proxies=10.0.0.6, 10.0.0.5", "10.0.0.5", "203.0.113.9")]
    [InlineData("--Proxies=10.0.0.5", "10.9.9.9", "10.9.9.9")]
    [InlineData("--Proxies=", "10.0.0.5", "10.0.0.5")]
    public async Task The_trail_names_the_visitor_whom_a_trusted_proxy_tells_of_and_otherwise_who_connected(string setting, string connected, string written)
    {
        var site = new TestSite([setting], builder => builder.Services.AddSingleton<IStartupFilter>(new ConnectedFrom(IPAddress.Parse(connected))));
        await site.InitializeAsync();
        await using (site)
        {
            using var account = await site.Supervisor();
            using var visitor = site.Visitor();
            visitor.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");

            await visitor.SignIn("nobody-of-this-name", "not the password 1");

            (await site.WithDb(db => db.Set<AuditEntry>().Where(entry => entry.Act == "登录失败").Select(entry => entry.Origin).SingleAsync())).ShouldBe(written);
        }
    }

    /// <summary>Where the connection comes from, which a server in the same process has not.</summary>
    private sealed class ConnectedFrom(IPAddress address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                context.Connection.RemoteIpAddress = address;
                return rest(context);
            });
            next(app);
        };
    }
}
