using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Data;
using Tuijin.Appeals.Desk;
using Tuijin.Appeals.Domain;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Api;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Files;
using Tuijin.Foundation.Results;

namespace Tuijin.Appeals.Features.AppealsApi;

/// <summary>Photos and papers of an appeal in the API: those that the viewer finds on its page.</summary>
internal static class AppealFileEndpoints
{
    public static void Map(RouteGroupBuilder appeals)
    {
        appeals.MapGet("/{number}/files", List).RequireAuthorization(AppealPermissions.Read).WithSummary("一条诉求的照片和附件");
        appeals.MapGet("/{number}/files/{id:guid}", Download).RequireAuthorization(AppealPermissions.Read).WithSummary("下载一条诉求的一个附件");
    }

    private static async Task<IResult> List(string number, HttpRequest request, AppealDesk desk, TuijinDb db, Viewer viewer, StepFiles files, CancellationToken cancellationToken)
    {
        if (new ApiQuery(request.Query).Problem is { } problem)
        {
            return problem;
        }

        if (await desk.Find(number, cancellationToken) is not { } appeal)
        {
            return ApiResults.Problem(new NotFound($"诉求{number}"));
        }

        var steps = (await db.StepsOf(appeal.Id).AsNoTracking().OrderBy(step => step.Sequence).ToListAsync(cancellationToken))
            .Where(step => !step.Act.IsInternal() || !viewer.ReadsAsRaiser()).ToList();
        var kept = await files.Of(steps, cancellationToken);
        var items = steps.SelectMany(step => kept[step.Id].Select(file => new AppealFileJson(
            file.Id, file.FileName, file.ContentType, file.Size, step.Sequence, step.Act, file.UploadedAt, file.UploadedByName, $"/api{AppealLinks.Of(number)}/files/{file.Id}"))).ToList();
        return TypedResults.Json(new ApiList<AppealFileJson>(items.Count, items), ApiBody.Json);
    }

    private static async Task<IResult> Download(string number, Guid id, AppealDesk desk, TuijinDb db, Attachments attachments, IFileStore store, CancellationToken cancellationToken)
    {
        var appeal = await desk.Find(number, cancellationToken);
        return appeal is not null
            && await attachments.Visible(id, cancellationToken) is { OwnerKind: StepFiles.OwnerKind } file
            && await db.StepsOf(appeal.Id).AnyAsync(step => step.Id == file.OwnerId, cancellationToken)
            && await store.Open(file.ContentHash, cancellationToken) is { } content
            ? new SafeDownload(content, file.FileName, file.ContentType, file.ContentHash)
            : ApiResults.Problem(new NotFound("这个附件"));
    }
}

/// <summary>A file of an appeal.</summary>
/// <param name="Size">Bytes.</param>
/// <param name="Step">Sequence of the step it came with.</param>
/// <param name="Href">Where its content is.</param>
internal sealed record AppealFileJson(Guid Id, string Name, string ContentType, long Size, int Step, AppealAct Act, DateTime UploadedAt, string UploadedBy, string Href);
