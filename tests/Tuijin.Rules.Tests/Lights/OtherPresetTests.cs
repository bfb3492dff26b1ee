using Shouldly;
using Tuijin.Rules.Lights;
using Tuijin.Rules.WorkingTime;
using Xunit;
using static Tuijin.Rules.Tests.Lights.LightCases;

namespace Tuijin.Rules.Tests.Lights;

public sealed class OtherPresetTests
{
    [Theory]
    [InlineData(5_000, Light.Green, "序时应完成5000万元，实际完成5000万元，规则：三亚 达到序时计划为绿")]
    [InlineData(4_999, Light.Yellow, "序时应完成5000万元，实际完成4999万元，差0.02%，规则：三亚 未达序时且差额不超过50%为黄")]
    [InlineData(2_500, Light.Yellow, "序时应完成5000万元，实际完成2500万元，差50.0%，规则：三亚 未达序时且差额不超过50%为黄")]
    [InlineData(2_499, Light.Red, "序时应完成5000万元，实际完成2499万元，差50.02%，规则：三亚 差额超过50%为红")]
    public void T5_sanya_measures_the_shortfall_against_the_amount_due(long done, Light light, string reason)
    {
        var result = LightEvaluator.Evaluate(Sanya, Running(10_000, done, month: 6));

        (result.Light, result.Reason).ShouldBe((light, reason));
    }

    [Fact]
    public void Sanya_gives_small_projects_no_light()
    {
        LightEvaluator.Evaluate(Sanya, Running(999, 0, month: 6)).Reason.ShouldBe("年度计划投资不足1000万元，不在亮灯范围");
        LightEvaluator.Evaluate(Sanya, Running(1_000, 0, month: 6)).Light.ShouldBe(Light.Red);
    }

    [Fact]
    public void Two_yellows_running_bring_in_the_deputy_mayor_and_a_gap_breaks_the_row()
    {
        var facts = Running(10_000, 3_000, month: 6);

        ConsequenceWith().ShouldBe("约谈责任单位负责人");
        ConsequenceWith(new LightHistory(new Month(2025, 5), Light.Yellow)).ShouldNotBeNull().ShouldStartWith("连续2个月黄牌");
        ConsequenceWith(new LightHistory(new Month(2025, 5), Light.Green)).ShouldBe("约谈责任单位负责人");
        ConsequenceWith(new LightHistory(new Month(2025, 4), Light.Yellow)).ShouldBe("约谈责任单位负责人");

        string? ConsequenceWith(params LightHistory[] history) =>
            LightEvaluator.Evaluate(Sanya, facts with { History = history }).Consequence;
    }

    [Theory]
    [InlineData(1_000, 100, false, Light.Yellow)]
    [InlineData(1_000, 1_000, false, Light.Green)]
    [InlineData(1_000, 999, true, Light.Red)]
    public void In_sanya_districts_a_second_month_below_the_task_is_red(long task, long done, bool failedBefore, Light light)
    {
        var facts = Running(null, null, month: 6) with
        {
            MonthTaskYuan = task * Wan,
            MonthDoneYuan = done * Wan,
            History = [new(new Month(2025, 5), Light.Yellow, TaskDone: !failedBefore)],
        };

        LightEvaluator.Evaluate(SanyaDistrict, facts).Light.ShouldBe(light);
    }

    [Theory]
    [InlineData(1_000, Light.Green, "正常", "达到80%为“正常”")]
    [InlineData(800, Light.Green, "正常", "达到80%为“正常”")]
    [InlineData(799, Light.Yellow, "重点跟踪督导", "低于80%为“重点跟踪督导”")]
    [InlineData(600, Light.Yellow, "重点跟踪督导", "低于80%为“重点跟踪督导”")]
    [InlineData(599, Light.Red, "黄牌", "低于60%为“黄牌”")]
    public void Xinhuang_judges_the_month_in_its_own_words(long done, Light light, string word, string limit)
    {
        var facts = Running(null, null, month: 6) with { MonthTaskYuan = 1_000 * Wan, MonthDoneYuan = done * Wan };
        var result = LightEvaluator.Evaluate(Xinhuang, facts);

        (result.Light, result.Word).ShouldBe((light, word));
        result.Reason.ShouldEndWith(limit);
    }

    [Theory]
    [InlineData(null, 5L, "未下达2025年6月任务")]
    [InlineData(5L, null, "未报送2025年6月完成投资")]
    public void A_month_without_task_or_report_has_no_light(long? task, long? done, string reason)
    {
        var facts = Running(null, null, month: 6) with { MonthTaskYuan = task, MonthDoneYuan = done };

        LightEvaluator.Evaluate(Xinhuang, facts).Reason.ShouldBe(reason);
        LightEvaluator.Evaluate(SanyaDistrict, facts).Light.ShouldBe(Light.None);
    }
}
