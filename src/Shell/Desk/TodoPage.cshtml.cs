using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Time;
using Tuijin.Foundation.Todo;

namespace Tuijin.Shell.Desk;

/// <summary>Everything that waits for the viewer, overdue first.</summary>
[Authorize(DeskModule.Own)]
internal sealed class TodoPage(IEnumerable<ITodoSource> sources, Viewer viewer, TimeProvider clock) : PageModel
{
    private const int MostOfOneSource = 200;

    public IReadOnlyList<TodoItem> Items { get; private set; } = [];

    public DateOnly Today => clock.Today();

    public IEnumerable<TodoGroup> Groups => new TodoGroup[]
    {
        new("已逾期", Items.Where(item => item.DueOn < Today).ToList()),
        new("今天到期", Items.Where(item => item.DueOn == Today).ToList()),
        new("待办理", Items.Where(item => item.DueOn is null || item.DueOn > Today).ToList()),
    }.Where(group => group.Items.Count > 0);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var items = new List<TodoItem>();
        foreach (var source in sources)
        {
            items.AddRange(await source.Items(viewer, MostOfOneSource, cancellationToken));
        }

        Items = items.OrderBy(item => item.DueOn ?? DateOnly.MaxValue).ThenBy(item => item.Kind, StringComparer.Ordinal).ToList();
    }
}

/// <summary>Items of the same urgency.</summary>
internal sealed record TodoGroup(string Title, IReadOnlyList<TodoItem> Items);
