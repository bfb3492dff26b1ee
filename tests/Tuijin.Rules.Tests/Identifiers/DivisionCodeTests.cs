using Shouldly;
using Tuijin.Rules.Identifiers;
using Xunit;

namespace Tuijin.Rules.Tests.Identifiers;

public sealed class DivisionCodeTests
{
    [Theory]
    [InlineData("320000", DivisionLevel.Province, null, "/320000/")]
    [InlineData("320100", DivisionLevel.City, "320000", "/320100/")]
    [InlineData("320193", DivisionLevel.County, "320100", "/320100/320193/")]
    [InlineData("320193001", DivisionLevel.Township, "320193", "/320100/320193/320193001/")]
    [InlineData("441900101", DivisionLevel.Township, "441900", "/441900/441900101/")]
    [InlineData("000000", DivisionLevel.City, null, "/000000/")]
    [InlineData("000001", DivisionLevel.County, "000000", "/000000/000001/")]
    [InlineData("000001001", DivisionLevel.Township, "000001", "/000000/000001/000001001/")]
    public void A_code_knows_its_level_its_parent_and_its_path(string text, DivisionLevel level, string? parent, string path)
    {
        var code = DivisionCode.Parse(text);

        code.Level.ShouldBe(level);
        code.Parent?.Value.ShouldBe(parent);
        code.Path.ShouldBe(path);
    }

    [Fact]
    public void A_township_lies_in_its_county_city_and_province_and_nowhere_else()
    {
        var township = DivisionCode.Parse("320193001");

        township.IsWithin(DivisionCode.Parse("320193")).ShouldBeTrue();
        township.IsWithin(DivisionCode.Parse("320000")).ShouldBeTrue();
        township.IsWithin(DivisionCode.Parse("320192")).ShouldBeFalse();
        DivisionCode.Parse("320193").IsWithin(township).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("3201")]
    [InlineData("32019300")]
    [InlineData("320193001001")]
    [InlineData("32A193")]
    [InlineData("320193000")]
    [InlineData("320001")]
    public void Other_shapes_are_refused_with_a_reason(string? text)
    {
        DivisionCode.TryParse(text, out _, out var problem).ShouldBeFalse();
        problem.ShouldNotBeNullOrEmpty();
    }
}
