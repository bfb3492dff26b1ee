using System.Net.Http.Headers;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Time;
using Tuijin.Site;

namespace Tuijin.Tests.House;

/// <summary>The real site in this process, with a clock that tests move. One for each test class: <c>IClassFixture&lt;TestSite&gt;</c>.</summary>
public sealed class TestSite : IAsyncLifetime
{
    private readonly IReadOnlyList<string> settings;

    private readonly Action<WebApplicationBuilder>? configure;

    private SiteOptions options = null!;

    private WebApplication app = null!;

    private int users;

    // Tests sign in more often in a minute than people do.
    public TestSite()
        : this(["--Access:SignInsPerMinute=100000"])
    {
    }

    /// <summary>A site with settings of its own, disposed by the test that made it.</summary>
    internal TestSite(IReadOnlyList<string> settings, Action<WebApplicationBuilder>? configure = null) => (this.settings, this.configure) = (settings, configure);

    /// <summary>Wednesday 2026-03-04, 10:00 in Shanghai, until a test moves it on.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 4, 2, 0, 0, TimeSpan.Zero));

    internal SiteOptions Options => options;

    internal IServiceProvider Services => app.Services;

    public async ValueTask InitializeAsync()
    {
        options = await TestDatabase.Create() with { Settings = settings };
        app = TuijinSite.Build(options, builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Services.AddSingleton<TimeProvider>(Clock);
            builder.Logging.AddFilter(level => level >= LogLevel.Error);
            configure?.Invoke(builder);
        });
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await TestDatabase.Drop(options);
    }

    /// <summary>A browser without anybody signed in.</summary>
    public TestBrowser Visitor() => new(Client(new CookieContainerHandler()));

    /// <summary>The same over TLS, as cookies ask for that come back from another site.</summary>
    internal TestBrowser VisitorOverTls() => new(Client(new CookieContainerHandler(), "https://localhost"));

    /// <summary>A browser in which a new user of this role and organisation is signed in.</summary>
    public async Task<TestBrowser> BrowserOf(Role role, OrganisationId? organisation = null, string path = TestCity.CityPath, EnterpriseId? enterprise = null, string? name = null)
    {
        var (user, session) = await NewUser(role, organisation, path, enterprise, name);
        var cookies = Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme);
        var ticket = new AuthenticationTicket(UserPrincipal.Of(user, CookieAuthenticationDefaults.AuthenticationScheme, session), CookieAuthenticationDefaults.AuthenticationScheme);
        ticket.Properties.IssuedUtc = Clock.GetUtcNow();
        ticket.Properties.ExpiresUtc = Clock.GetUtcNow().AddDays(400);
        var handler = new CookieContainerHandler();
        handler.Container.Add(new Uri("http://localhost"), new System.Net.Cookie(cookies.Cookie.Name!, cookies.TicketDataFormat.Protect(ticket)));
        return new TestBrowser(Client(handler)) { User = user };
    }

    public Task<TestBrowser> Supervisor() => BrowserOf(Role.Supervision, TestCity.Supervision, name: "督查员");

    public Task<TestBrowser> ProgrammeOffice() => BrowserOf(Role.ProgrammeOffice, TestCity.Industry, name: "工信局科长");

    public Task<TestBrowser> Leader() => BrowserOf(Role.Leader, TestCity.Government, name: "市长");

    public Task<TestBrowser> EastCounty() => BrowserOf(Role.County, TestCity.EastCounty, TestCity.EastPath);

    public Task<TestBrowser> WestCounty() => BrowserOf(Role.County, TestCity.WestCounty, TestCity.WestPath);

    public Task<TestBrowser> EastTownship() => BrowserOf(Role.Township, TestCity.EastTownship, TestCity.EastTownPath);

    public Task<TestBrowser> Department(OrganisationId department) => BrowserOf(Role.Department, department);

    public Task<TestBrowser> Enterprise(EnterpriseId enterprise, string path = TestCity.EastTownPath) => BrowserOf(Role.Enterprise, path: path, enterprise: enterprise);

    /// <summary>A client of the API with a fresh token of a new user of this role.</summary>
    public async Task<HttpClient> ApiOf(Role role, OrganisationId? organisation = null, string path = TestCity.CityPath, EnterpriseId? enterprise = null)
    {
        var (user, _) = await NewUser(role, organisation, path, enterprise, null);
        var secret = ApiToken.NewSecret();
        await WithDb(async db =>
        {
            db.Add(new ApiToken { Id = Clock.NewGuid(), UserId = user.Id, Name = "试验", Hash = ApiToken.HashOf(secret), CreatedAt = Clock.UtcNow() });
            await db.Save("创建令牌");
        });
        var client = app.GetTestClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return client;
    }

    /// <summary>Looks into or prepares the database, as the program itself.</summary>
    public async Task WithDb(Func<TuijinDb, Task> work) => await WithScope(services => work(services.GetRequiredService<TuijinDb>()));

    public async Task<T> WithDb<T>(Func<TuijinDb, Task<T>> read)
    {
        T answer = default!;
        await WithScope(async services => answer = await read(services.GetRequiredService<TuijinDb>()));
        return answer;
    }

    /// <summary>Calls services in a scope of their own, acting as the program or as the given viewer.</summary>
    public async Task WithScope(Func<IServiceProvider, Task> work, Viewer? viewer = null)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentViewer>().ActAs(viewer ?? Viewer.System("试验"));
        await work(scope.ServiceProvider);
    }

    private HttpClient Client(CookieContainerHandler cookies, string address = "http://localhost")
    {
        cookies.InnerHandler = app.GetTestServer().CreateHandler();
        return new HttpClient(cookies) { BaseAddress = new Uri(address) };
    }

    private async Task<(User User, Guid Session)> NewUser(Role role, OrganisationId? organisation, string path, EnterpriseId? enterprise, string? name)
    {
        var login = "user" + Interlocked.Increment(ref users);
        var user = new User
        {
            Id = Clock.NewGuid(), UserName = login, NormalizedUserName = login.ToUpperInvariant(), DisplayName = name ?? role.Title() + users, Role = role,
            OrganisationId = organisation?.Value, EnterpriseId = enterprise?.Value, ScopePath = path, SecurityStamp = login, CreatedAt = Clock.UtcNow(),
        };
        var session = new UserSession { Id = Clock.NewGuid(), UserId = user.Id, StartedAt = Clock.UtcNow(), SeenAt = Clock.UtcNow().AddDays(400), Address = "127.0.0.1", Device = "试验" };
        await WithDb(async db =>
        {
            db.AddRange(user, session);
            await db.Save("准备试验用户");
        });
        return (user, session.Id);
    }
}
