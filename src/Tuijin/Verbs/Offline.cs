using System.CommandLine;
using Microsoft.Extensions.Logging.Console;
using Tuijin.Foundation.Access;
using Tuijin.Site;

namespace Tuijin.Verbs;

/// <summary>Runs a verb's work on the site's services without opening a port.</summary>
internal static class Offline
{
    /// <summary>Prepares the database, then runs the work in one scope as the command line; answers the exit code.</summary>
    public static async Task<int> Run(ParseResult line, Func<IServiceProvider, Task<int>> work)
    {
        await using var app = TuijinSite.Build(Common.Site(line), Quiet);
        await TuijinSite.Prepare(app);
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentViewer>().ActAs(Viewer.System("命令行"));
        return await work(scope.ServiceProvider);
    }

    /// <summary>Standard output belongs to the verb's result; what goes wrong is logged on standard error.</summary>
    public static void Quiet(WebApplicationBuilder builder)
    {
        builder.Logging.AddFilter(level => level >= LogLevel.Error);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }

    /// <summary>Says why a verb did not do its work; exit code 1.</summary>
    public static int Fail(string why)
    {
        Console.Error.WriteLine(why);
        return 1;
    }
}
