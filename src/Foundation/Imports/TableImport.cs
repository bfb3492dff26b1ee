using Tuijin.Foundation.Imports.Tables;
using Tuijin.Foundation.Imports.Workbooks;
using Tuijin.Foundation.Results;

namespace Tuijin.Foundation.Imports;

/// <summary>No table of this list was found in any sheet.</summary>
public sealed record NoTable(string Title, string Required) : Refusal($"没有找到{Title}表格：表头中要有“{Required}”一列。请检查文件是否选对，或者补上表头后再导入。");

/// <summary>The one way to read a table that an office wrote: finds tables in every sheet, maps their columns, and hands over typed records.</summary>
public static class TableImport
{
    private const int RowsLookedAt = 80;
    private const int RowsPerProgress = 500;

    /// <summary>Reads a file whole, one record at a time, holding none of them.</summary>
    /// <param name="file">Seekable; stays open.</param>
    /// <param name="fileName">Names the sheet of a text file.</param>
    /// <param name="each">Called for each record, importable or not, in order.</param>
    /// <returns>
    /// The summary, or why the file cannot be read. A damaged file may be refused after records were handed over: write them in one
    /// transaction and commit only after this answered.
    /// </returns>
    public static async Task<Result<ImportSummary>> Read(
        Stream file, string fileName, ImportSpec spec, ImportOptions? options, Func<ImportRow, ValueTask> each, IProgress<ImportProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        options ??= ImportOptions.Default;
        var opened = WorkbookReader.Open(file, fileName, options.Limits);
        if (opened.IsRefused)
        {
            return opened.Refusal;
        }

        using var reader = opened.Value;
        var notes = new NoteBook(options.MostNotes);
        try
        {
            foreach (var row in Rows(reader, spec, options, notes, int.MaxValue))
            {
                notes.Rows++;
                await each(row);
                if (notes.Rows % RowsPerProgress == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    progress?.Report(new ImportProgress(row.Sheet, notes.Rows, Share(reader.Sheet, row.Number, file)));
                }
            }
        }
        catch (WorkbookUnreadable unreadable)
        {
            return unreadable.Refusal;
        }

        return notes.Tables.Count == 0 ? new NoTable(spec.Title, spec.NameField.Name) : notes.Summary();
    }

    /// <summary>Looks at the beginning of every sheet only: the tables, the proposed use of their columns, and the first records.</summary>
    public static Result<(ImportSummary Summary, IReadOnlyList<ImportRow> Sample)> Propose(Stream file, string fileName, ImportSpec spec, ImportOptions? options = null, int sampleRows = 20)
    {
        options ??= ImportOptions.Default;
        var opened = WorkbookReader.Open(file, fileName, options.Limits);
        if (opened.IsRefused)
        {
            return opened.Refusal;
        }

        using var reader = opened.Value;
        var notes = new NoteBook(options.MostNotes);
        try
        {
            var sample = Rows(reader, spec, options, notes, sampleRows).ToList();
            return notes.Tables.Count == 0 ? new NoTable(spec.Title, spec.NameField.Name) : (notes.Summary(), (IReadOnlyList<ImportRow>)sample);
        }
        catch (WorkbookUnreadable unreadable)
        {
            return unreadable.Refusal;
        }
    }

    private static IEnumerable<ImportRow> Rows(WorkbookReader reader, ImportSpec spec, ImportOptions options, NoteBook notes, int mostPerSheet)
    {
        var matchers = spec.Fields.Select(field => new FieldMatcher(field)).ToList();
        var finder = new HeaderFinder(matchers, spec.NameField.Key);
        while (reader.NextSheet())
        {
            var info = reader.Sheet;
            if (!options.Reads(info))
            {
                notes.Sheets.Add(new SheetOutcome(info.Name, info.IsHidden, 0, options.Sheets is null ? "隐藏的工作表，未读取" : "没有选择，未读取"));
                continue;
            }

            var (queue, rows, tables) = (new RowQueue(reader), 0, 0);
            while (rows < mostPerSheet && Begin(queue, finder, matchers, reader, spec, options, notes) is { } table)
            {
                tables++;
                foreach (var row in table.Rows())
                {
                    rows++;
                    yield return row;
                    if (rows >= mostPerSheet)
                    {
                        break;
                    }
                }
            }

            if (reader.CutColumns)
            {
                notes.Add(new CellNote(info.Name, CellAddress.Of(1, options.Limits.Columns), "", $"第 {options.Limits.Columns} 列以后的内容未读取", NoteSeverity.Warning));
            }

            notes.Sheets.Add(new SheetOutcome(info.Name, info.IsHidden, rows, tables > 0 ? null : WhyNot(queue, spec)));
        }
    }

    private static double Share(SheetInfo sheet, int row, Stream file) =>
        Math.Clamp(sheet.ExpectedRows is { } expected and > 0 ? row / (double)expected : file.Position / (double)file.Length, 0, 1);

    private static TableReading? Begin(
        RowQueue queue, HeaderFinder finder, List<FieldMatcher> matchers, WorkbookReader reader, ImportSpec spec, ImportOptions options, NoteBook notes)
    {
        var info = reader.Sheet;
        if (finder.Find(queue.Ahead(RowsLookedAt), info.Merges) is not { } header)
        {
            return null;
        }

        var columns = ColumnMatching.Match(header, matchers, options.Choices, info.Name);
        if (!columns.Exists(column => column.Use is ColumnUse.Fills && column.Field == spec.NameField))
        {
            return null;
        }

        var missing = spec.Fields.Where(field => !columns.Exists(column => column.Field == field)).ToList();
        var mapping = new TableMapping(info.Name, (header.FirstRow, header.LastRow), header.Titles, columns, missing);
        notes.Tables.Add(mapping);
        return new TableReading(spec, matchers, finder, options, queue, info, reader.Is1904, notes, header, mapping);
    }

    private static string WhyNot(RowQueue queue, ImportSpec spec) =>
        queue.Ahead(1).Count == 0 ? "空工作表" : $"没有找到带“{spec.NameField.Name}”的表头，未读取";
}
