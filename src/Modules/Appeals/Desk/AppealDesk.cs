using Microsoft.EntityFrameworkCore;
using Tuijin.Appeals.Data;
using Tuijin.Appeals.Domain;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;

namespace Tuijin.Appeals.Desk;

/// <summary>Runs one act on one appeal: finds it within the viewer's scope, lets the domain decide, tells who waits next, saves. Of two people acting at once one wins; the other reads who was first.</summary>
internal sealed class AppealDesk(TuijinDb db, Viewer viewer, Occasions occasions, AppealNews news, StepFiles files)
{
    /// <summary>The appeal with its assignments and requests for more time, if the viewer may see it.</summary>
    public Task<Appeal?> Find(string number, CancellationToken cancellationToken) => db.AppealsVisibleTo(viewer)
        .Include(appeal => appeal.Assignments).Include(appeal => appeal.Extensions).AsSplitQuery()
        .SingleOrDefaultAsync(appeal => appeal.Number == number, cancellationToken);

    /// <summary>Does the act; null when done.</summary>
    /// <param name="revision">The revision that the actor has seen; null when it does not matter.</param>
    /// <param name="upload">Files that come with the act.</param>
    public async Task<Refusal?> Do(string number, long? revision, Func<Appeal, Occasion, Refusal?> act, CancellationToken cancellationToken, Upload? upload = null)
    {
        if (await Find(number, cancellationToken) is not { } appeal)
        {
            return new NotFound($"诉求{number}");
        }

        if (act(appeal, await occasions.Now(cancellationToken)) is { } refusal)
        {
            // Whoever looks at an old page is told what happened since, not only that it is too late.
            return refusal;
        }

        if (revision is { } seen && seen != appeal.Revision)
        {
            return await Overtaken(number, seen, cancellationToken);
        }

        if (upload is not null && await files.Add(appeal, upload, cancellationToken) is { } notTaken)
        {
            db.ChangeTracker.Clear();
            return notTaken;
        }

        await news.Tell(appeal, cancellationToken);
        try
        {
            await db.Save(TrailTitle(appeal.LastAct), cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await Overtaken(number, appeal.Revision - 1, cancellationToken);
        }

        return null;
    }

    /// <summary>Undoes what was begun and says who was first.</summary>
    private async Task<Refusal> Overtaken(string number, long seen, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var now = await db.AppealsVisibleTo(viewer).AsNoTracking().SingleAsync(appeal => appeal.Number == number, cancellationToken);
        return new Overtaken(number, seen, now.Revision, now.LastByName, now.LastAct.Title());
    }

    private static string TrailTitle(AppealAct act) => act switch
    {
        AppealAct.Raise or AppealAct.Assist or AppealAct.RequestExtension or AppealAct.ApproveExtension or AppealAct.RefuseExtension or AppealAct.ObjectClosing => act.Title(),
        _ => act.Title() + "诉求",
    };
}

/// <summary>Somebody else acted on the appeal after the viewer had read it.</summary>
internal sealed record Overtaken(string Number, long Seen, long Now, string By, string Act)
    : Refusal($"在您办理期间，{By}已对{Number}作了“{Act}”。请查看最新情况后再办理。")
{
    public override int StatusCode => 409;
}
