namespace Tuijin.Rules.Forecasts;

/// <summary>
/// Forecasts by what became of similar work (reference class forecasting). Every piece of work that is known is looked at as
/// it stood at regular moments of its life: how long it had run, how long the plan still gave it, and by how much it then
/// outlasted what the plan gave. Work that is still running says only "at least so long" and is counted that way
/// (product-limit estimate of Kaplan and Meier). Nothing that happened on or after the day of knowledge is used.
/// </summary>
public sealed class ReferenceClass
{
    /// <summary>Fewer ended pieces of work say nothing.</summary>
    public const int FewestEnded = 10;

    /// <summary>Days between two looks at the same piece of work.</summary>
    private const int Step = 30;

    /// <summary>Most moments that are kept; with more, every piece of work is looked at less often.</summary>
    private const int MostMoments = 20_000;

    /// <summary>Running work that is late by more than this share of the ended (weighed by time) ever was is a record that nobody closed, and says nothing.</summary>
    private const double AbandonedBeyond = 0.9;

    /// <summary>Widths of likeness: of the time the plan still gives, and of the time it has run, both in logarithms of months.</summary>
    private const double RemainingWidth = 1.5, ElapsedWidth = 0.7;

    /// <summary>How much work of another kind or group counts.</summary>
    private const double OtherKind = 0.25, OtherGroup = 0.6;

    /// <summary>No share beyond this is read from past work.</summary>
    private const double MostShare = 0.95;

    /// <summary>What even the most unlike work counts, so that there always is an answer.</summary>
    private const double LeastWeight = 1e-9;

    private readonly DateOnly asOf;
    private readonly int pieces;
    private readonly Moment[] moments;

    private ReferenceClass(DateOnly asOf, int pieces, Moment[] moments) => (this.asOf, this.pieces, this.moments) = (asOf, pieces, moments);

    /// <summary>Builds the reference class from what is known at the beginning of a day.</summary>
    /// <returns>Null when fewer than <see cref="FewestEnded"/> pieces of work had ended before it.</returns>
    public static ReferenceClass? Of(IReadOnlyCollection<WorkSpan> work, DateOnly asOf)
    {
        var begun = work.Where(span => span.StartOn < asOf).Select(span => span.EndOn >= asOf ? span with { EndOn = null } : span).ToList();
        var ended = begun.Where(span => span.EndOn is not null).ToList();
        if (ended.Count < FewestEnded)
        {
            return null;
        }

        var latest = LatestCredible(ended);
        var credible = begun.Where(span => span.EndOn is not null || asOf.DayNumber - span.PlannedEndOn.DayNumber <= latest).ToList();
        var step = StepFor(credible, asOf);
        var looks = credible.SelectMany((span, piece) => Looks(span, piece, asOf, step)).ToArray();
        Array.Sort(looks, static (one, other) => one.Overrun != other.Overrun ? one.Overrun.CompareTo(other.Overrun) : other.Ended.CompareTo(one.Ended));
        return new ReferenceClass(asOf, credible.Count, looks);
    }

    /// <summary>Forecasts the end of work that runs on the day of knowledge.</summary>
    public FinishForecast Forecast(WorkSpan running)
    {
        var (elapsed, remaining) = (running.StartOn.DaysTo(asOf), asOf.DaysTo(running.PlannedEndOn));
        var (elapsedAt, remainingAt) = (Scale(elapsed), Scale(remaining));
        var weights = new double[moments.Length];
        var byWork = new double[pieces];
        var total = 0.0;
        for (var at = 0; at < moments.Length; at++)
        {
            var moment = moments[at];
            var (far, old) = ((moment.RemainingAt - remainingAt) / RemainingWidth, (moment.ElapsedAt - elapsedAt) / ElapsedWidth);
            weights[at] = (Math.Exp(-0.5 * ((far * far) + (old * old))) * (moment.Kind == running.Kind ? 1 : OtherKind) * (moment.Group == running.Group ? 1 : OtherGroup)) + LeastWeight;
            total += weights[at];
            byWork[moment.Piece] += moment.Ended ? weights[at] : 0;
        }

        var alike = Alike(byWork);

        // Of n pieces of work, the k-th longest is not exceeded by the next with the chance k / (n + 1): the fewer there are, the further out four fifths lie.
        var (likely, safe) = Overruns(weights, total, Math.Min(MostShare, 0.8 * (alike + 1) / alike));
        var given = Math.Max(remaining, 0);
        return new FinishForecast(asOf.AddDays(Math.Max(0, given + likely)), asOf.AddDays(Math.Max(0, given + safe)), alike);
    }

    /// <summary>How many equally like pieces of work would say as much (effective sample size of Kish).</summary>
    private static double Alike(double[] byWork)
    {
        var sum = byWork.Sum();
        return sum * sum / byWork.Sum(weight => weight * weight);
    }

    /// <summary>Overruns in days that half, and four fifths, of the work stays within, among work that does end: at each end the share still running falls by its part of those still at risk.</summary>
    private (int Likely, int Safe) Overruns(double[] weights, double total, double safeShare)
    {
        var running = new double[moments.Length];
        var (atRisk, left) = (total, 1.0);
        for (var at = 0; at < moments.Length; at++)
        {
            left *= moments[at].Ended ? Math.Max(0, 1 - (weights[at] / Math.Max(atRisk, double.Epsilon))) : 1;
            running[at] = left;
            atRisk -= weights[at];
        }

        return (Within(0.5), Within(safeShare));

        int Within(double share)
        {
            var most = 1 - (share * (1 - left));
            var at = Array.FindIndex(running, still => still <= most);
            return moments[at].Overrun;
        }
    }

    /// <summary>The delay in days that only a tenth of ended work exceeded, each weighed by how long it ran: whoever looks on some day meets long work more often than short.</summary>
    private static int LatestCredible(IReadOnlyList<WorkSpan> ended)
    {
        var byDelay = ended.Select(span => (Delay: span.PlannedEndOn.DaysTo(span.EndOn!.Value), Ran: span.StartOn.DaysTo(span.EndOn.Value) + Step)).OrderBy(span => span.Delay).ToList();
        var most = AbandonedBeyond * byDelay.Sum(span => (double)span.Ran);
        var sum = 0.0;
        return byDelay.First(span => (sum += span.Ran) >= most).Delay;
    }

    private static int StepFor(IEnumerable<WorkSpan> work, DateOnly asOf)
    {
        var days = work.Sum(span => (long)span.StartOn.DaysTo(span.EndOn ?? asOf));
        return (int)Math.Max(Step, days / MostMoments);
    }

    private static IEnumerable<Moment> Looks(WorkSpan span, int piece, DateOnly asOf, int step)
    {
        var last = span.EndOn ?? asOf.AddDays(-1);
        for (var day = span.StartOn; day <= last; day = day.AddDays(step))
        {
            var remaining = day.DaysTo(span.PlannedEndOn);
            var overrun = day.DaysTo(span.EndOn ?? asOf) - Math.Max(remaining, 0);
            yield return new Moment(Scale(span.StartOn.DaysTo(day)), Scale(remaining), overrun, span.EndOn is not null, piece, span.Kind, span.Group);
        }
    }

    /// <summary>Days as signed logarithm of months: a month more matters less the more there are.</summary>
    private static double Scale(int days) => Math.Sign(days) * Math.Log(1 + (Math.Abs(days) / 30.0));

    /// <param name="Overrun">By how many days the work outlasted what the plan still gave it at that moment (nothing, once the planned end is past); for running work so far.</param>
    /// <param name="Piece">Which piece of work.</param>
    private readonly record struct Moment(double ElapsedAt, double RemainingAt, int Overrun, bool Ended, int Piece, string Kind, string Group);
}
