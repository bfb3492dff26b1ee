using System.Globalization;
using CsCheck;
using Shouldly;
using Tuijin.Rules.Quantities;
using Xunit;

namespace Tuijin.Rules.Tests.Quantities;

public sealed class OtherQuantityTests
{
    [Theory]
    [InlineData("300亩", "200000")]
    [InlineData("约300亩", "200000")]
    [InlineData("5.7公顷", "57000")]
    [InlineData("3.2万平方米", "32000")]
    [InlineData("15平方公里", "15000000")]
    [InlineData("1,500㎡", "1500")]
    [InlineData("11622.95平方米", "11622.95")]
    [InlineData("占地300亩,建筑面积约20万平方米", "200000")]
    [InlineData("300", "200000")]
    [InlineData("三百亩", "200000")]
    public void Areas_are_read_in_square_metres(string text, string m2) =>
        AreaText.Read(text).Value.ShouldBe(new Area(Exact(m2)));

    [Fact]
    public void The_unit_of_an_area_column_is_read_from_its_header()
    {
        AreaText.Find("用地面积(亩)").ShouldBe((AreaUnit.Mu, 1m));
        AreaText.Find("建筑面积（万平方米）").ShouldBe((AreaUnit.SquareMetre, 10_000m));
        AreaText.Find("用地面积").ShouldBeNull();
    }

    [Fact]
    public void Any_area_in_mu_reads_back_the_same() =>
        Gen.Int[0, 100_000_000].Sample(hundredths =>
        {
            var area = Area.FromMu(hundredths / 100m);
            AreaText.Read(area.ToString()).Value.ShouldBe(area);
        });

    [Theory]
    [InlineData("120", "120")]
    [InlineData("1,200", "1200")]
    [InlineData("１２０人", "120")]
    [InlineData("约300人", "300")]
    [InlineData("1.2万人", "12000")]
    [InlineData("-3", "-3")]
    [InlineData("三十", "30")]
    public void Figures_are_read_with_or_without_their_measure_word(string text, string value) =>
        NumberText.Read(text).Value.ShouldBe(Exact(value));

    [Theory]
    [InlineData("3至5人")]
    [InlineData("若干")]
    [InlineData("#N/A")]
    public void What_is_not_one_figure_is_refused(string text) => NumberText.Read(text).Reason.ShouldNotBeNull();

    [Theory]
    [InlineData("41.67%", null, "0.4167")]
    [InlineData("４１．６７％", null, "0.4167")]
    [InlineData("百分之四十", null, "0.4")]
    [InlineData("四成", null, "0.4")]
    [InlineData("41.67", null, "0.4167")]
    [InlineData("0.4167", null, "0.4167")]
    [InlineData("0.5", true, "0.005")]
    [InlineData("1.2378", false, "1.2378")]
    public void Shares_are_read_as_ratios(string text, bool? isPercent, string ratio) =>
        PercentText.Read(text, isPercent).Value.ShouldBe(Exact(ratio));

    [Fact]
    public void Plain_text_is_half_width_and_visible()
    {
        PlainText.Of("　１２，３％（Ａ）\u200B\r\n").ShouldBe("12,3%(A)");
        PlainText.Tight("合　 计\n").ShouldBe("合计");
        PlainText.Of(null).ShouldBe("");
    }

    [Fact]
    public void Plain_text_of_plain_text_is_itself() =>
        Gen.String.Sample(text => PlainText.Of(PlainText.Of(text)).ShouldBe(PlainText.Of(text)));

    private static decimal Exact(string figure) => decimal.Parse(figure, CultureInfo.InvariantCulture);
}
