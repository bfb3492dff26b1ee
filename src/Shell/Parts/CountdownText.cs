using System.Globalization;

namespace Tuijin.Shell.Parts;

/// <summary>How days to a deadline are worded and toned.</summary>
public static class CountdownText
{
    public const string WorkingDays = "个工作日";

    /// <summary>From this many days down a deadline is close.</summary>
    private const int CloseDays = 2;

    /// <param name="left">Days left; 0 is due today, negative is overdue.</param>
    /// <param name="unit">「个工作日」 or 「天」.</param>
    public static string Of(int left, string unit = WorkingDays) => left switch
    {
        > 0 => string.Create(CultureInfo.InvariantCulture, $"剩{left}{unit}"),
        0 => "今天到期",
        < 0 => string.Create(CultureInfo.InvariantCulture, $"逾期{-left}{unit}"),
    };

    public static Tone ToneOf(int left) => left switch
    {
        < 0 => Tone.Bad,
        <= CloseDays => Tone.Warning,
        _ => Tone.None,
    };
}
