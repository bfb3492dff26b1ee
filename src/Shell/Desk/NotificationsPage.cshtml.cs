using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Notifications;
using Tuijin.Foundation.Time;

namespace Tuijin.Shell.Desk;

/// <summary>What the viewer was told, newest first.</summary>
[Authorize(DeskModule.Own)]
internal sealed class NotificationsPage(TuijinDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<NotificationLine> Items { get; private set; } = [];

    public bool HasUnread => Items.Any(item => !item.IsRead);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var rows = await db.NotificationsFor(viewer).OrderByDescending(notification => notification.CreatedAt).Take(Most)
            .Select(notification => new { notification.Id, notification.Text, notification.CreatedAt, IsRead = db.Set<NotificationRead>().Any(read => read.UserId == viewer.UserId && read.NotificationId == notification.Id) })
            .ToListAsync(cancellationToken);
        Items = rows.Select(row => new NotificationLine(row.Id, row.Text, row.CreatedAt.ShanghaiTime(), row.IsRead)).ToList();
    }

    public async Task<IActionResult> OnPostReadAllAsync(CancellationToken cancellationToken)
    {
        var unread = await db.UnreadFor(viewer).Select(notification => notification.Id).ToListAsync(cancellationToken);
        db.AddRange(unread.Select(id => new NotificationRead { UserId = viewer.UserId, NotificationId = id, ReadAt = clock.UtcNow() }));
        await db.SaveChangesAsync(cancellationToken);
        return LocalRedirect("/notifications");
    }
}

/// <summary>One notification as shown.</summary>
internal sealed record NotificationLine(Guid Id, string Text, DateTime At, bool IsRead);
