using Shouldly;
using Tuijin.Rules.Lights;
using Xunit;
using static Tuijin.Rules.Tests.Lights.LightCases;

namespace Tuijin.Rules.Tests.Lights;

public sealed class YinchuanProgressTests
{
    [Fact]
    public void T1_11_67_points_behind_is_yellow_and_the_reason_names_everything()
    {
        var light = LightEvaluator.Evaluate(Yinchuan, Running(10_000, 3_000, month: 5));

        light.Light.ShouldBe(Light.Yellow);
        light.Word.ShouldBe("滞后");
        light.Reason.ShouldBe("序时41.67%，完成30.0%，落后11.67个百分点，规则：银川 落后10–30个百分点为黄");
        light.Part(LightPart.Progress).Working.ShouldBe(
        [
            new("年度计划投资", "10000万元"),
            new("本年累计完成投资", "3000万元"),
            new("投资完成率", "30.0%"),
            new("序时进度", "41.67%（12个月中已过5个月）"),
            new("与序时相比", "落后11.67个百分点"),
            new("黄灯界限", "落后10个百分点（含）以上"),
            new("红灯界限", "落后超过30个百分点"),
        ]);
    }

    [Theory]
    [InlineData("T2", 2_000, 6, Light.Yellow, "滞后", "落后30.0个百分点")]
    [InlineData("T3", 1_900, 6, Light.Red, "严重滞后", "落后31.0个百分点")]
    [InlineData("at the yellow limit", 4_000, 6, Light.Yellow, "滞后", "落后10.0个百分点")]
    [InlineData("on schedule", 5_000, 6, Light.Green, "正常", "与序时持平")]
    [InlineData("ahead", 12_378, 12, Light.Green, "正常", "超序时23.78个百分点")]
    public void Limits_are_inclusive_on_the_milder_side(string vector, long done, int month, Light light, string word, string compared)
    {
        var progress = Running(10_000, done, month).Judge(Yinchuan, LightPart.Progress);

        (progress.Light, progress.Word).ShouldBe((light, word), vector);
        progress.Reason.ShouldContain(compared);
    }

    [Fact]
    public void T4_a_shortfall_below_ten_points_is_green_with_a_mark()
    {
        var light = LightEvaluator.Evaluate(Yinchuan, Running(10_000, 4_500, month: 6));

        light.Light.ShouldBe(Light.Green);
        light.Mark.ShouldBe("低于序时");
        light.Part(LightPart.Progress).Reason
            .ShouldBe("序时50.0%，完成45.0%，落后5.0个百分点，规则：银川 落后不足10个百分点为绿，加注“低于序时”");
    }

    [Theory]
    [InlineData("plain", Light.Green, null)]
    [InlineData("yellow", Light.Yellow, null)]
    public void What_a_small_shortfall_is_can_be_set(string setting, Light light, string? mark)
    {
        var rule = LightRules.Read(LightRules.TextOf("yinchuan")!.Replace("smallShortfall: marked", $"smallShortfall: {setting}")).Rule!;
        var progress = Running(10_000, 4_500, month: 6).Judge(rule, LightPart.Progress);

        (progress.Light, progress.Mark).ShouldBe((light, mark));
    }

    [Fact]
    public void Limits_are_met_exactly_although_a_twelfth_has_no_end()
    {
        // 4/12 - 1/30 is exactly 30 points.
        Running(30_000, 1_000, month: 4).Judge(Yinchuan, LightPart.Progress).Light.ShouldBe(Light.Yellow);

        var oneYuanLess = Running(30_000, 1_000, month: 4) with { DoneInYearYuan = (1_000 * Wan) - 1 };
        var progress = oneYuanLess.Judge(Yinchuan, LightPart.Progress);
        progress.Light.ShouldBe(Light.Red);
        progress.Reason.ShouldContain("落后30.0000003个百分点");
    }

    [Theory]
    [InlineData(null, 3_000L, "未下达年度计划投资")]
    [InlineData(0L, 3_000L, "未下达年度计划投资")]
    [InlineData(10_000L, null, "本年尚未报送完成投资")]
    public void Missing_figures_give_no_light_but_a_reason(long? plan, long? done, string reason)
    {
        var progress = Running(plan, done, month: 5).Judge(Yinchuan, LightPart.Progress);

        (progress.Light, progress.Word, progress.Reason).ShouldBe((Light.None, "缺少数据", reason));
    }

    [Fact]
    public void A_preliminary_project_gets_no_light()
    {
        var light = LightEvaluator.Evaluate(Yinchuan, Running(10_000, 0, month: 12) with { YearClass = ProjectYearClass.Preliminary });

        (light.Light, light.Word, light.Reason).ShouldBe((Light.None, "不适用", "前期项目不亮灯"));
        light.Parts.ShouldAllBe(part => part.Light == Light.None);
    }
}
