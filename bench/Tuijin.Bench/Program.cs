using System.Text.Json;
using Tuijin.Bench;

if (args is [] or ["list"])
{
    foreach (var (name, measurement) in Measurements.All)
    {
        Console.WriteLine($"{name,-18} {measurement.Title}");
    }

    return 0;
}

if (!Measurements.All.TryGetValue(args[0], out var chosen))
{
    Console.Error.WriteLine($"There is no measurement \"{args[0]}\"; \"list\" names them all.");
    return 2;
}

var figure = await chosen.Run(BenchOptions.Read(args[1..]));
Console.WriteLine(JsonSerializer.Serialize(new { name = args[0], value = Math.Abs(figure.Value) < 0.001 ? figure.Value : Math.Round(figure.Value, 3), unit = figure.Unit, goal = figure.Goal, holds = figure.Holds }));
return 0;
