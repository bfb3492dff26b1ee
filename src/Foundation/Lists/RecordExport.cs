using System.Runtime.CompilerServices;
using System.Text.Json;
using Tuijin.Foundation.Api;

namespace Tuijin.Foundation.Lists;

/// <summary>A kind of record that the command line can write out whole, as far as the viewer sees it: the list of the pages as a workbook, or the records of the API.</summary>
public interface IRecordExport
{
    /// <summary>As typed: projects, appeals, enterprises.</summary>
    string Key { get; }

    /// <summary>How the API writes the records.</summary>
    JsonSerializerOptions Json { get; }

    /// <summary>Writes the list as .xlsx.</summary>
    Task WriteWorkbook(Stream output, CancellationToken cancellationToken);

    /// <summary>Every record in the shape of the API.</summary>
    IAsyncEnumerable<object> Records(CancellationToken cancellationToken);
}

/// <summary>Reading lists page after page.</summary>
public static class RecordExports
{
    /// <summary>All records of a list of the API, read by pages.</summary>
    public static async IAsyncEnumerable<object> AllPages<T>(Func<ListQuery, Task<ApiList<T>>> read, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class
    {
        for (var query = ListQuery.Everything; ; query = query with { Page = query.Page + 1 })
        {
            cancellationToken.ThrowIfCancellationRequested();
            var page = await read(query);
            foreach (var item in page.Items)
            {
                yield return item;
            }

            if ((long)query.Page * query.Size >= page.Total)
            {
                yield break;
            }
        }
    }
}
