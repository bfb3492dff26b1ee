using CsCheck;
using Shouldly;
using Tuijin.Rules.Quantities;
using Xunit;

namespace Tuijin.Rules.Tests.Quantities;

public sealed class AmountTextTests
{
    [Theory]
    [InlineData("5.04亿元", 504_000_000)]
    [InlineData("总投资5.04亿元", 504_000_000)]
    [InlineData("12,345.67万元", 123_456_700)]
    [InlineData("１２，３４５．６７万元", 123_456_700)]
    [InlineData("5000 万元", 50_000_000)]
    [InlineData("5000万", 50_000_000)]
    [InlineData(".5亿元", 50_000_000)]
    [InlineData("人民币5000万元整", 50_000_000)]
    [InlineData("¥1,234,567", 1_234_567)]
    [InlineData("800千元", 800_000)]
    [InlineData("3百万元", 3_000_000)]
    [InlineData("三亿五千万", 350_000_000)]
    [InlineData("1.5个亿", 150_000_000)]
    [InlineData("伍仟零贰拾万元整", 50_200_000)]
    [InlineData("三亿五千万元", 350_000_000)]
    [InlineData("叁仟万元", 30_000_000)]
    [InlineData("一点二亿元", 120_000_000)]
    [InlineData("三亿五", 350_000_000)]
    [InlineData("1亿2000万", 120_000_000)]
    [InlineData("1亿2000万元", 120_000_000)]
    [InlineData("1 亿 2000 万元", 120_000_000)]
    [InlineData("3千5百万", 35_000_000)]
    [InlineData("1.2万亿元", 1_200_000_000_000)]
    [InlineData("计划总投资:7.18亿元", 718_000_000)]
    [InlineData("拟投资4.8亿元", 480_000_000)]
    [InlineData("总投资估算16.93亿元", 1_693_000_000)]
    [InlineData("3亿元(其中设备投资1.2亿元)", 300_000_000)]
    [InlineData("5000(万元)", 50_000_000)]
    [InlineData("总投资(万元):5000", 50_000_000)]
    [InlineData("总投资10亿元;2022年年度投资4.5亿元", 1_000_000_000)]
    [InlineData("2022年年度投资4.5亿元;总投资10亿元", 1_000_000_000)]
    [InlineData("总投资50亿元;一期25亿元", 5_000_000_000)]
    [InlineData("投资1亿元建设年产10万台电机项目", 100_000_000)]
    [InlineData("-500万元", -5_000_000)]
    [InlineData("负500万元", -5_000_000)]
    [InlineData("500元", 500)]
    public void An_amount_with_its_unit_is_read_whatever_the_column_says(string text, long yuan)
    {
        foreach (var unit in (AmountUnit?[])[null, AmountUnit.Wan, AmountUnit.Yi, AmountUnit.One])
        {
            // ¥ before a bare figure only says yuan where the column says nothing.
            if (text.StartsWith('¥') && unit is not null)
            {
                continue;
            }

            var reading = AmountText.Read(text, unit);

            reading.Value.ShouldBe(new Yuan(yuan), $"{text} in {unit}: {reading.Reason}");
            reading.Doubt.ShouldBeNull();
        }
    }

    [Theory]
    [InlineData("5.04", "亿元", 504_000_000)]
    [InlineData("12,345.67", "万元", 123_456_700)]
    [InlineData("１２３４５", "万元", 123_450_000)]
    [InlineData("12 345", "万元", 123_450_000)]
    [InlineData("1.2e4", "万元", 120_000_000)]
    [InlineData("1.2E+4", "万元", 120_000_000)]
    [InlineData("'5000", "万元", 50_000_000)]
    [InlineData("约5000", "万元", 50_000_000)]
    [InlineData("总投资:5000", "万元", 50_000_000)]
    [InlineData("500000000", "元", 500_000_000)]
    [InlineData("300", "百万元", 300_000_000)]
    [InlineData("(1,234.5)", "万元", -12_345_000)]
    [InlineData("0", "万元", 0)]
    [InlineData("三千", "万元", 30_000_000)]
    [InlineData("10002.93", "万元", 100_029_300)]
    public void A_bare_figure_takes_the_unit_of_its_column(string text, string unit, long yuan)
    {
        var reading = AmountText.Read(text, AmountUnit.Named(unit));

        reading.Value.ShouldBe(new Yuan(yuan));
        reading.Marks.HasFlag(ReadingMarks.UnitFromColumn).ShouldBeTrue();
    }

    [Fact]
    public void A_bare_figure_under_no_unit_is_taken_in_wan_and_says_so()
    {
        var reading = AmountText.Read("5000");

        reading.Value.ShouldBe(Yuan.FromWan(5000));
        reading.Marks.ShouldBe(ReadingMarks.UnitAssumed);
    }

    [Theory]
    [InlineData("6000多万元", 60_000_000)]
    [InlineData("6000余万元", 60_000_000)]
    [InlineData("约2亿", 200_000_000)]
    [InlineData("近2亿元", 200_000_000)]
    [InlineData("总投资近2亿元(约数)", 200_000_000)]
    [InlineData("总投资约2亿元", 200_000_000)]
    [InlineData("2亿多元", 200_000_000)]
    [InlineData("2亿元左右", 200_000_000)]
    [InlineData("10亿元以上", 1_000_000_000)]
    [InlineData("超过3亿元", 300_000_000)]
    [InlineData("不低于5000万元", 50_000_000)]
    [InlineData("十几亿元", 1_000_000_000)]
    [InlineData("三十多亿", 3_000_000_000)]
    [InlineData("上亿元", 100_000_000)]
    [InlineData("近千万元", 10_000_000)]
    [InlineData("~3000万", 30_000_000)]
    public void Hedged_amounts_are_read_and_marked_approximate(string text, long yuan)
    {
        var reading = AmountText.Read(text, AmountUnit.Wan);

        reading.Value.ShouldBe(new Yuan(yuan), reading.Reason);
        reading.IsApproximate.ShouldBeTrue();
    }

    [Theory]
    [InlineData("3-5亿元", "区间")]
    [InlineData("3至5亿元", "区间")]
    [InlineData("3000万元~5000万元", "区间")]
    [InlineData("3亿到5亿", "区间")]
    [InlineData("3000-5000", "区间")]
    [InlineData("2000万美元", "外币")]
    [InlineData("投资2000万美元", "外币")]
    [InlineData("USD 20,000,000", "外币")]
    [InlineData("US$2000万", "外币")]
    [InlineData("1.6亿欧元", "外币")]
    [InlineData("数千万元", "概数")]
    [InlineData("几个亿", "没有读到金额")]
    [InlineData("280万元/亩", "单位指标")]
    [InlineData("投资强度280万元", "单位指标")]
    [InlineData("3000+2000万元", "计算")]
    [InlineData("10万台", "没有读到金额")]
    [InlineData("66万千瓦", "没有读到金额")]
    [InlineData("年产20万吨", "没有读到金额")]
    [InlineData("详见附件", "没有读到金额")]
    [InlineData("PA6", "没有读到金额")]
    [InlineData("2021年", "没有读到金额")]
    [InlineData("#REF!", "公式")]
    [InlineData("=SUM(A1:A3)", "公式")]
    [InlineData("1,2亿元", "写法")]
    [InlineData("5.0.4亿元", "写法")]
    [InlineData("99999999999亿元", "过大")]
    [InlineData("50%", "没有读到金额")]
    public void What_is_not_one_amount_in_yuan_is_refused_with_a_reason(string text, string reason)
    {
        var reading = AmountText.Read(text, AmountUnit.Wan);

        reading.Value.ShouldBeNull();
        reading.Reason.ShouldNotBeNull().ShouldContain(reason);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("—")]
    [InlineData("——")]
    [InlineData("/")]
    [InlineData("无")]
    [InlineData("Ｎ/Ａ")]
    [InlineData(null)]
    public void Blank_marks_are_no_value_and_no_error(string? text) => AmountText.Read(text).ShouldBe(Reading.Blank<Yuan>());

    [Fact]
    public void The_word_for_not_yet_known_is_kept() => AmountText.Read("待定").Remark.ShouldBe("待定");

    [Fact]
    public void Words_beside_the_amount_are_kept()
    {
        AmountText.Read("总投资50亿元;一期25亿元").Remark.ShouldBe("一期25亿元");
        AmountText.Read("3亿元(含流动资金)").Remark.ShouldBe("含流动资金");
    }

    [Fact]
    public void Several_amounts_without_a_word_to_choose_by_are_doubted() =>
        AmountText.Read("一期3亿元,二期5亿元").Doubt.ShouldNotBeNull();

    [Fact]
    public void Yuan_given_in_brackets_behind_a_foreign_amount_are_taken_with_a_doubt()
    {
        var reading = AmountText.Read("1.6亿美元(折合人民币10.5亿元)");

        reading.Value.ShouldBe(Yuan.FromYi(10.5m));
        reading.Doubt.ShouldNotBeNull();
    }

    [Fact]
    public void Words_that_name_another_figure_are_refused()
    {
        static LabelFit Fit(string label) => label.Contains("完成", StringComparison.Ordinal) ? LabelFit.Other : LabelFit.Neutral;

        AmountText.Read("已完成投资4930万元", AmountUnit.Wan, fit: Fit).Reason.ShouldNotBeNull().ShouldContain("已完成投资");
        AmountText.Read("已完成投资4930万元,总投资1亿元", AmountUnit.Wan, fit: Fit).Value.ShouldBe(Yuan.FromYi(1));
    }

    [Theory]
    [InlineData("总投资(万元)", "万元")]
    [InlineData("总投资（亿元）", "亿元")]
    [InlineData("计划总投资\n(单位:亿元)", "亿元")]
    [InlineData("单位:万元", "万元")]
    [InlineData("金额单位：人民币万元", "万元")]
    [InlineData("投资额/万元", "万元")]
    [InlineData("总投资 万元", "万元")]
    [InlineData("总投资(万)", "万元")]
    [InlineData("total_investment_wan", "万元")]
    [InlineData("合同外资(万美元)", "万美元")]
    [InlineData("注册资本(元)", "元")]
    [InlineData("单位:亩、万元", "万元")]
    [InlineData("万元产值综合能耗", null)]
    [InlineData("项目单元", null)]
    [InlineData("项目名称", null)]
    [InlineData("建设单位", null)]
    public void The_unit_of_a_column_is_read_from_its_header(string header, string? unit)
    {
        AmountUnit.Find(header)?.Name.ShouldBe(unit);
        (AmountUnit.Find(header) is null).ShouldBe(unit is null);
    }

    [Fact]
    public void Any_amount_written_exactly_reads_back_the_same() =>
        Gen.Long[-9_000_000_000_000, 9_000_000_000_000].Sample(value =>
        {
            var yuan = new Yuan(value);
            AmountText.Read(yuan.Exact(), AmountUnit.Yi).Value.ShouldBe(yuan);
            AmountText.Read(yuan.Wan.ToString(System.Globalization.CultureInfo.InvariantCulture), AmountUnit.Wan).Value.ShouldBe(yuan);
        });

    [Fact]
    public void Any_amount_shown_reads_back_within_its_rounding() =>
        Gen.Long[0, 9_000_000_000_000].Sample(value =>
        {
            var read = AmountText.Read(new Yuan(value).ToString()).Value!.Value.Value;
            Math.Abs(read - value).ShouldBeLessThanOrEqualTo(value >= Yuan.PerYi ? 500_000 : value >= Yuan.PerWan ? 50 : 0);
        });

    [Fact]
    public void No_text_whatever_makes_a_reader_throw()
    {
        string[] words = ["亿", "万", "元", "1", "2.5", ",", ".", "-", "三", "千", "多", "约", "(", ")", ";", "年", "月", "9", "2021", "至", "/", "+", "e", "美元", "亩", "%", " ", "Q3", "底", "０", "\0", "\ud800", "负", "近", "上"];
        var pieces = Gen.Int[0, words.Length - 1].Select(i => words[i]);
        Gen.OneOf(Gen.String, pieces.Array[0, 12].Select(string.Concat)).Sample(
            text =>
            {
                _ = AmountText.Read(text, AmountUnit.Wan);
                _ = AreaText.Read(text);
                _ = DateText.Read(text, new DateContext(2021));
                _ = DateText.ReadPeriod(text);
                _ = NumberText.Read(text);
                _ = PercentText.Read(text);
                _ = AmountUnit.Find(text);
                _ = AreaText.Find(text);
            },
            iter: 20_000);
    }
}
