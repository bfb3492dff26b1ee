using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Time;

namespace Tuijin.Appeals.Domain;

/// <summary>On what occasion something is done to an appeal: who acts, for which unit, when, and by which calendar.</summary>
/// <param name="unit">Name of the actor's organisation or enterprise, as the history shows it.</param>
internal sealed class Occasion(Viewer by, string unit, TimeProvider clock, DeadlineBook deadlines)
{
    public Viewer By => by;

    public string Unit => unit;

    public DeadlineBook Deadlines => deadlines;

    /// <summary>The moment of the act; the same for all that it writes.</summary>
    public DateTime At { get; } = clock.UtcNow();

    /// <summary>The Shanghai day of the act.</summary>
    public DateOnly Today { get; } = clock.Today();

    public Guid NewId() => clock.NewGuid();
}
