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

/// <summary>A POST by which it is known again.</summary>
/// <param name="Key">The client's Idempotency-Key; empty when it sent none.</param>
/// <param name="Hash">SHA-256 of method, path and body.</param>
public sealed record Repeatable(Guid UserId, string Key, string Hash)
{
    private const int LongestKey = 100;

    public bool HasKey => Key.Length > 0;

    /// <summary>Reads the key of a request.</summary>
    public static Result<Repeatable> Of(HttpContext context, Viewer viewer, string requestBody)
    {
        var key = context.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length > LongestKey || key.Any(char.IsControl))
        {
            return new BadField("Idempotency-Key", $"Idempotency-Key 最长 {LongestKey} 个字符，且不得含控制字符。");
        }

        return new Repeatable(viewer.UserId, key, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{context.Request.Method} {context.Request.Path}\n{requestBody}"))));
    }

    /// <summary>What is to be remembered with the act.</summary>
    public IdempotentAnswer Answered(Created created, DateTime at) => new()
    {
        UserId = UserId, Key = Key, RequestHash = Hash, Status = StatusCodes.Status201Created, CreatedAt = at,
        Body = JsonSerializer.Serialize(created.Body, JsonSerializerOptions.Web), Location = created.Location,
    };
}

/// <summary>POST endpoints that are safe to repeat: act and remembered answer are written in one transaction.</summary>
public static class Idempotency
{
    /// <summary>Runs the act of a POST; with an Idempotency-Key, once only. The handler saves in the transaction that is open here.</summary>
    public static async Task<IResult> Once(HttpContext context, string requestBody, Func<CancellationToken, Task<Result<Created>>> act)
    {
        var services = context.RequestServices;
        var (db, viewer, clock) = (services.GetRequiredService<TuijinDb>(), services.GetRequiredService<CurrentViewer>().Value, services.GetRequiredService<TimeProvider>());
        var read = Repeatable.Of(context, viewer, requestBody);
        if (read.IsRefused)
        {
            return ApiResults.Problem(read.Refusal);
        }

        var request = read.Value;
        if (request.HasKey && await db.Remembered(request, context.RequestAborted) is { } before)
        {
            return Replay(before, request);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(context.RequestAborted);
        var outcome = await act(context.RequestAborted);
        if (outcome.IsRefused)
        {
            return ApiResults.Problem(outcome.Refusal);
        }

        var answer = request.Answered(outcome.Value, clock.UtcNow());
        if (request.HasKey)
        {
            db.Add(answer);
            try
            {
                await db.SaveChangesAsync(context.RequestAborted);
            }
            catch (DbUpdateException)
            {
                // Another request with the same key was faster: undo ours and answer as it did.
                await transaction.RollbackAsync(context.RequestAborted);
                db.ChangeTracker.Clear();
                if (await db.Remembered(request, context.RequestAborted) is { } other)
                {
                    return Replay(other, request);
                }

                throw;
            }
        }

        await transaction.CommitAsync(context.RequestAborted);
        return Fresh(answer);
    }

    /// <summary>The answer given before to the same key; null when there was none.</summary>
    public static Task<IdempotentAnswer?> Remembered(this TuijinDb db, Repeatable request, CancellationToken cancellationToken) =>
        db.Set<IdempotentAnswer>().AsNoTracking().SingleOrDefaultAsync(answer => answer.UserId == request.UserId && answer.Key == request.Key, cancellationToken);

    /// <summary>The answer of an act that was just done.</summary>
    public static IResult Fresh(IdempotentAnswer answer) => new JsonAnswer(answer, IsReplayed: false);

    /// <summary>A former answer once more, or that the key belongs to another request.</summary>
    public static IResult Replay(IdempotentAnswer answer, Repeatable request) => answer.RequestHash == request.Hash
        ? new JsonAnswer(answer, IsReplayed: true)
        : ApiResults.Problem(new BadField("Idempotency-Key", "该 Idempotency-Key 已用于另一个请求，请换一个新的。"));

    private sealed record JsonAnswer(IdempotentAnswer Answer, bool IsReplayed) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.StatusCode = Answer.Status;
            response.ContentType = "application/json; charset=utf-8";
            if (Answer.Location is not null)
            {
                response.Headers.Location = Answer.Location;
            }

            if (IsReplayed)
            {
                response.Headers["Idempotency-Replayed"] = "true";
            }

            return response.WriteAsync(Answer.Body, httpContext.RequestAborted);
        }
    }
}
