using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Time;

namespace Tuijin.Foundation.Notifications;

/// <summary>One thing somebody should know, addressed to exactly one of: a user, an organisation, an enterprise, a city-wide role.</summary>
public sealed class Notification
{
    public required Guid Id { get; init; }

    public required DateTime CreatedAt { get; init; }

    public Guid? UserId { get; init; }

    public Guid? OrganisationId { get; init; }

    public Guid? EnterpriseId { get; init; }

    public Role? Role { get; init; }

    public required string Text { get; init; }

    /// <summary>Where to go, a local path.</summary>
    public required string Href { get; init; }
}

/// <summary>That a user has read a notification.</summary>
public sealed class NotificationRead
{
    public required Guid UserId { get; init; }

    public required Guid NotificationId { get; init; }

    public required DateTime ReadAt { get; init; }
}

/// <summary>Whom a notification is for.</summary>
public abstract record Recipient
{
    public sealed record OfUser(Guid UserId) : Recipient;

    public sealed record OfOrganisation(Guid OrganisationId) : Recipient;

    public sealed record OfEnterprise(Guid EnterpriseId) : Recipient;

    /// <summary>Everybody of a city-wide role, for instance the supervision office.</summary>
    public sealed record OfRole(Role Role) : Recipient;
}

/// <summary>Tells people; what is told is saved together with the act.</summary>
public sealed class Notifier(TuijinDb db, TimeProvider clock)
{
    public void Tell(Recipient recipient, string text, string href) => db.Add(new Notification
    {
        Id = clock.NewGuid(),
        CreatedAt = clock.UtcNow(),
        UserId = (recipient as Recipient.OfUser)?.UserId,
        OrganisationId = (recipient as Recipient.OfOrganisation)?.OrganisationId,
        EnterpriseId = (recipient as Recipient.OfEnterprise)?.EnterpriseId,
        Role = (recipient as Recipient.OfRole)?.Role,
        Text = text,
        Href = href,
    });
}

/// <summary>What waits to be read.</summary>
public static class NotificationScope
{
    /// <summary>Notifications addressed to the viewer in any way. Who administers or audits belongs to a unit but does not do its work.</summary>
    public static IQueryable<Notification> NotificationsFor(this TuijinDb db, Viewer viewer)
    {
        var unit = viewer.Role is Role.Administrator or Role.Auditor ? null : viewer.OrganisationId;
        return db.Set<Notification>().Where(notification =>
            notification.UserId == viewer.UserId
            || (notification.OrganisationId != null && notification.OrganisationId == unit)
            || (notification.EnterpriseId != null && notification.EnterpriseId == viewer.EnterpriseId)
            || notification.Role == viewer.Role);
    }

    /// <summary>Those of them that the viewer has not read.</summary>
    public static IQueryable<Notification> UnreadFor(this TuijinDb db, Viewer viewer) =>
        db.NotificationsFor(viewer).Where(notification => !db.Set<NotificationRead>()
            .Any(read => read.UserId == viewer.UserId && read.NotificationId == notification.Id));
}

internal sealed class NotificationMapping : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> builder)
    {
        builder.ToTable("notification");
        builder.HasKey(notification => notification.Id);
        builder.HasIndex(notification => new { notification.UserId, notification.CreatedAt });
        builder.HasIndex(notification => new { notification.OrganisationId, notification.CreatedAt });
        builder.HasIndex(notification => new { notification.EnterpriseId, notification.CreatedAt });
        builder.HasIndex(notification => new { notification.Role, notification.CreatedAt });
    }
}

internal sealed class NotificationReadMapping : IEntityTypeConfiguration<NotificationRead>
{
    public void Configure(EntityTypeBuilder<NotificationRead> builder)
    {
        builder.ToTable("notification_read");
        builder.HasKey(read => new { read.UserId, read.NotificationId });
        builder.HasOne<Notification>().WithMany().HasForeignKey(read => read.NotificationId).OnDelete(DeleteBehavior.Cascade);
    }
}
