namespace Tuijin.Rules.WorkingTime;

/// <summary>What a deadline in words was understood as: a day, or nothing and why.</summary>
public abstract record DueReading
{
    /// <summary>A day was understood.</summary>
    /// <param name="DueOn">The last day on which the work is in time; never before the day on which it was said.</param>
    /// <param name="Means">How the words were understood, for confirmation: 7个工作日，至2025年10月14日（星期二）.</param>
    /// <param name="Remarks">What the reader should know besides: the day is no working day, a year has no calendar.</param>
    public sealed record Day(DateOnly DueOn, string Means, IReadOnlyList<string> Remarks) : DueReading
    {
        /// <summary>The understanding with its remarks, as one sentence.</summary>
        public override string ToString() => string.Join("；", [Means, .. Remarks]) + "。";
    }

    /// <summary>The words do not name one day.</summary>
    /// <param name="Why">A sentence in Chinese that also says how to write it.</param>
    public sealed record Unclear(string Why) : DueReading;
}
