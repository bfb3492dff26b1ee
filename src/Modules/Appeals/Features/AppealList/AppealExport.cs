using System.Text.Json;
using Tuijin.Appeals.Features.AppealsApi;
using Tuijin.Foundation.Api;
using Tuijin.Foundation.Lists;
using Tuijin.Foundation.Time;

namespace Tuijin.Appeals.Features.AppealList;

/// <summary>export appeals.</summary>
internal sealed class AppealExport(AppealLists lists, AppealReader reader, TimeProvider clock) : IRecordExport
{
    public string Key => "appeals";

    public JsonSerializerOptions Json => ApiBody.Json;

    public async Task WriteWorkbook(Stream output, CancellationToken cancellationToken) =>
        await new ListDownload<AppealRow>(await lists.Spec(cancellationToken), ListQuery.Everything, lists.Rows(), "xlsx", clock.UtcNow(), null, null).WriteTo(output, cancellationToken);

    public IAsyncEnumerable<object> Records(CancellationToken cancellationToken) => RecordExports.AllPages(query => reader.Page(query, cancellationToken), cancellationToken);
}
