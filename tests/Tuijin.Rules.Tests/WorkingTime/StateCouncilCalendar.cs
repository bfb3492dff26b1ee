using Tuijin.Rules.WorkingTime;

namespace Tuijin.Rules.Tests.WorkingTime;

/// <summary>The arrangements of holidays of 2023 to 2026, as the State Council published them.</summary>
internal static class StateCouncilCalendar
{
    public static WorkingCalendar Calendar { get; } = Read();

    private static WorkingCalendar Read()
    {
        using var stream = typeof(StateCouncilCalendar).Assembly.GetManifestResourceStream("holidays.csv")!;
        using var reader = new StreamReader(stream);
        var reading = WorkingCalendar.Parse(reader.ReadToEnd().Split('\n'));
        return reading.Errors.Count == 0 ? reading.ToCalendar() : throw new InvalidOperationException(reading.Errors[0].ToString());
    }
}
