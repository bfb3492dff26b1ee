using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Tuijin.Databases;
using Tuijin.Foundation;
using Tuijin.Foundation.Data;

namespace Tuijin.Site;

/// <summary>Builds the site: one place for the program, the tests and the benchmarks.</summary>
internal static class TuijinSite
{
    /// <param name="configure">Replaces parts for tests, for instance the clock.</param>
    public static WebApplication Build(SiteOptions options, Action<WebApplicationBuilder>? configure = null)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = new CultureInfo("zh-CN");
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "Tuijin",
            ContentRootPath = AppContext.BaseDirectory,
            Args = [.. options.Settings],
        });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls(options.Urls);
        builder.Services.AddSingleton(options);
        builder.Services.AddFoundation(ProductModules.All, AuditKey.In(options.DataDirectory));
        builder.Services.AddDatabase(options.Database, options.DataDirectory);
        builder.Services.AddDataProtection().SetApplicationName("Tuijin").PersistKeysToDbContext<TuijinDb>();
        builder.Services.AddRazorPages(pages => pages.RootDirectory = "/");
        builder.Services.AddProblemDetails();
        configure?.Invoke(builder);
        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages();
        foreach (var module in ProductModules.All.Modules)
        {
            module.MapEndpoints(app);
        }

        return app;
    }

    /// <summary>Brings the database to the present schema.</summary>
    public static async Task Prepare(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TuijinDb>();
        await db.Database.EnsureCreatedAsync();
    }
}
