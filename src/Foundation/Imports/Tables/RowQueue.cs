using Tuijin.Foundation.Imports.Workbooks;

namespace Tuijin.Foundation.Imports.Tables;

/// <summary>The rows of the current sheet with some of them read ahead.</summary>
internal sealed class RowQueue(WorkbookReader reader)
{
    private readonly LinkedList<SheetRow> ahead = [];
    private bool ended;

    /// <summary>Up to <paramref name="count"/> of the next rows, which stay in the queue.</summary>
    public IReadOnlyList<SheetRow> Ahead(int count)
    {
        while (ahead.Count < count && Read() is { } row)
        {
            ahead.AddLast(row);
        }

        return [.. ahead.Take(count)];
    }

    public SheetRow? Take()
    {
        if (ahead.First is not { } first)
        {
            return Read();
        }

        ahead.RemoveFirst();
        return first.Value;
    }

    public void PutBack(SheetRow row) => ahead.AddFirst(row);

    private SheetRow? Read()
    {
        var row = ended ? null : reader.NextRow();
        ended |= row is null;
        return row;
    }
}
