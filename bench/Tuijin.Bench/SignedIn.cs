using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Time;
using Tuijin.Site;

namespace Tuijin.Bench;

/// <summary>Clients of a running server, signed in as a demonstration account of the wanted role.</summary>
internal static class SignedIn
{
    /// <summary>A browser's client: the session is written to the database, the cookie sealed with the site's own keys.</summary>
    public static async Task<HttpClient> Client(Uri address, string data, string? database, Role role = Role.ProgrammeOffice)
    {
        await using var app = Site(data, database);
        await using var scope = app.Services.CreateAsyncScope();
        var (db, clock) = (scope.ServiceProvider.GetRequiredService<TuijinDb>(), TimeProvider.System);
        var user = await db.Set<User>().FirstAsync(one => one.Role == role);
        var session = new UserSession { Id = clock.NewGuid(), UserId = user.Id, StartedAt = clock.UtcNow(), SeenAt = clock.UtcNow(), Address = "127.0.0.1", Device = "bench" };
        db.Add(session);
        await db.SaveChangesAsync();
        var cookies = app.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme);
        var ticket = new AuthenticationTicket(UserPrincipal.Of(user, CookieAuthenticationDefaults.AuthenticationScheme, session.Id), CookieAuthenticationDefaults.AuthenticationScheme);
        ticket.Properties.IssuedUtc = clock.GetUtcNow();
        ticket.Properties.ExpiresUtc = clock.GetUtcNow().AddHours(10);
        var client = New(address);
        client.DefaultRequestHeaders.Add("Cookie", $"{cookies.Cookie.Name}={cookies.TicketDataFormat.Protect(ticket)}");
        return client;
    }

    /// <summary>A client of the API with a fresh token.</summary>
    public static async Task<HttpClient> Api(Uri address, string data, string? database, Role role)
    {
        await using var app = Site(data, database);
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentViewer>().ActAs(Viewer.System("bench"));
        var (db, clock) = (scope.ServiceProvider.GetRequiredService<TuijinDb>(), TimeProvider.System);
        var user = await db.Set<User>().FirstAsync(one => one.Role == role);
        var secret = ApiToken.NewSecret();
        db.Add(new ApiToken { Id = clock.NewGuid(), UserId = user.Id, Name = "bench", Hash = ApiToken.HashOf(secret), CreatedAt = clock.UtcNow() });
        await db.Save("bench");
        var client = New(address);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return client;
    }

    private static HttpClient New(Uri address) =>
        new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None, MaxConnectionsPerServer = 64 }) { BaseAddress = address };

    private static WebApplication Site(string data, string? database) =>
        TuijinSite.Build(new SiteOptions { DataDirectory = data, Database = database }, builder => builder.Logging.SetMinimumLevel(LogLevel.Warning));
}
