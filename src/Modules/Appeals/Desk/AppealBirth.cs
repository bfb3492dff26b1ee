using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Domain;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Time;

namespace Tuijin.Appeals.Desk;

/// <summary>Brings appeals into the running unit of work, each with its number. Needs an open transaction, since numbers are given out inside one.</summary>
internal sealed class AppealBirth(TuijinDb db, AppealNews news, TimeProvider clock)
{
    /// <summary>Adds one appeal; the caller saves.</summary>
    public async Task<Appeal> Bring(AppealDraft draft, Occasion on, CancellationToken cancellationToken)
    {
        var year = clock.Today().Year;
        var appeal = Appeal.Raise(draft.With(clock.NewId<AppealId>(), NumberOf(year, await db.NextNumber(CounterOf(year), 1, cancellationToken))), on);
        db.Add(appeal);
        await news.Tell(appeal, cancellationToken);
        return appeal;
    }

    public static string CounterOf(int year) => $"appeal-{year}";

    /// <summary>诉2026-000123.</summary>
    public static string NumberOf(int year, long number) => $"诉{year}-{number:000000}";
}
