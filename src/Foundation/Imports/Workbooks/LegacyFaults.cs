using System.Buffers.Binary;

namespace Tuijin.Foundation.Imports.Workbooks;

/// <summary>
/// What ExcelDataReader does not tell about an .xls file: which cells hold an error (it shows them as empty) and whether days count from
/// 1904. One walk over the record heads of the workbook stream ([MS-XLS] 2.1.4).
/// </summary>
internal sealed class LegacyFaults
{
    private const int Most = 100_000;
    private const long MostBytes = 100L * 1024 * 1024;
    private const int BeginOfPart = 0x0809, SheetName = 0x0085, Date1904 = 0x0022, BoolOrError = 0x0205, Formula = 0x0006;

    private readonly List<Dictionary<(int Row, int Column), string>> sheets = [];

    public bool Is1904 { get; private set; }

    /// <summary>The errors of a sheet by its place among the worksheets; row from 1, column from 0.</summary>
    public IReadOnlyDictionary<(int Row, int Column), string>? Of(int sheet) => sheet < sheets.Count ? sheets[sheet] : null;

    public static LegacyFaults Find(Stream content)
    {
        var faults = new LegacyFaults();
        var file = new CompoundFile(content);
        if ((file.Read("Workbook", MostBytes) ?? file.Read("Book", MostBytes)) is { } stream)
        {
            faults.Walk(stream);
        }

        content.Position = 0;
        return faults;
    }

    private void Walk(byte[] stream)
    {
        var places = new List<int>();
        foreach (var (kind, data) in Records(stream, 0))
        {
            if (kind == Date1904 && data.Length >= 2)
            {
                Is1904 = data.Span[0] == 1;
            }
            else if (kind == SheetName && data.Length >= 6 && data.Span[5] == 0)
            {
                places.Add(BinaryPrimitives.ReadInt32LittleEndian(data.Span));
            }
        }

        foreach (var place in places)
        {
            var found = new Dictionary<(int, int), string>();
            foreach (var (kind, data) in Records(stream, place))
            {
                if (found.Count < Most && Error(kind, data.Span) is { } error)
                {
                    found[(BinaryPrimitives.ReadUInt16LittleEndian(data.Span) + 1, BinaryPrimitives.ReadUInt16LittleEndian(data.Span[2..]))] = error;
                }
            }

            sheets.Add(found);
        }
    }

    /// <summary>The records of the part that begins at a place, to its end.</summary>
    private static IEnumerable<(int Kind, ReadOnlyMemory<byte> Data)> Records(byte[] stream, int place)
    {
        var depth = 0;
        for (var at = place; at >= 0 && at + 4 <= stream.Length;)
        {
            var kind = BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(at));
            var length = BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(at + 2));
            if (at + 4 + length > stream.Length)
            {
                yield break;
            }

            // Charts are parts within a sheet.
            depth += kind == BeginOfPart ? 1 : kind == 0x000A ? -1 : 0;
            if (depth <= 0)
            {
                yield break;
            }

            if (depth == 1)
            {
                yield return (kind, stream.AsMemory(at + 4, length));
            }

            at += 4 + length;
        }
    }

    private static string? Error(int kind, ReadOnlySpan<byte> data) => kind switch
    {
        BoolOrError when data.Length >= 8 && data[7] == 1 => Named(data[6]),
        Formula when data.Length >= 14 && data[12] == 0xFF && data[13] == 0xFF && data[6] == 2 => Named(data[8]),
        _ => null,
    };

    private static string Named(byte code) => code switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        0x2A => "#N/A",
        _ => "#错误",
    };
}
