using Microsoft.Extensions.Options;
using Tuijin.Directory.Contract;
using Tuijin.Shell.Layout;

namespace Tuijin.Site;

/// <summary>Tells the frame of every page which city it works for and whether its data are a demonstration.</summary>
internal sealed class CityFrame(IHttpContextAccessor http) : IConfigureOptions<ShellOptions>
{
    private static readonly object Key = new();

    public void Configure(ShellOptions options)
    {
        if (http.HttpContext?.Items[Key] is City city)
        {
            options.CityName = city.Name;
            options.IsDemonstration = city.IsDemonstration;
        }
    }

    /// <summary>Looks the city up (from memory) before the page is made.</summary>
    public static async Task Find(HttpContext context, RequestDelegate next)
    {
        context.Items[Key] = await context.RequestServices.GetRequiredService<Cities>().Current(context.RequestAborted);
        await next(context);
    }
}
