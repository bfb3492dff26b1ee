using Shouldly;
using Tuijin.Rules.Identifiers;
using Xunit;

namespace Tuijin.Rules.Tests.Identifiers;

public sealed class IndustryCodeTests
{
    [Theory]
    [InlineData("C", "C", "制造业")]
    [InlineData("30", "C30", "非金属矿物制品业")]
    [InlineData("c3021", "C3021", "非金属矿物制品业")]
    [InlineData("382", "C382", "电气机械和器材制造业")]
    [InlineData("44", "D44", "电力、热力、燃气及水生产和供应业")]
    [InlineData("T97", "T97", "国际组织")]
    public void A_code_is_read_and_named(string text, string value, string name)
    {
        var code = IndustryCode.Parse(text);

        code.Value.ShouldBe(value);
        code.Name.ShouldBe(name);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("3")]
    [InlineData("30211")]
    [InlineData("98")]
    [InlineData("00")]
    [InlineData("U")]
    [InlineData("D30")]
    [InlineData("C3X")]
    public void What_is_not_in_the_standard_is_refused_with_a_reason(string? text)
    {
        IndustryCode.TryParse(text, out _, out var problem).ShouldBeFalse();
        problem.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void There_are_20_sections_and_31_classes_of_manufacturing()
    {
        IndustryCode.AllSections.Count.ShouldBe(20);
        IndustryCode.ManufacturingDivisions.Count.ShouldBe(31);
        IndustryCode.ManufacturingDivisions.ShouldAllBe(code => IndustryCode.Parse(code.Digits) == code && code.IsManufacturing);
        Enumerable.Range(1, 97).Select(division => IndustryCode.Parse(division.ToString("00")).Section).Distinct().Count().ShouldBe(20);
    }
}
