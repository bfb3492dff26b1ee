namespace Tuijin.Projects.Features.ForecastProjects;

/// <summary>Holds the last book of forecasts for all requests, and lets only one make the next.</summary>
internal sealed class ForecastShelf : IDisposable
{
    /// <summary>How long changes by other processes may stay unseen; those of this one are seen at once.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(1);

    /// <summary>With so many reports a change does not call for a new book at once: it would be read for seconds after each.</summary>
    private const int LargeLedger = 50_000;

    private static readonly TimeSpan LargeLife = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim making = new(1);

    private Held? held;

    /// <param name="stamp">Changes with every save of what a book is made of.</param>
    /// <param name="make">Reads a book and says of how many reports it is made.</param>
    public async Task<ForecastBook> Get(DateTime now, DateOnly today, long stamp, Func<Task<(ForecastBook Book, int Reports)>> make, CancellationToken cancellationToken)
    {
        if (held is { } at && at.Serves(now, today, stamp))
        {
            return at.Book;
        }

        await making.WaitAsync(cancellationToken);
        try
        {
            if (held is not { } other || !other.Serves(now, today, stamp))
            {
                var (book, reports) = await make();
                held = new Held(book, stamp, now, reports);
            }

            return held.Book;
        }
        finally
        {
            making.Release();
        }
    }

    public void Dispose() => making.Dispose();

    private sealed record Held(ForecastBook Book, long Stamp, DateTime MadeAt, int Reports)
    {
        public bool Serves(DateTime now, DateOnly today, long stamp) =>
            Book.Today == today && ((stamp == Stamp && now - MadeAt < Life) || (Reports > LargeLedger && now - MadeAt < LargeLife));
    }
}
