using DocumentFormat.OpenXml.Wordprocessing;
using Tuijin.Foundation.Papers;

namespace Tuijin.Tests.Foundation.Papers;

/// <summary>The page of GB/T 9704-2012 §5.2, in twips (1/20 pt; 1 mm = 56.69).</summary>
public sealed class PageLayoutTests
{
    private const double TwipsPerMm = 1440 / 25.4;

    [Theory]
    [MemberData(nameof(SamplePapers.Forms), MemberType = typeof(SamplePapers))]
    public void every_form_is_a4_with_a_text_area_of_156_by_225_mm(PaperForm form)
    {
        using var paper = new PaperReader(SamplePapers.Of(form));
        var size = paper.Section.GetFirstChild<PageSize>()!;
        var margin = paper.Section.GetFirstChild<PageMargin>()!;

        Mm(size.Width!).ShouldBe(210, 0.1);
        Mm(size.Height!).ShouldBe(297, 0.1);
        Mm(margin.Top!.Value).ShouldBe(37, 0.1);
        Mm(margin.Left!).ShouldBe(28, 0.1);
        Mm(size.Width! - margin.Left! - margin.Right!).ShouldBe(156, 0.1);
        Mm(size.Height! - margin.Top! - margin.Bottom!).ShouldBe(225, 0.1);
    }

    [Fact]
    public void twenty_two_lines_of_twenty_eight_characters_fill_the_page()
    {
        using var paper = new PaperReader(SamplePapers.Document);
        var margin = paper.Section.GetFirstChild<PageMargin>()!;
        var grid = paper.Section.GetFirstChild<DocGrid>()!;
        var normal = paper.Style("a").StyleRunProperties!;
        var pitch = (int.Parse(normal.FontSize!.Val!) / 2.0) + (normal.Spacing!.Val! / 20.0) + (grid.CharacterSpace! / 4096.0);
        var width = (11906 - margin.Left! - margin.Right!) / 20.0;
        var height = (int)(16838 - margin.Top! - margin.Bottom!);

        grid.Type!.Value.ShouldBe(DocGridValues.LinesAndChars);
        (height / grid.LinePitch!).ShouldBe(22);
        ((int)(width / pitch)).ShouldBe(28);
        pitch.ShouldBe(15.75, "三号 is 16 pt, less a quarter of a point of spacing: the grid itself adds nothing");
        (width - (28 * pitch)).ShouldBeLessThan(2, "28 characters leave less than 2 pt, which justification takes up");
        (28 * pitch * 25.4 / 72).ShouldBe(156, 0.5, "28 × 15.75 pt are 441 pt, 155.6 mm");
        paper.Style("a").StyleParagraphProperties!.WidowControl!.Val!.Value.ShouldBeFalse("or pages would end after 21 lines");
    }

    [Theory]
    [MemberData(nameof(SamplePapers.Forms), MemberType = typeof(SamplePapers))]
    public void every_form_is_valid_for_word(PaperForm form)
    {
        using var paper = new PaperReader(SamplePapers.Of(form));
        paper.Faults().ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(SamplePapers.Forms), MemberType = typeof(SamplePapers))]
    public void the_same_paper_gives_the_same_bytes(PaperForm form) =>
        SamplePapers.Of(form).ToDocx().ShouldBe(SamplePapers.Of(form).ToDocx());

    [Fact]
    public void every_run_names_an_east_asian_font_and_asks_for_east_asian_forms()
    {
        using var paper = new PaperReader(SamplePapers.Document);
        var runs = paper.Body.Descendants<Run>().Where(run => run.InnerText.Length > 0).ToList();

        runs.Count.ShouldBeGreaterThan(50);
        runs.ShouldAllBe(run => run.RunProperties!.RunFonts!.EastAsia != null);
        runs.ShouldAllBe(run => run.RunProperties!.RunFonts!.Hint!.Value == FontTypeHintValues.EastAsia);
    }

    [Fact]
    public void fonts_that_a_machine_lacks_have_stand_ins()
    {
        using var paper = new PaperReader(SamplePapers.Document);
        var fonts = paper.Main.FontTablePart!.Fonts!.Elements<Font>().ToDictionary(font => font.Name!.Value!, font => font.AltName!.Val!.Value!);

        fonts["仿宋_GB2312"].ShouldStartWith("仿宋,FangSong");
        fonts["楷体_GB2312"].ShouldStartWith("楷体,KaiTi");
        fonts.Keys.ShouldContain("方正小标宋简体");
    }

    [Fact]
    public void page_numbers_stand_between_dashes_at_the_outer_edge()
    {
        using var paper = new PaperReader(SamplePapers.Document);
        var odd = Footer(HeaderFooterValues.Default);
        var even = Footer(HeaderFooterValues.Even);

        odd.InnerText.ShouldBe("— 1 —");
        odd.Descendants<SimpleField>().Single().Instruction!.Value.ShouldBe("PAGE");
        odd.Descendants<RunFonts>().First().EastAsia!.Value.ShouldBe("宋体");
        odd.GetFirstChild<Paragraph>()!.ParagraphProperties!.Justification!.Val!.Value.ShouldBe(JustificationValues.Right);
        even.GetFirstChild<Paragraph>()!.ParagraphProperties!.Justification!.Val!.Value.ShouldBe(JustificationValues.Left);
        paper.Main.DocumentSettingsPart!.Settings!.GetFirstChild<EvenAndOddHeaders>().ShouldNotBeNull();
        paper.PointsOfStyle("PaperFooter").ShouldBe(14);

        Footer Footer(HeaderFooterValues type)
        {
            var id = paper.Section.Elements<FooterReference>().Single(reference => reference.Type! == type).Id!;
            return ((DocumentFormat.OpenXml.Packaging.FooterPart)paper.Main.GetPartById(id!)).Footer!;
        }
    }

    private static double Mm(double twips) => twips / TwipsPerMm;
}
