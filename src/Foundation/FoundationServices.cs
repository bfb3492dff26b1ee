using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Demonstration;
using Tuijin.Foundation.Events;
using Tuijin.Foundation.Files;
using Tuijin.Foundation.Forms;
using Tuijin.Foundation.Jobs;
using Tuijin.Foundation.Lists;
using Tuijin.Foundation.Notifications;

namespace Tuijin.Foundation;

/// <summary>Registers what every module stands on. The host adds the database engine and the data directory.</summary>
public static class FoundationServices
{
    public static IServiceCollection AddFoundation(this IServiceCollection services, ModuleCatalogue modules, byte[] auditKey)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(modules);
        services.AddSingleton<PermissionCatalogue>();
        services.AddSingleton(new AuditChain(auditKey));
        services.AddSingleton<ChangeCounters>();
        services.AddMemoryCache(options => options.SizeLimit = 50_000);
        services.AddHttpContextAccessor();
        services.AddSingleton<IActionResultExecutor<LocalRedirectResult>, LocalRedirects>();
        services.AddScoped<CurrentViewer>();
        services.AddScoped(provider => provider.GetRequiredService<CurrentViewer>().Value);
        services.AddScoped<Trail>();
        services.AddScoped<SavingContext>();
        services.AddScoped<BulkSave>();
        services.AddScoped<Notifier>();
        services.AddScoped<EventBus>();
        services.AddScoped<ListReader>();
        services.AddScoped<AuditVerification>();
        services.AddScoped<Attachments>();
        services.AddScoped<DemonstrationPhotos>();
        services.AddScoped<IContentKeeper, AttachmentKeeper>();
        services.AddScoped<ITimedJob, TidyJob>();
        services.AddSingleton<DailyRound>();
        services.AddHostedService<JobClock>();
        AddAccess(services);
        foreach (var module in modules.Modules)
        {
            module.AddServices(services);
        }

        return services;
    }

    private static void AddAccess(IServiceCollection services)
    {
        services.AddSingleton<SessionCheck>();
        services.AddSingleton<IAuthorizationPolicyProvider, PermissionPolicies>();
        services.AddSingleton<IAuthorizationHandler, PermissionHandler>();
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddIdentityCore<User>(options =>
            {
                options.User.AllowedUserNameCharacters = null!;
                options.Password.RequiredLength = 10;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequireUppercase = false;
                options.Password.RequiredUniqueChars = 4;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddEntityFrameworkStores<TuijinDb>()
            .AddTokenProvider<AuthenticatorTokenProvider<User>>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddPolicyScheme("CookieOrToken", null, options => options.ForwardDefaultSelector = context =>
                context.Request.Path.StartsWithSegments("/api") ? TokenAuthentication.SchemeName : CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(options =>
            {
                options.Cookie.Name = "tuijin";
                options.Cookie.HttpOnly = true;
                options.Cookie.SameSite = SameSiteMode.Lax;
                options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                options.LoginPath = "/sign-in";
                options.AccessDeniedPath = "/denied";
                options.ExpireTimeSpan = TimeSpan.FromHours(12);
                options.SlidingExpiration = true;
                options.Events.OnValidatePrincipal = context => context.HttpContext.RequestServices.GetRequiredService<SessionCheck>().Validate(context);
            })
            .AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(TokenAuthentication.SchemeName, null);
        services.Configure<AuthenticationOptions>(options => options.DefaultScheme = "CookieOrToken");
    }
}
