namespace Tuijin.Foundation.Demonstration;

/// <summary>A module's part of the demonstration city. Parts run lowest module first, each in a scope of its own, and read what lower ones made through the published views.</summary>
public interface IDemonstration
{
    /// <summary>What is being made, for the progress line.</summary>
    string Title { get; }

    Task Seed(DemonstrationContext context, CancellationToken cancellationToken);
}

/// <summary>What every part of the demonstration city shares.</summary>
/// <param name="Today">The Shanghai day up to which the city has lived.</param>
/// <param name="Seed">Start of the random numbers: the same seed and day make the same city.</param>
public sealed record DemonstrationContext(DateOnly Today, int Seed)
{
    /// <summary>Random numbers of one module's part, independent of what other modules draw.</summary>
    public Random RandomFor(string part)
    {
        var hash = Seed;
        foreach (var letter in part)
        {
            hash = unchecked((hash * 31) + letter);
        }

        return new Random(hash);
    }
}
