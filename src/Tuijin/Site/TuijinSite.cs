using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Tuijin.Backups;
using Tuijin.Databases;
using Tuijin.Directory.Contract;
using Tuijin.Foundation;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Files;
using Tuijin.Shell.Layout;
using Tuijin.Site.ApiDocs;

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
            // Settings are read once: watching the files costs a watcher for each and half a tenth of a second.
            Args = ["--hostBuilder:reloadConfigOnChange=false", .. options.Settings],
        });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls(options.Urls.Split(';'));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 64 * 1024 * 1024;
        });

        // Assets are built with the program; looking for newer ones at run time would send them uncompressed.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        builder.AddLogs();
        builder.AddTelemetry();
        AddServices(builder.Services, options);
        builder.Services.AddCitySignIn(builder.Configuration);
        configure?.Invoke(builder);
        var app = builder.Build();
        Use(app);
        return app;
    }

    /// <summary>Brings the database to the present schema, and sees that the key of the trail is the database's own.</summary>
    /// <exception cref="InvalidOperationException">The database has a trail and the data directory no key of it.</exception>
    public static async Task Prepare(WebApplication app)
    {
        await Migrate(app);
        await using var scope = app.Services.CreateAsyncScope();
        if (app.Services.GetRequiredService<AuditKey>().IsNew && await scope.ServiceProvider.GetRequiredService<TuijinDb>().Set<AuditEntry>().AnyAsync())
        {
            var directory = app.Services.GetRequiredService<SiteOptions>().DataDirectory;
            AuditKey.TakeBack(directory);
            throw new InvalidOperationException($"数据库中已有操作日志，但 {directory} 中没有它的校验密钥 {AuditKey.FileName}。请检查 --data，或从备份中取回密钥文件。");
        }
    }

    /// <summary>Brings the database to the present schema. Migrating is begun only when there is something to do: it takes a lock.</summary>
    public static async Task Migrate(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TuijinDb>();
        if ((await db.Database.GetPendingMigrationsAsync()).Any())
        {
            await db.Database.MigrateAsync();
        }
    }

    private static void AddServices(IServiceCollection services, SiteOptions options)
    {
        services.AddSingleton(options);
        var key = AuditKey.In(options.DataDirectory);
        services.AddSingleton(key);
        services.AddFoundation(ProductModules.All, key.Bytes);
        services.AddDatabase(options.Database, options.DataDirectory);
        services.AddDataProtection().SetApplicationName("Tuijin").PersistKeysToDbContext<TuijinDb>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, WrappedKeys>();
        services.AddTrustedProxies();
        services.AddRazorPages(pages => pages.RootDirectory = "/").AddMvcOptions(mvc => mvc.Filters.Add<NullCharacterFilter>()).ConfigureApplicationPartManager(UseOurParts);
        services.AddAntiforgery(antiforgery => antiforgery.Cookie.Name = "tuijin-form");
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
        services.AddFiles(Path.Combine(options.DataDirectory, BackupWriter.FilesDirectory));
        services.AddShell();
        services.AddSingleton<IConfigureOptions<ShellOptions>, CityFrame>();
        services.AddSingleton<INavigation, Navigation>();
        services.AddScoped<IShellCounts, TopBarCounts>();
        services.AddScoped<BackupWriter>();
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase)));
        services.AddErrors();
        services.AddHealth();
        services.AddApiPaper();
    }

    /// <summary>Pages come from the program, the shell and the listed modules, and from nowhere else.</summary>
    private static void UseOurParts(ApplicationPartManager parts)
    {
        parts.ApplicationParts.Clear();
        // There are pages and endpoints, no controllers: looking for some would read every type.
        parts.FeatureProviders.Remove(parts.FeatureProviders.OfType<ControllerFeatureProvider>().Single());
        foreach (var assembly in ProductModules.All.Modules.Select(module => module.GetType().Assembly).Append(typeof(TuijinSite).Assembly).Distinct())
        {
            foreach (var part in ApplicationPartFactory.GetApplicationPartFactory(assembly).GetApplicationParts(assembly))
            {
                parts.ApplicationParts.Add(part);
            }
        }
    }

    private static void Use(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseErrors();
        app.UseErrorPagesAsReads();
        app.UseNullCharacterRefusal();
        app.UseResponseCompression();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseForcedPasswordChange();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseWhen(context => !context.Request.Path.StartsWithSegments("/api"), pages => pages.Use(next => context => CityFrame.Find(context, next)));
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        app.MapHealth();
        app.MapApiPaper();
        foreach (var module in ProductModules.All.Modules)
        {
            module.MapEndpoints(app);
        }
    }
}
