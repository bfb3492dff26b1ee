using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tuijin.Foundation.Files;

namespace Tuijin.Shell.Desk;

/// <summary>Files of records and their small pictures, to who may see the record; for everybody else they are not there.</summary>
internal static class FileEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/files/{id:guid}", (Guid id, Attachments attachments, IFileStore store, CancellationToken cancel) => Send(id, small: false, attachments, store, cancel)).RequireAuthorization(DeskModule.Own);
        endpoints.MapGet("/files/{id:guid}/small", (Guid id, Attachments attachments, IFileStore store, CancellationToken cancel) => Send(id, small: true, attachments, store, cancel)).RequireAuthorization(DeskModule.Own);
    }

    private static async Task<IResult> Send(Guid id, bool small, Attachments attachments, IFileStore store, CancellationToken cancellationToken)
    {
        if (await attachments.Visible(id, cancellationToken) is not { } file || (small ? file.ThumbnailHash : file.ContentHash) is not { } hash
            || await store.Open(hash, cancellationToken) is not { } content)
        {
            return TypedResults.NotFound();
        }

        return new SafeDownload(content, file.FileName, small ? "image/jpeg" : file.ContentType, hash, inline: true);
    }
}
