using System.Diagnostics;

namespace Tuijin.Tests.Program;

/// <summary>The real program in a process of its own, on the data of a test site.</summary>
internal static class ProgramProcess
{
    public sealed record Ended(int ExitCode, string Output, string Errors);

    public static async Task<Ended> Run(TestSite site, params string[] arguments)
    {
        using var process = Start(site, arguments);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new Ended(process.ExitCode, await output, await errors);
    }

    public static Process Start(TestSite site, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Tuijin.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.ArgumentList.Add("--data");
        start.ArgumentList.Add(site.Options.DataDirectory);
        if (site.Options.Database is { } database)
        {
            start.ArgumentList.Add("--database");
            start.ArgumentList.Add(database);
        }

        return Process.Start(start)!;
    }
}
