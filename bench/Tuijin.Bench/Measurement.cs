namespace Tuijin.Bench;

/// <summary>One measurement: prints its details, answers the figure it is judged by.</summary>
internal sealed record Measurement(string Title, Func<BenchOptions, Task<Figure>> Run);

/// <param name="Goal">What the figure should be, with its comparison, for instance "≤ 10".</param>
/// <param name="Holds">Whether this and every other goal of the measurement is reached.</param>
internal sealed record Figure(double Value, string Unit, string Goal, bool Holds);

/// <summary>All measurements by name.</summary>
internal static class Measurements
{
    public static readonly IReadOnlyDictionary<string, Measurement> All = new Dictionary<string, Measurement>
    {
        ["start"] = new("second start: from the process to its first answer", StartTime.Run),
        ["list-page"] = new("the filtered, sorted, paged list of appeals with 100,000 of them", ListPageTime.Run),
        ["composite-index"] = new("the composite index against published numbers of each stage (--data DIR)", CompositeIndexError.Run),
        ["create-appeal"] = new("appeals created through the API, durably committed, 8 clients", CreateAppealRate.Run),
        ["forecast"] = new("error of forecast finish dates against the plan's own (--data FILE)", ForecastError.Run),
        ["import-projects"] = new("100,000 rows of 20 columns imported, against merely reading the file", ImportProjectsTime.Run),
        ["scratch"] = new("x", Scratch.Run),
        ["page-weight"] = new("bytes of a first and of a repeated visit", PageWeight.Run),
    };
}

/// <summary>What the command line asks for.</summary>
/// <param name="Data">Where the data of the measurement lie; made when missing, kept for the next run. A temporary folder by default.</param>
/// <param name="File">The same as a file that is there, for measurements on data made elsewhere; null otherwise.</param>
/// <param name="Database">A PostgreSQL connection string, or null for SQLite.</param>
internal sealed record BenchOptions(string Data, string? File, string? Database)
{
    public static BenchOptions Read(IReadOnlyList<string> arguments)
    {
        string? Value(string name)
        {
            var at = arguments.ToList().IndexOf(name);
            return at >= 0 && at + 1 < arguments.Count ? arguments[at + 1] : null;
        }

        var data = Path.GetFullPath(Value("--data") ?? Path.Combine(Path.GetTempPath(), "tuijin-bench"));
        return new BenchOptions(
            data,
            System.IO.File.Exists(data) ? data : null,
            Value("--database") ?? Environment.GetEnvironmentVariable("TUIJIN_DATABASE"));
    }
}
