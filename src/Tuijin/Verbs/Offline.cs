using System.CommandLine;
using Microsoft.Extensions.Logging.Console;
using Tuijin.Databases;
using Tuijin.Foundation.Access;
using Tuijin.Site;

namespace Tuijin.Verbs;

/// <summary>Runs a verb's work on the site's services without opening a port.</summary>
internal static class Offline
{
    /// <summary>Prepares the database, then runs the work in one scope as the command line; answers the exit code.</summary>
    /// <param name="onData">The work makes sense only on data that are there: a mistyped directory is told, and no new one is made.</param>
    public static async Task<int> Run(ParseResult line, Func<IServiceProvider, Task<int>> work, bool onData = false)
    {
        var options = Common.Site(line);
        if (onData && !DatabaseServices.IsPostgreSql(options.Database) && DatabaseServices.SqliteFile(options.Database, options.DataDirectory) is var file && !File.Exists(file))
        {
            return Fail($"没有找到数据库 {file}。请检查 --data 和 --database；新建用 serve、demo 或 migrate。");
        }

        await using var app = TuijinSite.Build(options, Quiet);
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
