using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Domain;
using Tuijin.Foundation.Data;

namespace Tuijin.Appeals.Desk;

/// <summary>Brings appeals into the running unit of work, each with its number. Needs an open transaction, since numbers are given out inside one.</summary>
internal sealed class AppealBirth(TuijinDb db, AppealNews news, TimeProvider clock)
{
    /// <summary>Adds one appeal; the caller saves.</summary>
    public async Task<Appeal> Bring(AppealDraft draft, Occasion on, CancellationToken cancellationToken) =>
        (await Bring([(draft, on)], cancellationToken))[0];

    /// <summary>Adds several with one block of numbers, in the order given; the caller saves.</summary>
    public async Task<IReadOnlyList<Appeal>> Bring(IReadOnlyList<(AppealDraft Draft, Occasion On)> births, CancellationToken cancellationToken)
    {
        var appeals = new Appeal[births.Count];
        foreach (var year in births.Select((birth, place) => (birth, place)).GroupBy(birth => birth.birth.On.Today.Year))
        {
            var number = await db.NextNumber($"appeal-{year.Key}", year.Count(), cancellationToken);
            foreach (var ((draft, on), place) in year)
            {
                var appeal = Appeal.Raise(draft.With(clock.NewId<AppealId>(), $"诉{year.Key}-{number++:000000}"), on);
                db.Add(appeal);
                await news.Tell(appeal, cancellationToken);
                appeals[place] = appeal;
            }
        }

        return appeals;
    }
}
