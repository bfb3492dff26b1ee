using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Api;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Lists;
using Tuijin.Foundation.Results;
using Tuijin.Projects.Data;
using Tuijin.Projects.Features.AddProject;
using Tuijin.Projects.Features.EditProject;
using Tuijin.Projects.Features.ListProjects;

namespace Tuijin.Projects.Features.ProjectsApi;

/// <summary>Projects in the API: the same list, form and acts as the pages.</summary>
internal static class ProjectEndpoints
{
    /// <summary>What the operations are about, in the description of the API.</summary>
    public const string Tag = "项目";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/api/projects", List).RequireAuthorization(ProjectPermissions.Read).WithTags(Tag).WithSummary("项目列表：筛选、排序、分页与页面相同").Produces<ApiList<ProjectDto>>();
        endpoints.MapGet("/api/projects/{number}", One).RequireAuthorization(ProjectPermissions.Read).WithTags(Tag).WithSummary("一个项目").Produces<ProjectDto>();
        endpoints.MapPost("/api/projects", Add).RequireAuthorization(ProjectPermissions.Edit).WithTags(Tag).WithSummary("登记项目").Accepts<ProjectForm>("application/json").Produces<ProjectDto>(201);
        endpoints.MapPut("/api/projects/{number}", Edit).RequireAuthorization(ProjectPermissions.Edit).WithTags(Tag).WithSummary("修改项目，须带 If-Match").Accepts<ProjectForm>("application/json").Produces<ProjectDto>();
        ReportEndpoints.Map(endpoints);
        PermitEndpoints.Map(endpoints);
    }

    private static async Task<IResult> List(HttpContext http, ProjectList projects, ListReader reader, TuijinDb db, CancellationToken cancellationToken)
    {
        var (page, problem) = await reader.ReadAsked(await projects.Spec(cancellationToken), http.Request, projects.Rows(), cancellationToken);
        if (page is null)
        {
            return problem!;
        }

        var names = await ProjectNames.Load(db, cancellationToken);
        return TypedResults.Ok(new ApiList<ProjectDto>(page.Total, [.. page.Rows.Select(row => ProjectDto.Of(row, names))]));
    }

    private static async Task<IResult> One(string number, HttpContext http, ProjectList projects, TuijinDb db, CancellationToken cancellationToken)
    {
        if (await Read(number, projects, db, cancellationToken) is not { } project)
        {
            return ApiResults.Problem(new NotFound($"项目 {number} "));
        }

        http.Response.SetRevision(project.Revision);
        return TypedResults.Ok(project);
    }

    private static async Task<IResult> Add(HttpContext http, AddProjectHandler handler, ProjectList projects, TuijinDb db, CancellationToken aborted)
    {
        var (body, problem) = await ApiBody.Accept(http.Request, new ProjectForm.Rules(), aborted);
        return problem ?? await Idempotency.Once(http, body!.Text, async cancellationToken =>
        {
            var outcome = await handler.Handle(body.Form, cancellationToken);
            return outcome.IsRefused
                ? outcome.Refusal
                : new Created($"/api/projects/{Uri.EscapeDataString(outcome.Value.Number)}", (await Read(outcome.Value.Number, projects, db, cancellationToken))!);
        });
    }

    private static async Task<IResult> Edit(string number, HttpContext http, EditProjectHandler handler, ProjectList projects, TuijinDb db, Viewer viewer, CancellationToken cancellationToken)
    {
        var asked = http.Request.AskedRevision();
        if (asked.IsRefused)
        {
            return ApiResults.Problem(asked.Refusal);
        }

        var (body, problem) = await ApiBody.Accept(http.Request, new ProjectForm.Rules(), cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        var now = await db.ProjectsVisibleTo(viewer).Where(project => project.Number == number).Select(project => (long?)project.Revision).SingleOrDefaultAsync(cancellationToken);
        if (now is { } revision && revision != asked.Value.Revision)
        {
            return ApiResults.Problem(new RevisionGone(asked.Value.Revision, revision));
        }

        body!.Form.Revision = asked.Value.Revision;
        return await handler.Handle(number, body.Form, cancellationToken) is { } refusal ? ApiResults.Problem(refusal) : await One(number, http, projects, db, cancellationToken);
    }

    private static async Task<ProjectDto?> Read(string number, ProjectList projects, TuijinDb db, CancellationToken cancellationToken) =>
        await projects.Rows().SingleOrDefaultAsync(row => row.Number == number, cancellationToken) is { } row
            ? ProjectDto.Of(row, await ProjectNames.Load(db, cancellationToken))
            : null;
}
