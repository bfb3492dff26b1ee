using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Notifications;
using Tuijin.Foundation.Time;

namespace Tuijin.Shell.Desk;

/// <summary>Marks a notification as read and leads to what it is about.</summary>
[Authorize(DeskModule.Own)]
internal sealed class OpenNotificationPage(TuijinDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.NotificationsFor(viewer).SingleOrDefaultAsync(notification => notification.Id == id, cancellationToken) is not { } notification)
        {
            return NotFound();
        }

        if (!await db.Set<NotificationRead>().AnyAsync(read => read.UserId == viewer.UserId && read.NotificationId == id, cancellationToken))
        {
            db.Add(new NotificationRead { UserId = viewer.UserId, NotificationId = id, ReadAt = clock.UtcNow() });
            await db.SaveChangesAsync(cancellationToken);
        }

        return LocalRedirect(notification.Href);
    }
}
