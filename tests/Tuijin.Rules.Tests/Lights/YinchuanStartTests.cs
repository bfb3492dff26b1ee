using Shouldly;
using Tuijin.Rules.Lights;
using Xunit;
using static Tuijin.Rules.Tests.Lights.LightCases;

namespace Tuijin.Rules.Tests.Lights;

public sealed class YinchuanStartTests
{
    [Theory]
    [InlineData(2, Light.Green, "计划2025年3月开工，尚未到期，规则：银川 未到期为绿")]
    [InlineData(3, Light.Yellow, "计划2025年3月开工，截至2025年3月31日到期未开工，规则：银川 到期未开工且无正当理由为黄，连续3个月为红")]
    [InlineData(4, Light.Yellow, "计划2025年3月开工，截至2025年4月30日连续2个月到期未开工，规则：银川 到期未开工且无正当理由为黄，连续3个月为红")]
    [InlineData(5, Light.Red, "计划2025年3月开工，截至2025年5月31日连续3个月到期未开工，规则：银川 连续3个月到期未开工为红")]
    [InlineData(9, Light.Red, "计划2025年3月开工，截至2025年9月30日连续7个月到期未开工，规则：银川 连续3个月到期未开工为红")]
    public void A_planned_month_that_ends_without_a_start_is_yellow_and_the_third_one_red(int asOf, Light light, string reason)
    {
        var start = ToStart(planned: 3, asOf).Judge(Yinchuan, LightPart.Start);

        (start.Light, start.Reason).ShouldBe((light, reason));
    }

    [Fact]
    public void A_month_counts_only_when_it_has_ended()
    {
        var facts = ToStart(planned: 3, asOf: 2);

        (facts with { AsOfOn = new(2025, 3, 30) }).Judge(Yinchuan, LightPart.Start).Light.ShouldBe(Light.Green);
        (facts with { AsOfOn = new(2025, 3, 31) }).Judge(Yinchuan, LightPart.Start).Light.ShouldBe(Light.Yellow);
    }

    [Fact]
    public void An_accepted_reason_keeps_the_light_from_yellow_but_not_from_red()
    {
        var excused = ToStart(planned: 3, asOf: 4) with { AcceptedStartDelay = "用地指标待省批复" };
        var start = excused.Judge(Yinchuan, LightPart.Start);

        (start.Light, start.Mark).ShouldBe((Light.Green, "延期开工"));
        start.Reason.ShouldContain("用地指标待省批复");
        (excused with { AsOf = new(2025, 5) }).Judge(Yinchuan, LightPart.Start).Light.ShouldBe(Light.Red);
    }

    [Fact]
    public void A_start_counts_from_its_day_on_also_when_looking_back()
    {
        var facts = ToStart(planned: 3, asOf: 4) with { StartedOn = new(2025, 5, 6) };

        facts.Judge(Yinchuan, LightPart.Start).Light.ShouldBe(Light.Yellow);
        (facts with { AsOf = new(2025, 5) }).Judge(Yinchuan, LightPart.Start).Light.ShouldBe(Light.Green);
    }

    [Fact]
    public void Without_a_planned_month_there_is_no_start_light()
    {
        var start = (ToStart(planned: 3, asOf: 4) with { PlannedStart = null }).Judge(Yinchuan, LightPart.Start);

        (start.Light, start.Word, start.Reason).ShouldBe((Light.None, "缺少数据", "未填写计划开工月份"));
    }

    [Fact]
    public void A_project_continued_from_last_year_is_not_judged_by_its_start()
    {
        var facts = ToStart(planned: 3, asOf: 4) with { YearClass = ProjectYearClass.Continuing };

        facts.Judge(Yinchuan, LightPart.Start).Word.ShouldBe("不适用");
    }
}
