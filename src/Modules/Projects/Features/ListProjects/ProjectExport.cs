using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Tuijin.Foundation.Api;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Exports;
using Tuijin.Foundation.Lists;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Features.ImportProjects;
using Tuijin.Projects.Features.ProjectsApi;

namespace Tuijin.Projects.Features.ListProjects;

/// <summary>export projects.</summary>
internal sealed class ProjectExport(ProjectList projects, ListReader reader, TuijinDb db, IDataProtectionProvider protection, TimeProvider clock) : IRecordExport
{
    public string Key => "projects";

    public JsonSerializerOptions Json => ApiBody.Json;

    public async Task WriteWorkbook(Stream output, CancellationToken cancellationToken) =>
        await new ListDownload<ProjectRow>(await projects.Spec(cancellationToken), ListQuery.Everything, projects.Rows(), "xlsx", clock.UtcNow(), null, RoundTripSeal.New(ProjectFields.Exported, protection, clock.UtcNow())).WriteTo(output, cancellationToken);

    public async IAsyncEnumerable<object> Records([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var spec = await projects.Spec(cancellationToken);
        var names = await ProjectNames.Load(db, cancellationToken);
        var pages = RecordExports.AllPages(
            async query =>
            {
                var page = await reader.Read(spec, query, projects.Rows(), cancellationToken);
                return new ApiList<ProjectDto>(page.Total, [.. page.Rows.Select(row => ProjectDto.Of(row, names))]);
            },
            cancellationToken);
        await foreach (var project in pages)
        {
            yield return project;
        }
    }
}
