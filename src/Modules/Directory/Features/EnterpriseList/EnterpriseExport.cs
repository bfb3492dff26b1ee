using System.Text.Json;
using Tuijin.Directory.Features.EnterprisesApi;
using Tuijin.Foundation.Api;
using Tuijin.Foundation.Lists;
using Tuijin.Foundation.Time;

namespace Tuijin.Directory.Features.EnterpriseList;

/// <summary>export enterprises.</summary>
internal sealed class EnterpriseExport(EnterpriseLists enterprises, ListReader reader, TimeProvider clock) : IRecordExport
{
    public string Key => "enterprises";

    public JsonSerializerOptions Json => ApiBody.Json;

    public async Task WriteWorkbook(Stream output, CancellationToken cancellationToken) =>
        await new ListDownload<EnterpriseRow>(await enterprises.Spec(cancellationToken), ListQuery.Everything, enterprises.Rows, "xlsx", clock.UtcNow(), null, null).WriteTo(output, cancellationToken);

    public IAsyncEnumerable<object> Records(CancellationToken cancellationToken) => RecordExports.AllPages(
        async query =>
        {
            var page = await reader.Read(await enterprises.Spec(cancellationToken), query, enterprises.Rows, cancellationToken);
            return new ApiList<EnterpriseJson>(page.Total, [.. page.Rows.Select(EnterpriseJson.Of)]);
        },
        cancellationToken);
}
