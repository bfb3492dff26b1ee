using System.Text;
using Sylvan.Data.Csv;

namespace Tuijin.Foundation.Imports.Workbooks;

/// <summary>Reads .csv, .tsv and other delimited text in any encoding met in Chinese offices.</summary>
internal sealed class DelimitedReader : WorkbookReader
{
    private const int MostCharactersOfRow = 4 * 1024 * 1024;
    private static readonly char[] Delimiters = [',', '\t', ';', '|', '，'];

    private readonly WorkbookLimits limits;
    private readonly CsvDataReader reader;
    private readonly List<SheetCell> cells = [];
    private readonly int skipped;
    private bool begun;

    public DelimitedReader(Stream content, string name, WorkbookLimits limits)
    {
        this.limits = limits;
        if (TextEncoding.Find(content) is not var (encoding, mark))
        {
            throw new WorkbookUnreadable(new TextUnknown());
        }

        content.Position = mark;
        var sample = Sample(content, encoding);
        if (sample.Count(c => c < ' ' && c is not ('\t' or '\r' or '\n')) > 5 + (sample.Length / 50))
        {
            throw new WorkbookUnreadable(new FileIsOther("未知格式"));
        }

        // Excel's own hint on the first line.
        var hinted = sample.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && sample.Length > 4 ? sample[4] : (char?)null;
        content.Position = mark;
        var text = new StreamReader(content, encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 64 * 1024, leaveOpen: true);
        if (hinted is not null)
        {
            text.ReadLine();
            skipped = 1;
        }

        Sheet = new SheetInfo(name, false, [], null);
        reader = Guarded(() => CsvDataReader.Create(text, new CsvDataReaderOptions
        {
            HasHeaders = false,
            Delimiter = hinted ?? Delimiter(sample),
            BufferSize = 64 * 1024,
            MaxBufferSize = MostCharactersOfRow,
            OwnsReader = true,
        }));
    }

    public override bool NextSheet() => !begun && (begun = true);

    public override SheetRow? NextRow()
    {
        while (Guarded(reader.Read))
        {
            cells.Clear();
            var width = Math.Min(reader.RowFieldCount, limits.Columns);
            CutColumns |= reader.RowFieldCount > limits.Columns;
            for (var column = 0; column < width; column++)
            {
                cells.Add(SheetCell.OfText(reader.GetString(column)));
            }

            if (Trimmed(cells) is { } found)
            {
                return new SheetRow(reader.RowNumber + skipped, found);
            }
        }

        return null;
    }

    private protected override void Dispose(bool disposing) => reader.Dispose();

    private static string Sample(Stream content, Encoding encoding)
    {
        using var text = new StreamReader(content, encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 64 * 1024, leaveOpen: true);
        var characters = new char[32 * 1024];
        return new string(characters, 0, text.ReadBlock(characters));
    }

    /// <summary>The delimiter that cuts most lines into the same number of fields, more than one.</summary>
    private static char Delimiter(string sample)
    {
        var best = (Delimiter: ',', Score: 0.0);
        foreach (var delimiter in Delimiters)
        {
            var counts = FieldCounts(sample, delimiter);
            var usual = counts.Where(count => count > 1).GroupBy(count => count).OrderByDescending(group => group.Count()).FirstOrDefault();
            var score = usual is null ? 0 : usual.Count() / (double)counts.Count * Math.Min(usual.Key, 20);
            if (score > best.Score * 1.05)
            {
                best = (delimiter, score);
            }
        }

        return best.Delimiter;
    }

    private static List<int> FieldCounts(string sample, char delimiter)
    {
        var counts = new List<int>();
        var (fields, quoted, any) = (1, false, false);
        foreach (var c in sample)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == '\n' && !quoted)
            {
                if (any)
                {
                    counts.Add(fields);
                }

                (fields, any) = (1, false);
                if (counts.Count >= 50)
                {
                    return counts;
                }
            }
            else if (c == delimiter && !quoted)
            {
                fields++;
            }

            any |= !char.IsWhiteSpace(c);
        }

        if (any)
        {
            counts.Add(fields);
        }

        return counts;
    }

    private T Guarded<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception damage) when (damage is CsvFormatException or CsvInvalidCharacterException or CsvRecordTooLargeException or DecoderFallbackException or InvalidDataException)
        {
            throw new WorkbookUnreadable(new TextBroken((reader?.RowNumber ?? 0) + 1 + skipped), damage);
        }
    }
}
