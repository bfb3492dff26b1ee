using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Tuijin.Foundation.Files;

/// <summary>
/// Serves a kept file so that no browser runs it: its own type and no other, no script, no frame, saved under its name;
/// only pictures are shown in place. Answers ranges and If-None-Match. Ask for permission before making one.
/// </summary>
/// <remarks>A result for endpoints and for Razor Pages alike. The content is closed when it has been sent.</remarks>
public sealed class SafeDownload : IResult, IActionResult
{
    private readonly Stream _content;
    private readonly string _name;
    private readonly string _contentType;
    private readonly string? _hash;
    private readonly bool _inline;

    /// <summary>A download.</summary>
    /// <param name="content">Seekable, as the store opens it.</param>
    /// <param name="name">Clean; made so if it is not.</param>
    /// <param name="contentType">As kept with the record.</param>
    /// <param name="hash">Content hash, the entity tag; null for contents made on the spot.</param>
    /// <param name="inline">Shown in place when it is a picture; asked for anything else, it is saved all the same.</param>
    public SafeDownload(Stream content, string name, string contentType, string? hash = null, bool inline = false)
    {
        _content = content;
        _name = FileNames.Clean(name);
        _contentType = contentType;
        _hash = hash;
        _inline = inline && contentType is "image/jpeg" or "image/png" or "image/webp";
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var disposition = new ContentDispositionHeaderValue(_inline ? "inline" : "attachment");
        disposition.SetHttpFileName(_name);
        var headers = httpContext.Response.Headers;
        headers.ContentDisposition = disposition.ToString();
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Referrer-Policy"] = "no-referrer";

        // Kept by the reader's own browser, and asked for anew each time: who may see it can change.
        headers.CacheControl = "private, no-cache";
        var tag = _hash is null ? null : new EntityTagHeaderValue($"\"{_hash}\"");
        return TypedResults.Stream(_content, _contentType, entityTag: tag, enableRangeProcessing: true).ExecuteAsync(httpContext);
    }

    public Task ExecuteResultAsync(ActionContext context) => ExecuteAsync(context.HttpContext);
}
