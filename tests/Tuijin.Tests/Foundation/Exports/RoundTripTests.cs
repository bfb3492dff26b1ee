using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.AspNetCore.DataProtection;
using NPOI.SS.UserModel;
using NPOI.XSSF.UserModel;
using Tuijin.Foundation.Exports;
using Tuijin.Foundation.Lists;
using Tuijin.Rules.Quantities;
using Tuijin.Tests.Foundation.Imports;

namespace Tuijin.Tests.Foundation.Exports;

/// <summary>A ledger goes out, is edited off line in a workbook program, and comes back.</summary>
public sealed class RoundTripTests
{
    private static readonly IDataProtectionProvider Site = new EphemeralDataProtectionProvider();
    private static readonly Guid[] Ids = [.. Enumerable.Range(1, 5).Select(i => new Guid(i, 0, 0, new byte[8]))];

    private static readonly ExportSheet Sheet = new("台账", "项目台账",
    [
        new("number", "编号", ColumnKind.Text),
        new("name", "项目名称", ColumnKind.Text),
        new("totalInvestment", "总投资", ColumnKind.Money),
        new("startOn", "开工时间", ColumnKind.Date),
        new("kind", "建设性质", ColumnKind.Tag),
        new("progressRate", "投资完成率", ColumnKind.Percent),
        new("content", "建设内容", ColumnKind.Text),
    ]);

    private static readonly Dictionary<string, object?> Record = new()
    {
        ["name"] = "甲项目", ["totalInvestment"] = 504_000_100L, ["startOn"] = new DateOnly(2024, 3, 1), ["kind"] = "expansion", ["progressRate"] = 1m / 3, ["content"] = "=第一行\n第二行",
    };

    [Fact]
    public async Task A_file_that_nobody_edited_changes_nothing()
    {
        var compared = await Import(await Export(), _ => Record);

        compared.Rows.Count.ShouldBe(5);
        compared.Rows.ShouldAllBe(row => row.Change == RowChange.Unchanged);
        compared.Rows[0].Fields.Count.ShouldBe(6);
        compared.Missing.ShouldBeEmpty();
        compared.Rows.Select(row => row.Identity!.Id).ShouldBe(Ids);
        compared.Rows[0].Identity!.Revision.ShouldBe(7);
    }

    [Fact]
    public async Task The_exported_workbook_is_valid_and_its_machinery_is_hidden()
    {
        using var file = new MemoryStream(await Export());
        using var document = SpreadsheetDocument.Open(file, isEditable: false);

        new OpenXmlValidator().Validate(document).Select(error => error.Description + error.Path?.XPath).ShouldBeEmpty();
        var book = new XSSFWorkbook(new MemoryStream(file.ToArray()));
        book.GetSheetAt(0).IsColumnHidden(7).ShouldBeTrue();
        book.IsSheetVeryHidden(1).ShouldBeTrue();
    }

    [Fact]
    public async Task Edits_later_edits_and_conflicts_are_told_apart_field_by_field()
    {
        var file = Edit(await Export(), sheet =>
        {
            Put(sheet.GetRow(2), 2, 60000);
            Put(sheet.GetRow(3), 2, "6.5亿元");
            Put(sheet.GetRow(3), 4, "技改");
            Put(sheet.GetRow(4), 6, "改成一样");
            Put(sheet.GetRow(5), 2, "三至五亿");
        });

        var compared = await Import(file, id => new Dictionary<string, object?>(Record)
        {
            ["totalInvestment"] = id == Ids[1] ? 700_000_000L : Record["totalInvestment"],
            ["name"] = id == Ids[1] ? "后来改的名" : Record["name"],
            ["content"] = id == Ids[2] ? "改成一样" : Record["content"],
        });

        compared.Rows[0].Change.ShouldBe(RowChange.Changed);
        Field(compared.Rows[0], "totalInvestment").ShouldBe((FieldChange.Changed, Yuan.FromWan(60000), 504_000_100L));
        Field(compared.Rows[0], "content").Change.ShouldBe(FieldChange.Unchanged);
        compared.Rows[1].Change.ShouldBe(RowChange.Conflict);
        Field(compared.Rows[1], "totalInvestment").Change.ShouldBe(FieldChange.Conflict);
        Field(compared.Rows[1], "name").Change.ShouldBe(FieldChange.ChangedElsewhere);
        Field(compared.Rows[1], "kind").ShouldBe((FieldChange.Changed, "renovation", "expansion"));
        compared.Rows[2].Change.ShouldBe(RowChange.Unchanged);
        Field(compared.Rows[2], "content").Change.ShouldBe(FieldChange.SameChange);
        Field(compared.Rows[3], "totalInvestment").Change.ShouldBe(FieldChange.Unreadable);
        compared.Rows[4].Change.ShouldBe(RowChange.Unchanged);
    }

    [Fact]
    public async Task Emptying_a_cell_is_a_change()
    {
        var file = Edit(await Export(), sheet => sheet.GetRow(2).GetCell(3).SetCellType(CellType.Blank));

        Field((await Import(file, _ => Record)).Rows[0], "startOn").ShouldBe((FieldChange.Changed, null, new DateOnly(2024, 3, 1)));
    }

    [Fact]
    public async Task Added_duplicated_forged_deleted_and_vanished_rows_are_named()
    {
        var file = Edit(await Export(), sheet =>
        {
            var seal = sheet.GetRow(2).GetCell(7).StringCellValue;
            Put(sheet.GetRow(3), 7, seal);
            Put(sheet.GetRow(4), 7, (seal[0] == 'A' ? "B" : "A") + seal[1..]);
            sheet.RemoveRow(sheet.GetRow(5));
            var added = sheet.CreateRow(7);
            added.CreateCell(1).SetCellValue("新加的项目");
            added.CreateCell(2).SetCellValue(100);
            added.CreateCell(4).SetCellValue("新建");
        });

        var compared = await Import(file, id => id == Ids[4] ? null : Record);

        compared.Rows.Select(row => row.Change).ShouldBe([RowChange.Unchanged, RowChange.Duplicated, RowChange.Forged, RowChange.Gone, RowChange.Added]);
        compared.Rows[4].Row.Amount("totalInvestment").ShouldBe(Yuan.FromWan(100));
        compared.Missing.ShouldBe([Ids[1], Ids[2], Ids[3]]);
    }

    [Fact]
    public async Task Sorted_rows_and_moved_columns_are_still_known()
    {
        var file = Edit(await Export(), sheet =>
        {
            for (var r = 1; r <= 6; r++)
            {
                var row = sheet.GetRow(r);
                var (second, third) = (Copy(row.GetCell(1)), Copy(row.GetCell(2)));
                Put(row, 1, third);
                Put(row, 2, second);
            }
        });

        (await Import(file, _ => Record)).Rows.ShouldAllBe(row => row.Change == RowChange.Unchanged);
    }

    [Fact]
    public async Task A_file_of_another_site_or_with_an_altered_description_is_refused()
    {
        using var file = new MemoryStream(await Export());

        RoundTripManifest.Find(file, LedgerSpec.Projects, new EphemeralDataProtectionProvider())!.Refusal.ShouldBeOfType<ExportForged>();

        using var altered = new MemoryStream(Edit(file.ToArray(), sheet => Put(sheet.Workbook.GetSheet("系统信息").GetRow(2), 1, "2020-01-01T00:00:00Z")));
        RoundTripManifest.Find(altered, LedgerSpec.Projects, Site)!.Refusal.ShouldBeOfType<ExportForged>();
    }

    [Fact]
    public async Task An_ordinary_table_is_no_round_trip()
    {
        using var file = new MemoryStream(await Office.Xlsx(new OfficeTable("x", OfficeTable.Row("项目名称", "总投资"), OfficeTable.Row("甲", 1))));

        RoundTripManifest.Find(file, LedgerSpec.Projects, Site).ShouldBeNull();
    }

    private static (FieldChange Change, object? InFile, object? InSystem) Field(ComparedRow row, string key)
    {
        var field = row.Fields.Single(one => one.Field.Key == key);
        return (field.Change, field.InFile, field.InSystem);
    }

    private static async Task<byte[]> Export()
    {
        using var file = new MemoryStream();
        var seal = RoundTripSeal.New(LedgerSpec.Projects, Site, new DateTime(2024, 9, 30, 0, 0, 0, DateTimeKind.Utc));
        var rows = Ids.Select((id, i) => new ExportRow(
            ["项2024-" + i, Record["name"], Record["totalInvestment"], Record["startOn"], "扩建", Record["progressRate"], Record["content"]], new RowIdentity(id, 7)));
        await WorkbookWriter.Write(file, Sheet, rows.ToAsyncEnumerable(), seal);
        return file.ToArray();
    }

    private static byte[] Edit(byte[] file, Action<ISheet> edit)
    {
        var book = new XSSFWorkbook(new MemoryStream(file));
        edit(book.GetSheetAt(0));
        using var edited = new MemoryStream();
        book.Write(edited);
        return edited.ToArray();
    }

    private static object Copy(ICell cell) => cell.CellType == CellType.Numeric ? cell.NumericCellValue : cell.StringCellValue;

    /// <summary>Makes the cell anew: the library leaves the old text in cells that it changes.</summary>
    private static void Put(IRow row, int column, object value)
    {
        var style = row.GetCell(column).CellStyle;
        row.RemoveCell(row.GetCell(column));
        var cell = row.CreateCell(column);
        cell.CellStyle = style;
        if (value is string text)
        {
            cell.SetCellValue(text);
        }
        else
        {
            cell.SetCellValue(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private static async Task<(List<ComparedRow> Rows, List<Guid> Missing)> Import(byte[] content, Func<Guid, Dictionary<string, object?>?> present)
    {
        using var file = new MemoryStream(content);
        var trip = new RoundTrip(RoundTripManifest.Find(file, LedgerSpec.Projects, Site)!.Value!);
        var rows = new List<ComparedRow>();
        var read = await trip.Read(file, line =>
        {
            var record = line.Identity is { } identity ? present(identity.Id) : null;
            rows.Add(trip.Compare(line, record is null ? null : new PresentRecord(8, record)));
            return ValueTask.CompletedTask;
        });
        read.IsRefused.ShouldBeFalse();
        return (rows, [.. trip.Missing]);
    }
}
