using Tuijin.Foundation.Imports;

namespace Tuijin.Projects.Features.ImportProjects;

/// <summary>For each column of each table, the first text that stands in it: who checks the use of columns sees what they hold.</summary>
internal sealed class ColumnSamples
{
    private const int Longest = 30;

    private readonly Dictionary<(string Sheet, int HeaderRow), string[]> found = [];

    private TableMapping? table;

    private string[] texts = [];

    public void Add(ImportRow row)
    {
        if (row.Table != table)
        {
            table = row.Table;
            if (!found.TryGetValue((table.Sheet, table.HeaderRows.First), out texts!))
            {
                found.Add((table.Sheet, table.HeaderRows.First), texts = new string[table.Columns.Count]);
            }
        }

        for (var at = 0; at < texts.Length; at++)
        {
            texts[at] ??= TextOf(row, table.Columns[at])!;
        }
    }

    public List<List<string>> Of(IReadOnlyList<ImportedTable> tables) =>
        [.. tables.Select(one => found.TryGetValue((one.Sheet, one.FirstHeaderRow), out var known) ? known.Select(text => text ?? "").ToList() : [.. one.Columns.Select(_ => "")])];

    private static string? TextOf(ImportRow row, MappedColumn column)
    {
        var text = row.Kept.GetValueOrDefault(column.Header) ?? (column.Field is { } field ? PreviewRow.Shown(field, row[field.Key]) : "");
        return text.Length == 0 ? null : text.Length <= Longest ? text : text[..Longest] + "…";
    }
}
