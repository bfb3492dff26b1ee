using Tuijin.Foundation.Imports;
using Tuijin.Rules.Quantities;
using static Tuijin.Tests.Foundation.Imports.OfficeTable;

namespace Tuijin.Tests.Foundation.Imports;

/// <summary>Tables in the shapes that offices write, each read through the whole path.</summary>
public sealed class OfficeShapeTests
{
    /// <summary>The shape that everything else is a change of: title, unit line, header, rows, sum, remarks.</summary>
    private static OfficeTable Plain() => new(
        "技改项目台账",
        Row("示范市2024年重点技改项目台账"),
        Row("填报单位:示范市工业和信息化局", null, null, null, null, null, null, "单位:万元"),
        Row("序号", "项目名称", "建设单位", "县区", "总投资", "本年计划投资", "开工时间", "竣工时间", "备注"),
        Row(1, "年产10万台电机技改项目", "示范电机有限公司", "东示县", 36000, 12000, new DateTime(2024, 3, 1), new DateOnly(2025, 12, 31), null),
        Row(2, "智能仓储扩建项目", "示范物流有限公司", "西示区", "5.04亿元", "6000多万元", "2024.5", "2025年底", "省重点"),
        Row(3, "绿色工厂改造项目", "示范化工有限公司", "西示区", "１２，３４５．６７", "约2000", "2024年第三季度", "待定", "—"),
        Row("合计", null, null, null, 98745.67, 20000, null, null, null),
        Row("填表人:张某", null, "审核人:李某", null, null, "联系电话:000000", null, null, null));

    public static TheoryData<string> Formats => ["xlsx", "xls", "GB18030", "UTF-8", "UTF-8 BOM", "utf-16", "utf-16BE", "tsv"];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task The_plain_shape_reads_the_same_in_every_format(string format)
    {
        var imported = await Office.Read(await File(Plain(), format), "台账.dat");

        imported.Rows.Select(row => row.Text("name")).ShouldBe(["年产10万台电机技改项目", "智能仓储扩建项目", "绿色工厂改造项目"]);
        imported.Rows.Select(row => row.Number).ShouldBe([4, 5, 6]);
        imported.Rows.Select(row => row.Amount("totalInvestment")).ShouldBe([Yuan.FromWan(36000), Yuan.FromYi(5.04m), Yuan.FromWan(12345.67m)]);
        imported.Rows.Select(row => row.Amount("annualPlan")).ShouldBe([Yuan.FromWan(12000), Yuan.FromWan(6000), Yuan.FromWan(2000)]);
        imported.Rows[0].Date("startOn").ShouldBe(new ReadDate(new DateOnly(2024, 3, 1), DatePrecision.Month));
        imported.Rows[0].Date("finishOn").ShouldBe(new ReadDate(new DateOnly(2025, 12, 31), DatePrecision.Day));
        imported.Rows[1].Date("startOn").ShouldBe(new ReadDate(new DateOnly(2024, 5, 1), DatePrecision.Month));
        imported.Rows[2].Date("startOn")!.Value.Precision.ShouldBe(DatePrecision.Quarter);
        imported.NoteAt("F5")!.Reason.ShouldContain("约数");
        imported.Rows[2].Kept["竣工时间"].ShouldBe("待定");
        imported.Rows[2].Text("remark").ShouldBeNull();
        imported.Summary.Notes.ShouldContain(note => note.Address == "A7" && note.Reason.Contains("合计") && note.Text.Contains("98745.67"));
        imported.Summary.Notes.ShouldContain(note => note.Address == "A8" && note.Reason.Contains("说明"));
        imported.Notes.ShouldNotContain(note => note.Reason.Contains("不一致"));
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("xls")]
    public async Task Two_line_headers_with_merged_cells_are_read_as_one(string format)
    {
        var table = new OfficeTable(
            "Sheet1",
            Row("重点项目表", null, null, null, null, null, null, null),
            Row("序号", "项目名称", "投资情况(万元)", null, null, "建设时间", null, "备注"),
            Row(null, null, "总投资", "其中:设备", "2024年计划", "开工", "竣工", null),
            Row(1, "甲项目", 5000, 2000, 1000, "2024-01", "2025-01", "无"),
            Row(2, "乙项目", "8000", "3000", "1,500", "2024/2/1", "20250201", "新"))
        {
            Merges = ["A1:H1", "A2:A3", "B2:B3", "C2:E2", "F2:G2", "H2:H3"],
        };

        var imported = await Office.Read(await File(table, format));

        imported.Rows.Count.ShouldBe(2);
        var second = imported.Row("乙项目");
        second.Amount("totalInvestment").ShouldBe(Yuan.FromWan(8000));
        second.Amount("equipmentInvestment").ShouldBe(Yuan.FromWan(3000));
        second.Amount("annualPlan").ShouldBe(Yuan.FromWan(1500));
        second.Date("startOn")!.Value.On.ShouldBe(new DateOnly(2024, 2, 1));
        second.Date("finishOn")!.Value.On.ShouldBe(new DateOnly(2025, 2, 1));
        imported.Summary.Tables.Single().HeaderRows.ShouldBe((2, 3));
        imported.Summary.Tables.Single().Columns[3].Header.ShouldBe("投资情况(万元)/其中:设备");
        imported.Summary.Notes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_line_headers_of_a_text_file_are_read_as_one()
    {
        var table = new OfficeTable(
            "x",
            Row("序号", "项目名称", "投资(亿元)", null, null, "形象进度"),
            Row(null, null, "总投资", "设备投资", "本年计划", null),
            Row(1, "甲项目", "1.2", "0.5", "0.3", "在建"));

        var row = (await Office.Read(Office.Csv(table), "x.csv")).Rows.Single();

        row.Amount("totalInvestment").ShouldBe(Yuan.FromYi(1.2m));
        row.Amount("annualPlan").ShouldBe(Yuan.FromYi(0.3m));
        row.Text("progress").ShouldBe("在建");
    }

    [Fact]
    public async Task Three_line_headers_are_read_as_one()
    {
        var table = new OfficeTable(
            "x",
            Row("序号", "项目名称", "项目投资", null, null, null),
            Row(null, null, "总投资(万元)", null, "完成投资(万元)", null),
            Row(null, null, "合计", "其中:设备", "本年", "累计"),
            Row(1, "甲项目", 5000, 2000, 100, 300),
            Row(2, "乙项目", 6000, 2500, 200, 400))
        {
            Merges = ["A1:A3", "B1:B3", "C1:F1", "C2:D2", "E2:F2"],
        };

        var imported = await Office.Read(await Office.Xlsx(table));

        imported.Rows.Count.ShouldBe(2);
        imported.Rows[0].Amount("totalInvestment").ShouldBe(Yuan.FromWan(5000));
        imported.Rows[0].Amount("equipmentInvestment").ShouldBe(Yuan.FromWan(2000));
        imported.Rows[0].Amount("annualDone").ShouldBe(Yuan.FromWan(100));
        imported.Rows[0].Amount("cumulativeDone").ShouldBe(Yuan.FromWan(300));
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("xls")]
    [InlineData("GB18030")]
    public async Task Section_titles_apply_to_the_rows_below_and_sums_are_left_out(string format)
    {
        var table = new OfficeTable(
            "汇总",
            Row("序号", "项目名称", "建设单位", "总投资(万元)", "备注"),
            Row("总计", null, null, 16000, null),
            Row("一", "新开工项目(2个)", null, 8000, null),
            Row("(一)", "东示县", null, 8000, null),
            Row(1, "甲项目", "甲公司", 5000, null),
            Row(2, "乙项目", "乙公司", 3000, null),
            Row(null, "小计", null, 8000, null),
            Row(),
            Row("二", "续建项目(1个)", null, 8000, null),
            Row("西示区"),
            Row(3, "丙项目", "丙公司", 8000, null),
            Row(null, "其他项目", null, 100, null));

        var imported = await Office.Read(await File(table, format));

        imported.Rows.Select(row => row.Text("name")).ShouldBe(["甲项目", "乙项目", "丙项目"]);
        imported.Rows.Select(row => row.Text("county")).ShouldBe(["东示县", "东示县", "西示区"]);
        imported.Rows.Select(row => row.Text("stage")).ShouldBe(["started", "started", "ongoing"]);
        imported.Summary.Notes.Count(note => note.Severity is NoteSeverity.Kept).ShouldBe(7);
        imported.Notes.ShouldNotContain(note => note.Severity != NoteSeverity.Kept);
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("xls")]
    public async Task Vertically_merged_places_are_filled_down_and_merged_amounts_are_not(string format)
    {
        var table = new OfficeTable(
            "x",
            Row("县区", "项目名称", "总投资(万元)"),
            Row("东示县", "甲项目", 9000),
            Row(null, "乙项目", null),
            Row("西示区", "丙项目", 100))
        {
            Merges = ["A2:A3", "C2:C3"],
        };

        var imported = await Office.Read(await File(table, format));

        imported.Rows.Select(row => row.Text("county")).ShouldBe(["东示县", "东示县", "西示区"]);
        imported.Row("乙项目").Amount("totalInvestment").ShouldBeNull();
        imported.NoteAt("C3")!.Reason.ShouldContain("合并");
    }

    [Fact]
    public async Task Places_written_once_per_group_in_a_text_file_are_filled_down_with_a_note()
    {
        var table = new OfficeTable(
            "x",
            Row("县区", "项目名称", "总投资(万元)"),
            Row("东示县", "甲", 1),
            Row(null, "乙", 2),
            Row(null, "丙", 3),
            Row("西示区", "丁", 4),
            Row(null, "戊", 5),
            Row(null, "己", 6));

        var imported = await Office.Read(Office.Csv(table));

        imported.Rows.Select(row => row.Text("county")).ShouldBe(["东示县", "东示县", "东示县", "西示区", "西示区", "西示区"]);
        imported.NoteAt("A3")!.Severity.ShouldBe(NoteSeverity.Kept);
    }

    [Fact]
    public async Task Repeated_headers_page_marks_column_numbers_and_blank_rows_are_no_records()
    {
        var table = new OfficeTable(
            "x",
            Row("项目表"),
            Row("序号", "项目名称", "建设单位", "总投资(万元)"),
            Row("甲", "乙", 1, 2),
            Row(1, "甲项目", "甲公司", 100),
            Row(),
            Row("第1页,共2页"),
            Row("项目表"),
            Row("序号", "项目名称", "建设单位", "总投资(万元)"),
            Row(2, "乙项目", "乙公司", 200),
            Row("备注:1.本表按月填报;2.金额保留两位小数。"));

        var imported = await Office.Read(await Office.Xlsx(table));

        imported.Rows.Select(row => row.Text("name")).ShouldBe(["甲项目", "乙项目"]);
        imported.Summary.Notes.Count.ShouldBe(5);
    }

    [Fact]
    public async Task Every_visible_sheet_is_read_and_hidden_ones_are_named()
    {
        OfficeTable Sheet(string name, string project, bool hidden = false) =>
            new(name, Row("项目名称", "总投资(万元)"), Row(project, 100)) { IsHidden = hidden };

        var imported = await Office.Read(await Office.Xlsx(Sheet("东示县", "甲"), Sheet("西示区", "乙"), Sheet("旧表", "丙", hidden: true), new OfficeTable("说明", Row("填表说明"), Row("每月五日前报"))));

        imported.Rows.Select(row => (row.Text("name"), row.Text("county"))).ShouldBe([("甲", "东示县"), ("乙", "西示区")]);
        imported.Summary.Sheets.Single(sheet => sheet.Sheet == "旧表").WhyNot!.ShouldContain("隐藏");
        imported.Summary.Sheets.Single(sheet => sheet.Sheet == "说明").WhyNot!.ShouldContain("表头");
    }

    [Fact]
    public async Task Two_tables_below_each_other_are_each_read_by_their_own_header()
    {
        var table = new OfficeTable(
            "x",
            Row("序号", "项目名称", "总投资(万元)", "县区"),
            Row(1, "甲", 100, "东示县"),
            Row(),
            Row("续建项目表"),
            Row("序号", "县区", "项目名称", "建设单位", "总投资(亿元)"),
            Row(1, "西示区", "乙", "乙公司", 2));

        var imported = await Office.Read(await Office.Xlsx(table));

        imported.Row("乙").Amount("totalInvestment").ShouldBe(Yuan.FromYi(2));
        imported.Row("乙").Text("county").ShouldBe("西示区");
        imported.Summary.Tables.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_stated_sum_that_the_rows_do_not_make_is_doubted()
    {
        var table = new OfficeTable("x", Row("项目名称", "总投资(万元)"), Row("甲", 100), Row("乙", 200), Row("合计", 3000));

        (await Office.Read(await Office.Xlsx(table))).NoteAt("B4")!.Reason.ShouldContain("不一致");
    }

    [Fact]
    public async Task A_column_without_a_unit_is_taken_in_wan_and_its_header_says_so()
    {
        var imported = await Office.Read(await Office.Xlsx(new OfficeTable("x", Row("项目名称", "总投资"), Row("甲", 5000), Row("乙", "3亿元"))));

        imported.Rows.Select(row => row.Amount("totalInvestment")).ShouldBe([Yuan.FromWan(5000), Yuan.FromYi(3)]);
        imported.NoteAt("B1")!.Reason.ShouldContain("万元");
    }

    [Fact]
    public async Task A_column_without_a_unit_whose_figures_can_only_be_yuan_is_taken_in_yuan()
    {
        var imported = await Office.Read(await Office.Xlsx(new OfficeTable("x", Row("项目名称", "总投资"), Row("甲", 50_000_000), Row("乙", 360_000_000))));

        imported.Rows[0].Amount("totalInvestment").ShouldBe(Yuan.FromWan(5000));
        imported.NoteAt("B1")!.Reason.ShouldContain("按元");
    }

    [Fact]
    public async Task Each_problem_is_told_at_its_own_cell_and_its_text_is_kept()
    {
        var table = new OfficeTable(
            "表",
            Row("项目名称", "总投资(万元)", "开工时间", "建设性质", "统一社会信用代码", "投资完成率"),
            Row("甲", "3至5亿元", "2024-13", "不知道", "91110000100017643K", "45%"),
            Row("乙", "2000万美元", "2024年2月30日", "技改/扩建", 911100001000176430d, new Percent(0.5)),
            Row(null, -5, true, "技术改造", "9111 0000", "120"),
            Row("丁", new SpreadCheetah.Formula("A1/0"), 45000, "扩建", null, 0.3));

        var imported = await Office.Read(await Office.Xlsx(table));

        imported.NoteAt("B2")!.Reason.ShouldContain("区间");
        imported.Rows[0].Kept["总投资(万元)"].ShouldBe("3至5亿元");
        imported.NoteAt("C2")!.Reason.ShouldContain("没有 13 月");
        imported.NoteAt("D2")!.Reason.ShouldContain("不是可选");
        imported.NoteAt("B3")!.Reason.ShouldContain("外币");
        imported.NoteAt("C3")!.Reason.ShouldContain("没有 30 日");
        imported.NoteAt("E3")!.Reason.ShouldContain("15 位");
        imported.NoteAt("A4")!.Severity.ShouldBe(NoteSeverity.Error);
        imported.Rows[2].IsImportable.ShouldBeFalse();
        imported.NoteAt("B4")!.Reason.ShouldContain("负数");
        imported.NoteAt("B5")!.Reason.ShouldContain("公式");
        imported.Rows[3].Date("startOn")!.Value.On.ShouldBe(new DateOnly(2023, 3, 15));
        imported.Rows[0].Figure("progressRate").ShouldBe(0.45m);
        imported.Rows[1].Figure("progressRate").ShouldBe(0.5m);
    }

    [Fact]
    public async Task A_record_written_over_two_rows_is_one_record_and_its_second_row_is_named()
    {
        var table = new OfficeTable("x", Row("项目名称", "总投资(万元)", "建设内容"), Row("甲", 100, "一期"), Row(null, null, "二期"), Row("乙", 1, "丙")) { Merges = ["A2:A3", "B2:B3"] };

        var imported = await Office.Read(await Office.Xlsx(table));

        imported.Rows.Select(row => row.Text("name")).ShouldBe(["甲", "乙"]);
        imported.NoteAt("A3")!.Text.ShouldBe("二期");
    }

    [Fact]
    public async Task Sums_left_as_formulas_without_a_result_are_still_sums()
    {
        var sum = new SpreadCheetah.Formula("SUM(B2:B3)");
        var table = new OfficeTable("x", Row("序号", "项目名称", "总投资(万元)"), Row("一", "福建", sum), Row(1, "甲", 100), Row(null, "小计", sum), Row("合计", null, sum));

        var imported = await Office.Read(await Office.Xlsx(table));

        imported.Rows.Single().Text("name").ShouldBe("甲");
        imported.Summary.Notes.Count.ShouldBe(3);
    }

    [Fact]
    public async Task The_same_as_above_is_taken_from_above()
    {
        var imported = await Office.Read(await Office.Xlsx(new OfficeTable("x", Row("项目名称", "建设单位", "总投资(万元)"), Row("甲", "示范公司", 1), Row("乙", "同上", 2))));

        imported.Row("乙").Text("enterprise").ShouldBe("示范公司");
        imported.NoteAt("B3")!.Severity.ShouldBe(NoteSeverity.Kept);
    }

    [Fact]
    public async Task A_column_chosen_by_a_person_counts_before_its_header()
    {
        var file = await Office.Xlsx(new OfficeTable("x", Row("项目名称", "甲数", "总投资(万元)"), Row("甲", 7, 8)));
        var options = new ImportOptions { Choices = [new ColumnChoice("x", 1, "totalInvestment"), new ColumnChoice("x", 2, null)] };

        var row = (await Office.Read(file, options: options)).Rows.Single();

        row.Amount("totalInvestment").ShouldBe(Yuan.FromWan(7));
        row.Kept["总投资(万元)"].ShouldBe("8");
    }

    [Fact]
    public async Task A_spread_of_years_fills_both_dates_or_the_one_that_is_asked()
    {
        var imported = await Office.Read(await Office.Xlsx(new OfficeTable("x", Row("项目名称", "总投资(万元)", "建设起止年限"), Row("甲", 1, "2024年3月-2025年12月"))));

        imported.Rows[0].Period("period").ToString().ShouldBe("2024-03至2025-12");
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("GB18030")]
    public async Task A_long_table_reports_how_far_it_is_and_is_read_whole(string format)
    {
        var table = new OfficeTable("x", [Row("项目名称", "总投资(万元)"), .. Enumerable.Range(1, 3000).Select(i => Row("项目" + i, i))]);
        var shares = new List<double>();
        var rows = 0;
        using var content = new MemoryStream(await File(table, format));
        var summary = await TableImport.Read(content, "x.csv", LedgerSpec.Projects, null, _ => { rows++; return ValueTask.CompletedTask; }, new Told(progress => shares.Add(progress.Share)));

        rows.ShouldBe(3000);
        summary.Value!.Rows.ShouldBe(3000);
        shares.Count.ShouldBe(6);
        shares.ShouldBe(shares.Order());
    }

    private sealed class Told(Action<ImportProgress> hear) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => hear(value);
    }

    [Fact]
    public async Task Control_characters_and_full_width_letters_do_not_reach_the_record()
    {
        var imported = await Office.Read(Office.Csv(new OfficeTable("x", Row("项目名称", "建设单位"), Row(" 年产１０万台\nＡ型\u0007电机 ", "示范（集团）公司"), Row("乙", "乙公司")), "UTF-8"));

        imported.Rows[0].Text("name").ShouldBe("年产10万台A型电机");
        imported.Rows[0].Text("enterprise").ShouldBe("示范（集团）公司");
    }

    private static async Task<byte[]> File(OfficeTable table, string format) => format switch
    {
        "xlsx" => await Office.Xlsx(table),
        "xls" => Office.Xls(table),
        "tsv" => Office.Csv(table, "UTF-8", '\t'),
        _ => Office.Csv(table, format),
    };
}
