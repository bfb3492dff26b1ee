using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tuijin.Appeals.Domain;

/// <summary>A step that has a time limit.</summary>
internal enum LimitedStep
{
    Accept,
    Assign,
    Sign,
    Contact,
    Ordinary,
    Complex,
    Longest,
    Support,
    Return,
    ExtensionNotice,
    Rate,
    Verify,
    Objection,
}

/// <summary>A time limit and the real rule it imitates.</summary>
internal sealed record DeadlineLimit(LimitedStep Step, string Title, int WorkingDays, string Source);

/// <summary>One dated version of the time limits: Rules/appeal-deadlines.json.</summary>
/// <param name="ValidTo">The last day in force; null while there is no later version.</param>
internal sealed record DeadlineRules(int Version, string Title, DateOnly ValidFrom, DateOnly? ValidTo, IReadOnlyList<DeadlineLimit> Limits)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    private static readonly IReadOnlyList<DeadlineRules> All = Read();

    public int DaysOf(LimitedStep step) => Limits.First(limit => limit.Step == step).WorkingDays;

    /// <summary>The version in force on a day; before the first one, the first.</summary>
    public static DeadlineRules On(DateOnly day) => All.LastOrDefault(rules => rules.ValidFrom <= day && (rules.ValidTo is null || day <= rules.ValidTo)) ?? All[0];

    private static IReadOnlyList<DeadlineRules> Read()
    {
        using var stream = typeof(DeadlineRules).Assembly.GetManifestResourceStream("appeal-deadlines.json")!;
        var versions = JsonSerializer.Deserialize<List<DeadlineRules>>(stream, Json)!;
        foreach (var missing in versions.SelectMany(version => Enum.GetValues<LimitedStep>().Where(step => version.Limits.All(limit => limit.Step != step)).Select(step => $"{version.Version}: {step}")))
        {
            throw new InvalidDataException($"appeal-deadlines.json lacks a limit in version {missing}.");
        }

        return [.. versions.OrderBy(version => version.ValidFrom)];
    }
}
