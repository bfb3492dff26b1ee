using System.Globalization;
using Sylvan.Data.Csv;
using Tuijin.Rules.Forecasts;

namespace Tuijin.Bench;

/// <summary>
/// Error of the forecast of finish dates on phases of public building works that nobody here made: a CSV with
/// project_phase_actual_start_date, project_phase_planned_end_date, project_phase_actual_end_date, project_phase_name and
/// project_type. Each 1 January from 2014 to 2018 the running phases are forecast from what was known then.
/// </summary>
internal static class ForecastError
{
    private const double Goal = 0.75, SafeLeast = 0.76, SafeMost = 0.84;

    private static readonly string[] Formats = ["MM/dd/yyyy", "M/d/yyyy", "yyyy-MM-dd"];

    public static Task<Figure> Run(BenchOptions options)
    {
        var file = options.File ?? throw new InvalidOperationException("forecast needs --data FILE.");
        var work = Read(file);
        var (days, whole) = FinishBacktest.Run(work, Enumerable.Range(2014, 5).Select(year => new DateOnly(year, 1, 1))) ?? throw new InvalidOperationException("No forecast of this file can be judged.");
        Console.WriteLine($"{"as of",-12}{"judged",8}{"plan",10}{"plan+median",14}{"forecast",10}{"P80 held",10}");
        foreach (var (asOf, result) in days)
        {
            Print(asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), result);
        }

        Print("all", whole);
        var ratio = whole.Error / whole.PlanError;
        return Task.FromResult(new Figure(ratio, "of the plan's own error", $"≤ {Goal}, P80 held by {SafeLeast:P0} to {SafeMost:P0}", ratio <= Goal && whole.SafeHeld is >= SafeLeast and <= SafeMost));
    }

    private static void Print(string title, FinishBacktest result) =>
        Console.WriteLine($"{title,-12}{result.Judged,8}{result.PlanError,8:0.0} d{result.UsualDelayError,12:0.0} d{result.Error,8:0.0} d{result.SafeHeld,10:P1}");

    /// <summary>Phases with a start and a planned end; others say nothing about delays.</summary>
    private static List<WorkSpan> Read(string file)
    {
        using var csv = CsvDataReader.Create(file);
        var (start, planned, end) = (csv.GetOrdinal("project_phase_actual_start_date"), csv.GetOrdinal("project_phase_planned_end_date"), csv.GetOrdinal("project_phase_actual_end_date"));
        var (phase, type) = (csv.GetOrdinal("project_phase_name"), csv.GetOrdinal("project_type"));
        var work = new List<WorkSpan>();
        var rows = 0;
        while (csv.Read())
        {
            rows++;
            if (Day(csv.GetString(start)) is { } startOn && Day(csv.GetString(planned)) is { } plannedEndOn)
            {
                work.Add(new WorkSpan(startOn, plannedEndOn, Day(csv.GetString(end)), csv.GetString(phase).Trim(), csv.GetString(type).Trim()));
            }
        }

        Console.WriteLine($"{rows} rows, {work.Count} with a start and a planned end, {work.Count(span => span.EndOn is not null)} of them ended");
        return work;
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
