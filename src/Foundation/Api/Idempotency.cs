using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;

namespace Tuijin.Foundation.Api;

/// <summary>The remembered answer to a POST, so that repeating it after a lost answer does nothing twice.</summary>
public sealed class IdempotentAnswer
{
    public required Guid UserId { get; init; }

    /// <summary>The client's Idempotency-Key.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 of method, path and body: the same key with another request is a mistake.</summary>
    public required string RequestHash { get; init; }

    public required int Status { get; init; }

    public required string Body { get; init; }

    public string? Location { get; init; }

    public required DateTime CreatedAt { get; init; }
}

internal sealed class IdempotentAnswerMapping : IEntityTypeConfiguration<IdempotentAnswer>
{
    public void Configure(EntityTypeBuilder<IdempotentAnswer> builder)
    {
        builder.ToTable("idempotent_answer");
        builder.HasKey(answer => new { answer.UserId, answer.Key });
        builder.Property(answer => answer.Key).HasMaxLength(100);
        builder.Property(answer => answer.Body).LongText();
        builder.HasIndex(answer => answer.CreatedAt);
    }
}

/// <summary>What a repeatable POST answers: a created record, or why not.</summary>
/// <param name="Location">Address of the created record.</param>
public sealed record Created(string Location, object Body);

/// <summary>POST endpoints that are safe to repeat: act and remembered answer are written in one transaction.</summary>
public static class Idempotency
{
    private const int LongestKey = 100;

    /// <summary>Runs the act of a POST; with an Idempotency-Key, once only. The handler saves in the transaction that is open here.</summary>
    public static async Task<IResult> Once(HttpContext context, string requestBody, Func<CancellationToken, Task<Result<Created>>> act)
    {
        var services = context.RequestServices;
        var (db, viewer, clock) = (services.GetRequiredService<TuijinDb>(), services.GetRequiredService<CurrentViewer>().Value, services.GetRequiredService<TimeProvider>());
        var key = context.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length > LongestKey || key.Any(char.IsControl))
        {
            return ApiResults.Problem(new BadField("Idempotency-Key", $"Idempotency-Key 最长 {LongestKey} 个字符,且不得含控制字符。"));
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{context.Request.Method} {context.Request.Path}\n{requestBody}")));
        if (key.Length > 0 && await Remembered(db, viewer, key, hash, context.RequestAborted) is { } before)
        {
            return before;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(context.RequestAborted);
        var outcome = await act(context.RequestAborted);
        if (outcome.IsRefused)
        {
            return ApiResults.Problem(outcome.Refusal);
        }

        var body = JsonSerializer.Serialize(outcome.Value.Body, JsonSerializerOptions.Web);
        if (key.Length > 0)
        {
            db.Add(new IdempotentAnswer { UserId = viewer.UserId, Key = key, RequestHash = hash, Status = 201, Body = body, Location = outcome.Value.Location, CreatedAt = clock.UtcNow() });
            try
            {
                await db.SaveChangesAsync(context.RequestAborted);
            }
            catch (DbUpdateException)
            {
                // Another request with the same key was faster: undo ours and answer as it did.
                await transaction.RollbackAsync(context.RequestAborted);
                db.ChangeTracker.Clear();
                if (await Remembered(db, viewer, key, hash, context.RequestAborted) is { } other)
                {
                    return other;
                }

                throw;
            }
        }

        await transaction.CommitAsync(context.RequestAborted);
        return new JsonAnswer(201, body, outcome.Value.Location, IsReplayed: false);
    }

    private static async Task<IResult?> Remembered(TuijinDb db, Viewer viewer, string key, string hash, CancellationToken cancellationToken)
    {
        var answer = await db.Set<IdempotentAnswer>().AsNoTracking().SingleOrDefaultAsync(answer => answer.UserId == viewer.UserId && answer.Key == key, cancellationToken);
        return answer switch
        {
            null => null,
            _ when answer.RequestHash != hash => ApiResults.Problem(new BadField("Idempotency-Key", "该 Idempotency-Key 已用于另一个请求,请换一个新的。")),
            _ => new JsonAnswer(answer.Status, answer.Body, answer.Location, IsReplayed: true),
        };
    }

    private sealed record JsonAnswer(int Status, string Body, string? Location, bool IsReplayed) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.StatusCode = Status;
            response.ContentType = "application/json; charset=utf-8";
            if (Location is not null)
            {
                response.Headers.Location = Location;
            }

            if (IsReplayed)
            {
                response.Headers["Idempotency-Replayed"] = "true";
            }

            return response.WriteAsync(Body, httpContext.RequestAborted);
        }
    }
}
