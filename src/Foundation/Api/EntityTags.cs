using Microsoft.AspNetCore.Http;
using Tuijin.Foundation.Results;

namespace Tuijin.Foundation.Api;

/// <summary>The revision of a record as an entity tag: given with each record, asked back by edits.</summary>
public static class EntityTags
{
    /// <summary>Sets the ETag of the answer.</summary>
    public static void SetRevision(this HttpResponse response, long revision) => response.Headers.ETag = $"\"{revision}\"";

    /// <summary>The revision an edit is based on. Edits must say it, so that nobody overwrites what they have not seen.</summary>
    public static Result<RevisionAsked> AskedRevision(this HttpRequest request)
    {
        var header = request.Headers.IfMatch.ToString();
        if (header.Length == 0)
        {
            return new MissingIfMatch();
        }

        return long.TryParse(header.Trim().TrimStart('W').TrimStart('/').Trim('"'), out var revision)
            ? new RevisionAsked(revision)
            : new BadField("If-Match", "If-Match 应为读取记录时返回的版本号，例如 \"3\"。");
    }
}

/// <summary>The revision named by If-Match.</summary>
public sealed record RevisionAsked(long Revision);

/// <summary>An edit came without If-Match.</summary>
public sealed record MissingIfMatch() : Refusal("修改记录须在 If-Match 中注明所依据的版本号。")
{
    public override int StatusCode => StatusCodes.Status428PreconditionRequired;
}

/// <summary>The record has another revision by now.</summary>
public sealed record RevisionGone(long Asked, long Now) : Refusal($"记录已被修改：您依据的是第 {Asked} 版，现为第 {Now} 版。请重新读取后再提交。")
{
    public override int StatusCode => StatusCodes.Status412PreconditionFailed;
}
