using Shouldly;
using Tuijin.Rules.Lights;
using Xunit;
using static Tuijin.Rules.Tests.Lights.LightCases;

namespace Tuijin.Rules.Tests.Lights;

public sealed class YinchuanStatisticsTests
{
    [Theory]
    [InlineData("2025-04-10", Light.Green, "开工1个月内为绿")]
    [InlineData("2025-04-11", Light.Yellow, "开工超过1个月未纳统为黄")]
    [InlineData("2025-05-10", Light.Yellow, "开工超过1个月未纳统为黄")]
    [InlineData("2025-05-11", Light.Red, "开工超过2个月未纳统为红")]
    public void More_than_one_month_after_the_start_is_yellow_more_than_two_red(string day, Light light, string limit)
    {
        var facts = ToStart(planned: 3, asOf: 3) with { StartedOn = new(2025, 3, 10), AsOfOn = DateOnly.Parse(day) };
        var statistics = facts.Judge(Yinchuan, LightPart.Statistics);

        statistics.Light.ShouldBe(light);
        statistics.Reason.ShouldEndWith(limit);
    }

    [Fact]
    public void Once_taken_into_the_statistics_it_is_green_from_that_day_on()
    {
        var facts = ToStart(planned: 3, asOf: 6) with { StartedOn = new(2025, 3, 10), IntoStatisticsOn = new(2025, 7, 2) };

        facts.Judge(Yinchuan, LightPart.Statistics).Light.ShouldBe(Light.Red);
        (facts with { AsOf = new(2025, 7) }).Judge(Yinchuan, LightPart.Statistics).Light.ShouldBe(Light.Green);
    }

    [Fact]
    public void Before_the_start_there_is_nothing_to_judge()
    {
        ToStart(planned: 9, asOf: 3).Judge(Yinchuan, LightPart.Statistics).Word.ShouldBe("不适用");
        (Running(1, 1, 3) with { StartedOn = null, IntoStatisticsOn = null }).Judge(Yinchuan, LightPart.Statistics).Word.ShouldBe("缺少数据");
    }

    [Fact]
    public void The_worst_part_decides_and_its_reason_is_the_reason()
    {
        var light = LightEvaluator.Evaluate(Yinchuan, Running(10_000, 3_000, month: 5) with { IntoStatisticsOn = null });

        light.Light.ShouldBe(Light.Red);
        light.Reason.ShouldBe("2024年5月20日开工，截至2025年5月31日未纳统，规则：银川 开工超过2个月未纳统为红");
        light.Consequence.ShouldBe("列为重点督导项目，明确时间表、路线图、责任人");
        light.Parts.Select(part => part.Light).ShouldBe([Light.Green, Light.Yellow, Light.Red]);
        (light.RuleId, light.RuleVersion).ShouldBe(("yinchuan", 1));
    }
}
