using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Desk;
using Tuijin.Appeals.Domain;
using Tuijin.Foundation.Api;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Lists;

namespace Tuijin.Appeals.Features.AppealsApi;

/// <summary>One checked appeal on its way to the database.</summary>
internal sealed record Raising(AppealDraft Draft, Occasion On, Repeatable Request);

/// <summary>
/// Writes appeals of the API in groups: one transaction, one block of numbers, the lines of the trail together. Each appeal,
/// its line and its remembered answer are committed before its caller is answered; the trail names each caller.
/// </summary>
internal sealed class RaiseTogether : IAsyncDisposable
{
    private const int MostOfGroup = 64;

    private readonly IServiceScopeFactory scopes;

    private readonly GroupedWrites<Raising, Outcome> writes;

    /// <summary>Kept from group to group, since groups are written one after another; made anew after a failure.</summary>
    private AsyncServiceScope? kept;

    public RaiseTogether(IServiceScopeFactory scopes) => (this.scopes, writes) = (scopes, new(Write, MostOfGroup));

    /// <param name="IsReplayed">The same key was answered before.</param>
    private sealed record Outcome(IdempotentAnswer Answer, bool IsReplayed);

    public async Task<IResult> Raise(Raising raising, HttpResponse response)
    {
        var outcome = await writes.Write(raising);
        if (outcome.IsReplayed)
        {
            return Idempotency.Replay(outcome.Answer, raising.Request);
        }

        response.SetRevision(1);
        return Idempotency.Fresh(outcome.Answer);
    }

    public async ValueTask DisposeAsync()
    {
        await writes.DisposeAsync();
        await Forget();
    }

    private async Task<IReadOnlyList<Outcome>> Write(IReadOnlyList<Raising> items)
    {
        kept ??= scopes.CreateAsyncScope();
        var done = false;
        try
        {
            var outcomes = await Write(kept.Value.ServiceProvider, items);
            done = true;
            return outcomes;
        }
        finally
        {
            if (!done)
            {
                await Forget();
            }
        }
    }

    private async Task Forget()
    {
        if (kept is { } scope)
        {
            kept = null;
            await scope.DisposeAsync();
        }
    }

    private static async Task<IReadOnlyList<Outcome>> Write(IServiceProvider services, IReadOnlyList<Raising> items)
    {
        var (db, trail, birth) = (services.GetRequiredService<TuijinDb>(), services.GetRequiredService<Trail>(), services.GetRequiredService<AppealBirth>());
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync();
        var known = await Remembered(db, items);
        var fresh = items.Where(item => !item.Request.HasKey || !known.ContainsKey((item.Request.UserId, item.Request.Key)))
            .DistinctBy(item => item.Request.HasKey ? (object)(item.Request.UserId, item.Request.Key) : item).ToList();
        var outcomes = new Dictionary<Raising, Outcome>(ReferenceEqualityComparer.Instance);
        var appeals = await birth.Bring([.. fresh.Select(item => (item.Draft, item.On))], CancellationToken.None);
        for (var place = 0; place < fresh.Count; place++)
        {
            var (item, appeal) = (fresh[place], appeals[place]);
            trail.Attribute(appeal.AuditSubject, item.On.By);
            var answer = item.Request.Answered(Json(appeal), item.On.At);
            outcomes[item] = new Outcome(answer, IsReplayed: false);
            if (item.Request.HasKey)
            {
                db.Add(answer);
                known[(item.Request.UserId, item.Request.Key)] = answer;
            }
        }

        if (fresh.Count > 0)
        {
            await db.SaveNew(AppealAct.Raise.Title());
        }

        await transaction.CommitAsync();
        return [.. items.Select(item => outcomes.GetValueOrDefault(item) ?? new Outcome(known[(item.Request.UserId, item.Request.Key)], IsReplayed: true))];
    }

    /// <summary>Answers given before to any of the keys.</summary>
    private static async Task<Dictionary<(Guid, string), IdempotentAnswer>> Remembered(TuijinDb db, IReadOnlyList<Raising> items)
    {
        var keys = items.Where(item => item.Request.HasKey).Select(item => item.Request.Key).Distinct().ToList();
        var users = items.Select(item => item.Request.UserId).Distinct().ToList();
        return keys.Count == 0 ? [] : await db.Set<IdempotentAnswer>().AsNoTracking()
            .Where(answer => EF.Parameter(users).Contains(answer.UserId) && EF.Parameter(keys).Contains(answer.Key)).ToDictionaryAsync(answer => (answer.UserId, answer.Key));
    }

    private static Created Json(Appeal appeal) => new(
        "/api" + AppealLinks.Of(appeal.Number),
        new RaisedAppealJson(appeal.Id.Value, appeal.Number, appeal.State.Key(), appeal.StepDueOn, appeal.IsDueUncertain ? AppealReader.Warning : null));
}
