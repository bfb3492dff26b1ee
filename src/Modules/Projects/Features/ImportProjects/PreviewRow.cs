using System.Globalization;
using Tuijin.Foundation.Imports;
using Tuijin.Foundation.Lists;
using Tuijin.Rules.Quantities;

namespace Tuijin.Projects.Features.ImportProjects;

/// <summary>A row as the preview shows it.</summary>
/// <param name="Cells">Field key → what stands in its cell.</param>
/// <param name="Kept">Header → text that stays beside the record.</param>
/// <param name="Notes">What is said of no single field, and of fields without a column.</param>
internal sealed record PreviewRow(
    string Sheet, int Row, RowOutcome Outcome, string Name, string? Number, IReadOnlyDictionary<string, PreviewCell> Cells, IReadOnlyDictionary<string, string> Kept, IReadOnlyList<PreviewNote> Notes)
{
    public static PreviewRow Of(SortedRow row)
    {
        var source = row.Draft.Source;
        var cells = source.Table.Columns.Where(column => column.Field is not null).Select(column => column.Field!).DistinctBy(field => field.Key)
            .ToDictionary(field => field.Key, field => new PreviewCell(Shown(field, source[field.Key]), null, IsConflict: false, []));
        var others = new List<PreviewNote>();
        foreach (var difference in row.Differences)
        {
            if (difference.Key is { } key && cells.TryGetValue(key, out var cell))
            {
                cells[key] = cell with { Text = difference.Said, Was = difference.Now, IsConflict = difference.IsConflict };
            }
            else
            {
                others.Add(new PreviewNote("", "", difference.Text, NoteSeverity.Kept));
            }
        }

        foreach (var note in row.Notes)
        {
            var shown = new PreviewNote(note.Address, note.Text, note.Reason, note.Severity);
            if (note.Field is { } key && cells.TryGetValue(key, out var cell))
            {
                cells[key] = cell with { Notes = [.. cell.Notes, shown] };
            }
            else
            {
                others.Add(shown);
            }
        }

        others.AddRange(ProjectFields.Spec.Fields.Where(field => source[field.Key] is not null && !cells.ContainsKey(field.Key))
            .Select(field => new PreviewNote("", "", $"{field.Name}“{Shown(field, source[field.Key])}”取自分组标题或工作表名称", NoteSeverity.Kept)));
        var filled = cells.Where(cell => !cell.Value.IsEmpty).ToDictionary(cell => cell.Key, cell => cell.Value);
        return new PreviewRow(row.Draft.Sheet, row.Draft.Row, row.Outcome, row.Draft.Name, row.Project?.Number, filled, row.Draft.SourceTexts, others);
    }

    /// <summary>A typed value as it would be written into a table.</summary>
    public static string Shown(ImportField field, object? value) => value switch
    {
        null => "",
        Yuan yuan => CellText.Wan(yuan.Value) + "万元",
        Area area => area.Mu.ToString("#,0.##", CultureInfo.InvariantCulture) + "亩",
        string choice when field.Kind is FieldKind.Choice => field.Choices.FirstOrDefault(known => known.Value == choice)?.Words[0] ?? choice,
        decimal ratio when field.Kind is FieldKind.Percent => CellText.Text(ColumnKind.Percent, ratio),
        ReadPeriod period => $"{period.From}至{period.To}",
        _ => CellText.Text(ColumnKind.Text, value),
    };
}

/// <param name="Text">As understood, or as it will be.</param>
/// <param name="Was">In the ledger now, where that would change.</param>
internal sealed record PreviewCell(string Text, string? Was, bool IsConflict, IReadOnlyList<PreviewNote> Notes)
{
    internal bool IsEmpty => Text.Length == 0 && Was is null && Notes.Count == 0;
}

/// <param name="Text">The cell as written.</param>
internal sealed record PreviewNote(string Address, string Text, string Reason, NoteSeverity Severity);
