using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Demonstration;
using Tuijin.Foundation.Time;

namespace Tuijin.Demo;

/// <summary>Makes the demonstration city by running every module's part, lowest module first.</summary>
internal static class DemonstrationCity
{
    /// <summary>Start of the random numbers: the same city for everybody on the same day.</summary>
    private const int Seed = 122;

    /// <summary>Makes the city in a database that holds nothing yet; otherwise does nothing.</summary>
    public static async Task SeedWhenNew(IServiceProvider services, TextWriter progress, CancellationToken cancellationToken)
    {
        await using (var scope = services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<TuijinDb>();
            if (await db.Set<DivisionView>().AnyAsync(cancellationToken) || await db.Set<User>().AnyAsync(cancellationToken))
            {
                return;
            }
        }

        await progress.WriteLineAsync("首次启动，正在生成演示城市（虚构数据）……");
        var parts = Parts(services);
        for (var number = 0; number < parts.Count; number++)
        {
            await progress.WriteLineAsync($"  {number + 1}/{parts.Count} {parts[number]}");
            await Run(services, number, cancellationToken);
        }

        await progress.WriteLineAsync("演示城市已生成。");
    }

    private static List<string> Parts(IServiceProvider services)
    {
        using var scope = services.CreateScope();
        return scope.ServiceProvider.GetServices<IDemonstration>().Select(part => part.Title).ToList();
    }

    /// <summary>Each part in a scope and one transaction of its own: an interrupted start leaves whole parts or nothing.</summary>
    private static async Task Run(IServiceProvider services, int number, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentViewer>().ActAs(Viewer.System("演示数据"));
        var today = scope.ServiceProvider.GetRequiredService<TimeProvider>().Today();
        await scope.ServiceProvider.GetServices<IDemonstration>().ElementAt(number).Seed(new DemonstrationContext(today, Seed), cancellationToken);
    }
}
