using System.IO.Compression;
using System.Text;
using CsCheck;
using Tuijin.Foundation.Exports;
using Tuijin.Foundation.Imports.Workbooks;
using Tuijin.Foundation.Lists;

namespace Tuijin.Tests.Foundation.Exports;

public sealed class WorkbookWriterTests
{
    private static readonly ExportSheet Sheet = new("项目/台账", "示范市重点技改项目台账",
    [
        new("name", "项目名称", ColumnKind.Text),
        new("totalInvestment", "总投资", ColumnKind.Money),
        new("progressRate", "完成率", ColumnKind.Percent),
        new("startOn", "开工时间", ColumnKind.Date),
        new("updatedAt", "更新时间", ColumnKind.Moment),
        new("jobs", "新增就业", ColumnKind.Number),
    ])
    { Subtitle = "截至2024年9月30日" };

    [Fact]
    public async Task Amounts_are_numbers_in_wan_days_are_days_and_moments_are_local()
    {
        var file = await Write(Sheet, ["甲项目", 504_000_100L, 0.4167m, new DateOnly(2024, 3, 1), new DateTime(2024, 9, 30, 16, 30, 0, DateTimeKind.Utc), 120]);

        var rows = Rows(file);
        rows[0][0].Text.ShouldBe("示范市重点技改项目台账");
        rows[2].Cells.Select(cell => cell.Text).ShouldBe(["项目名称", "总投资(万元)", "完成率", "开工时间", "更新时间", "新增就业"]);
        rows[3][1].Exact.ShouldBe(50_400.01m);
        rows[3][2].Shown.ShouldBe("41.67%");
        rows[3][3].Shown.ShouldBe("2024-03-01");
        rows[3][4].Shown.ShouldBe("2024-10-01 00:30");
        rows[3][5].Number.ShouldBe(120);
    }

    [Fact]
    public async Task The_header_stays_in_view_and_filters()
    {
        var xml = Part(await Write(Sheet, ["甲", null, null, null, null, null]), "xl/worksheets/sheet1.xml");

        xml.ShouldContain("ySplit=\"3\"");
        xml.ShouldContain("autoFilter");
        xml.ShouldContain("A3:F");
        xml.ShouldContain("mergeCell ref=\"A1:F1\"");
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+86")]
    [InlineData("-cmd|' /C calc'!A0")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("＝1+1")]
    public async Task Cells_that_begin_like_a_formula_are_made_text(string text)
    {
        var sheet = new ExportSheet("x", text, [new ExportColumn("name", text, ColumnKind.Text)]);
        var rows = Rows(await Write(sheet, [text]));
        using var csv = new MemoryStream();
        await TextTableWriter.Write(csv, sheet, One([text]));

        foreach (var written in rows.Select(row => row[0].Text!).Concat(Encoding.UTF8.GetString(csv.ToArray()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimStart('"'))))
        {
            CellGuard.StartsFormula(written[0]).ShouldBeFalse(written);
        }
    }

    [Fact]
    public void No_text_whatever_is_left_dangerous_or_unwritable() =>
        Gen.String.Sample(text =>
        {
            var neutral = CellGuard.Neutral(text);
            (neutral.Length > 0 && CellGuard.StartsFormula(neutral[0])).ShouldBeFalse();
            neutral.ShouldAllBe(c => c >= ' ' || c == '\n' || c == '\t');
        });

    [Fact]
    public async Task Any_text_at_all_can_be_written_and_read()
    {
        var texts = Gen.String.Array[200].Single();
        var sheet = new ExportSheet("x", "x", [new ExportColumn("name", "n", ColumnKind.Text)]);
        using var file = new MemoryStream();
        await WorkbookWriter.Write(file, sheet, Many(texts));

        Rows(file.ToArray()).Count.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task The_workbook_can_be_streamed_to_a_response_that_forbids_blocking_writes()
    {
        using var response = new AsyncOnlyStream();
        await WorkbookWriter.Write(response, Sheet, One(["甲", 1L, 0m, null, null, 1]));

        response.Length.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public async Task A_text_table_begins_with_its_mark_and_quotes_what_must_be_quoted()
    {
        using var file = new MemoryStream();
        await TextTableWriter.Write(file, Sheet, One(["甲,\"乙\"", 504_000_100L, 0.4167m, new DateOnly(2024, 3, 1), null, -5]));

        var bytes = file.ToArray();
        bytes[..3].ShouldBe(Encoding.UTF8.GetPreamble());
        Encoding.UTF8.GetString(bytes).ShouldEndWith("\"甲,\"\"乙\"\"\",50400.01,41.67%,2024-03-01,\"\",-5\r\n");
    }

    private static async Task<byte[]> Write(ExportSheet sheet, object?[] values)
    {
        using var file = new MemoryStream();
        await WorkbookWriter.Write(file, sheet, One(values));
        return file.ToArray();
    }

    private static IAsyncEnumerable<ExportRow> One(object?[] values) => new[] { new ExportRow(values) }.ToAsyncEnumerable();

    private static IAsyncEnumerable<ExportRow> Many(IEnumerable<string> texts) => texts.Select(text => new ExportRow([text])).ToAsyncEnumerable();

    private static List<SheetRow> Rows(byte[] file)
    {
        using var reader = WorkbookReader.Open(new MemoryStream(file), "x").Value!;
        reader.NextSheet().ShouldBeTrue();
        var rows = new List<SheetRow>();
        while (reader.NextRow() is { } row)
        {
            rows.Add(row);
        }

        return rows;
    }

    private static string Part(byte[] file, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        using var reader = new StreamReader(archive.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>Like the body of a response: writes must be awaited.</summary>
    private sealed class AsyncOnlyStream : Stream
    {
        private long length;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => length;

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => throw new InvalidOperationException("Synchronous operations are disallowed.");

        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Synchronous operations are disallowed.");

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            length += buffer.Length;
            return ValueTask.CompletedTask;
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            length += count;
            return Task.CompletedTask;
        }
    }
}
