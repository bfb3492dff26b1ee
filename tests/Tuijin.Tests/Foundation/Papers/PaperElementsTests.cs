using DocumentFormat.OpenXml.Wordprocessing;
using Tuijin.Foundation.Papers;

namespace Tuijin.Tests.Foundation.Papers;

/// <summary>What stands on a paper, in which order, face and size (GB/T 9704-2012 §7 and §10).</summary>
public sealed class PaperElementsTests
{
    [Fact]
    public void a_document_reads_from_copy_number_to_printing_date()
    {
        using var paper = new PaperReader(SamplePapers.Document);
        paper.Lines.Where(line => line is not ("供电线路迁改" or "120") && !int.TryParse(line, out _) || line == "000003").ShouldBe(
        [
            "000003", "秘密★1年", "加急",
            "宁州市工业和信息化局文件", "宁工信发〔2026〕3号",
            "宁州市工业和信息化局关于进一步加快", "推进全市重点技术改造项目建设的通知",
            "各县（区）人民政府、市直有关部门：", "现就有关事项通知如下。",
            "一、总体要求", "坚持问题导向。", "二、重点任务", "（一）加强调度", "1.按月报送。", "2.按季通报。", "（1）点评。",
            "（二）落实保障", "1.保障用电。",
            "附件：1.问题清单", "2.情况图", "宁州市工业和信息化局", "2026年1月5日", "（联系人：张三）",
            "附件1", "问题清单", "现场办公会问题清单", "序号", "问题", "金额（万元）",
            "附件2", "情况图", "图1　投资完成情况",
            "抄送：市委办公室。", "宁州市工业和信息化局办公室|2026年1月5日印发",
        ]);
    }

    [Theory]
    [InlineData("宁州市工业和信息化局关于进一步加快", "方正小标宋简体", 22)]
    [InlineData("各县（区）人民政府、市直有关部门：", "仿宋_GB2312", 16)]
    [InlineData("现就有关事项通知如下。", "仿宋_GB2312", 16)]
    [InlineData("一、总体要求", "黑体", 16)]
    [InlineData("（一）加强调度", "楷体_GB2312", 16)]
    [InlineData("1.按月报送。", "仿宋_GB2312", 16)]
    [InlineData("（1）点评。", "仿宋_GB2312", 16)]
    [InlineData("秘密★1年", "黑体", 16)]
    [InlineData("附件1", "黑体", 16)]
    [InlineData("抄送：市委办公室。", "仿宋_GB2312", 14)]
    [InlineData("供电线路迁改", "仿宋_GB2312", 12)]
    public void each_element_has_its_face_and_size(string line, string font, int points)
    {
        using var paper = new PaperReader(SamplePapers.Document);
        paper.FontOf(line).ShouldBe(font);
        paper.PointsOf(line).ShouldBe(points);
    }

    [Fact]
    public void paragraphs_and_headings_begin_two_characters_in()
    {
        using var paper = new PaperReader(SamplePapers.Document);
        foreach (var line in new[] { "现就有关事项通知如下。", "一、总体要求", "（一）加强调度", "1.按月报送。" })
            paper.StyleOf(line).StyleParagraphProperties!.Indentation!.FirstLineChars!.Value.ShouldBe(200);
        paper.StyleOf("各县（区）人民政府、市直有关部门：").StyleParagraphProperties!.Indentation.ShouldBeNull();
    }

    [Fact]
    public void mark_and_line_are_red_and_the_number_stands_over_the_line()
    {
        using var paper = new PaperReader(SamplePapers.Document);
        paper.Line("宁州市工业和信息化局文件").Descendants<Color>().Single().Val!.Value.ShouldBe("FF0000");
        var border = paper.Line("宁工信发〔2026〕3号").ParagraphProperties!.ParagraphBorders!.BottomBorder!;
        border.Color!.Value.ShouldBe("FF0000");
    }

    [Fact]
    public void a_mark_too_long_for_the_line_is_condensed_not_broken()
    {
        const string mark = "宁州市推进重点技术改造项目工作领导小组办公室文件";
        using var paper = new PaperReader(SamplePapers.Document with { Mark = mark });
        var run = paper.Line(mark).GetFirstChild<Run>()!.RunProperties!;
        var points = int.Parse(run.FontSize!.Val!) / 2;
        (mark.Length * points * run.CharacterScale!.Val! / 100.0).ShouldBeLessThanOrEqualTo(442.25);
    }

    [Fact]
    public void a_paper_upwards_names_its_signer_in_kai()
    {
        using var paper = new PaperReader(SamplePapers.Document with { Signer = "张三" });
        var line = paper.Line("　宁工信发〔2026〕3号|签发人：张三");
        line.Elements<Run>().Last().RunProperties!.RunFonts!.EastAsia!.Value.ShouldBe("楷体_GB2312");
    }

    [Fact]
    public void a_letter_has_its_mark_in_the_head_and_no_number_on_the_first_page()
    {
        using var paper = new PaperReader(SamplePapers.Letter);
        var head = paper.Main.HeaderParts.Single().Header!;

        head.InnerText.ShouldBe("宁州市人民政府办公室");
        head.Descendants<BottomBorder>().Single().Val!.Value.ShouldBe(BorderValues.ThickThinSmallGap);
        paper.Section.GetFirstChild<TitlePage>().ShouldNotBeNull();
        paper.Main.FooterParts.Count(part => part.Footer!.Descendants<SimpleField>().Any()).ShouldBe(2);
        paper.Lines[0].ShouldBe("|宁政办函〔2026〕12号");
        paper.Lines[^1].ShouldBe("抄送：市委督查室。", "a letter has no printing line");
    }

    [Fact]
    public void minutes_name_those_present_and_have_no_signature()
    {
        using var paper = new PaperReader(SamplePapers.Minutes);
        paper.Lines.ShouldBe(
        [
            "宁州市现场办公会议纪要", "第3期", "　宁州市人民政府办公室|2026年1月5日", "研究解决工业集中区供电问题",
            "现纪要如下。", "一、关于供电问题", "会议明确：原则同意。",
            "出席：市工业和信息化局　张三、市自然资源局　李四", "请假：市财政局　王五", "列席：市委督查室　赵六",
            "宁州市人民政府办公室|2026年1月5日印发",
        ]);
        paper.FontOf("请假：市财政局　王五").ShouldBe("黑体");
        paper.Line("请假：市财政局　王五").ParagraphProperties!.Indentation!.Hanging.ShouldNotBeNull();
    }

    [Fact]
    public void a_sheet_is_a_form_of_labels_and_values()
    {
        using var paper = new PaperReader(SamplePapers.Sheet);
        paper.Lines.ShouldBe(["企业诉求交办单", "编号：17|2026年1月5日", "主办单位", "宁州供电公司", "办理时限", "2026年3月6日前", "工作要求", "限期办结。按时反馈。"]);
        paper.Body.Descendants<GridSpan>().Single().Val!.Value.ShouldBe(3);
        paper.Line("限期办结。按时反馈。").Descendants<Break>().Count().ShouldBe(1);
    }

    [Fact]
    public void a_table_repeats_its_header_keeps_rows_whole_and_has_borders()
    {
        using var paper = new PaperReader(SamplePapers.Document);
        var table = paper.Body.Descendants<Table>().First();
        var rows = table.Elements<TableRow>().ToList();

        rows.Count.ShouldBe(61);
        rows[0].Descendants<TableHeader>().ShouldHaveSingleItem();
        rows[1].Descendants<TableHeader>().ShouldBeEmpty();
        rows.ShouldAllBe(row => row.Descendants<CantSplit>().Any());
        table.Descendants<TableBorders>().Single().ChildElements.Count.ShouldBe(6);
        table.Descendants<GridColumn>().Sum(column => int.Parse(column.Width!)).ShouldBeLessThanOrEqualTo(8845);
    }

    [Fact]
    public void a_table_wider_than_the_page_or_with_a_short_row_is_a_mistake_of_the_caller()
    {
        var wide = new PaperTable([new PaperColumn("甲", 157)], []);
        var ragged = new PaperTable([new PaperColumn("甲", 50), new PaperColumn("乙", 50)], [["一"]]);
        foreach (var table in new[] { wide, ragged })
            Should.Throw<ArgumentException>(() => (SamplePapers.Sheet with { Body = new PaperBody().Table(table) }).ToDocx());
    }

    [Fact]
    public void a_picture_keeps_its_proportions_and_can_be_read_aloud()
    {
        using var paper = new PaperReader(SamplePapers.Document);
        var inline = paper.Body.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.Inline>().Single();
        inline.Extent!.Cx!.Value.ShouldBe(3_600_000);
        inline.Extent.Cy!.Value.ShouldBe(900_000);
        inline.DocProperties!.Description!.Value.ShouldBe("投资完成情况");
    }

    [Fact]
    public void the_imprint_lies_at_the_foot_between_thick_lines()
    {
        using var paper = new PaperReader(SamplePapers.Document);
        var table = paper.Body.Descendants<Table>().Last();
        var place = table.Descendants<TablePositionProperties>().Single();
        var lines = table.Descendants<TableBorders>().Single();

        place.VerticalAnchor!.Value.ShouldBe(VerticalAnchorValues.Margin);
        place.TablePositionYAlignment!.Value.ShouldBe(VerticalAlignmentValues.Bottom);
        lines.TopBorder!.Size!.Value.ShouldBe(lines.BottomBorder!.Size!.Value);
        lines.TopBorder.Size.Value.ShouldBeGreaterThan(lines.InsideHorizontalBorder!.Size!.Value);
    }

    [Fact]
    public void signs_that_no_file_can_hold_are_left_out_and_line_feeds_part_paragraphs()
    {
        using var paper = new PaperReader(SamplePapers.Sheet with { Body = new PaperBody().Text("一\u0000\u000b二\r\n\r\n三\ud800四😀") });
        paper.Faults().ShouldBeEmpty();
        paper.Lines.TakeLast(2).ShouldBe(["一二", "三四😀"]);
    }
}
