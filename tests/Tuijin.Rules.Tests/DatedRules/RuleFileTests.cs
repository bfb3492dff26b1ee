using CsCheck;
using Shouldly;
using Tuijin.Rules.DatedRules;
using Xunit;

namespace Tuijin.Rules.Tests.DatedRules;

public sealed class RuleFileTests
{
    private const string Good = """
        id: reply-days
        title: 答复期限
        validFrom: 2025-03-01
        validTo: 2025-12-31
        version: 2
        source:
          document: 某市企业诉求办理办法
          paragraph: 第八条
        body:
          days: 7
        """;

    [Fact]
    public void A_whole_file_becomes_a_dated_rule_with_its_source()
    {
        var rule = Read(Good).Rule.ShouldNotBeNull();

        (rule.Id, rule.Title, rule.Version).ShouldBe(("reply-days", "答复期限", 2));
        rule.Source.ShouldBe(new RuleSource("某市企业诉求办理办法", "第八条"));
        rule.Body.Days.ShouldBe(7);
    }

    [Fact]
    public void A_rule_holds_from_its_first_to_its_last_day()
    {
        var rule = Read(Good).Rule.ShouldNotBeNull();

        rule.IsInForceOn(new(2025, 2, 28)).ShouldBeFalse();
        rule.IsInForceOn(new(2025, 3, 1)).ShouldBeTrue();
        rule.IsInForceOn(new(2025, 12, 31)).ShouldBeTrue();
        rule.IsInForceOn(new(2026, 1, 1)).ShouldBeFalse();
        Read(Good.Replace("validTo: 2025-12-31\n", "")).Rule.ShouldNotBeNull().IsInForceOn(new(2099, 1, 1)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("id: reply-days", "id: 答复", "规则编号（id）")]
    [InlineData("title: 答复期限", "title: ''", "规则名称（title）")]
    [InlineData("validFrom: 2025-03-01", "validFrom: 2025年3月", "生效日期（validFrom）")]
    [InlineData("validTo: 2025-12-31", "validTo: 2025-02-28", "失效日期（validTo）")]
    [InlineData("version: 2", "version: 0", "版本号（version）")]
    [InlineData("paragraph: 第八条", "paragraph: ''", "规则来源（source）")]
    [InlineData("days: 7", "days: 0", "天数应为1以上")]
    [InlineData("version: 2", "version: two", "第5行“version: two”")]
    [InlineData("days: 7", "day: 7", "第10行“day: 7”")]
    [InlineData("version: 2", "id: again", "第5行“id: again”")]
    public void Each_mistake_is_named(string right, string wrong, string problem)
    {
        var reading = Read(Good.Replace(right, wrong));

        reading.Rule.ShouldBeNull();
        reading.Problems.ShouldHaveSingleItem().ShouldContain(problem);
    }

    [Fact]
    public void All_mistakes_are_told_at_once() =>
        Read("version: 1").Problems.Count.ShouldBe(5);

    [Theory]
    [InlineData("")]
    [InlineData("just a sentence")]
    [InlineData("- a list")]
    [InlineData("id: [unclosed")]
    [InlineData("id: &a [*a]")]
    public void What_is_no_rule_file_is_refused(string yaml) =>
        Read(yaml).Problems.ShouldNotBeEmpty();

    [Fact]
    public void No_text_breaks_the_reader() =>
        Gen.String.Sample(text => Read(text).Rule is null);

    private static RuleReading<Limit> Read(string yaml) =>
        RuleFile.Read<Limit>(yaml, limit => limit.Days < 1 ? ["天数应为1以上"] : []);

    private sealed class Limit
    {
        public int Days { get; init; }
    }
}
