using Tuijin.Foundation.Access;

namespace Tuijin.Foundation.Todo;

/// <summary>Something that waits for the viewer. Computed from the state of records, never stored.</summary>
/// <param name="Kind">What kind of work, for instance 诉求办理.</param>
/// <param name="DueOn">Until when; null when there is no date.</param>
public sealed record TodoItem(string Kind, string Title, string Href, DateOnly? DueOn, string From)
{
    /// <summary>Working days until then, negative when it is past: the one unit of the to-do page; null when there is no date.</summary>
    public int? WorkingDaysLeft { get; init; }
}

/// <summary>A module's contribution to the to-do page; each module registers its own.</summary>
public interface ITodoSource
{
    /// <summary>The kinds of records the answer depends on.</summary>
    IReadOnlyList<Type> DependsOn { get; }

    Task<int> Count(Viewer viewer, CancellationToken cancellationToken);

    /// <summary>The most urgent items first, at most <paramref name="most"/>.</summary>
    Task<IReadOnlyList<TodoItem>> Items(Viewer viewer, int most, CancellationToken cancellationToken);
}
