using Microsoft.Extensions.Options;
using Tuijin.Directory;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Shell.Layout;

namespace Tuijin.Site;

/// <summary>Tells the frame of every page which city it works for, whether its data are a demonstration, and whether the working calendar has a gap.</summary>
internal sealed class CityFrame(IHttpContextAccessor http, PermissionCatalogue permissions) : IConfigureOptions<ShellOptions>
{
    private static readonly object Key = new();

    public void Configure(ShellOptions options)
    {
        if (http.HttpContext?.Items[Key] is not Known known)
        {
            return;
        }

        (options.CityName, options.IsDemonstration) = (known.City.Name, known.City.IsDemonstration);
        if (known.CalendarWarning is { } warning)
        {
            var mayMend = Viewer.From(http.HttpContext.User) is { } viewer && permissions.Holds(viewer.Role, DirectoryPermissions.SetUp);
            options.Warning = new SiteWarning(warning, mayMend ? new NavItem("导入放假安排", "/calendar") : null);
        }
    }

    /// <summary>Looks both up (from memory) before the page is made.</summary>
    public static async Task Find(HttpContext context, RequestDelegate next)
    {
        var (cities, calendars) = (context.RequestServices.GetRequiredService<Cities>(), context.RequestServices.GetRequiredService<WorkingCalendars>());
        context.Items[Key] = new Known(await cities.Current(context.RequestAborted), await calendars.Warning(context.RequestAborted));
        await next(context);
    }

    private sealed record Known(City City, string? CalendarWarning);
}
