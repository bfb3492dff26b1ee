using Shouldly;
using Tuijin.Rules.Lights;
using Xunit;

namespace Tuijin.Rules.Tests.Lights;

public sealed class LightRulesTests
{
    [Fact]
    public void The_default_preset_comes_first_and_each_names_its_source()
    {
        LightRules.Presets.Select(rule => rule.Id).ShouldBe(["yinchuan", "sanya", "sanya-district", "xinhuang"]);
        LightRules.Presets.ShouldAllBe(rule => rule.Source.Document.Length > 0 && rule.Source.Paragraph.Length > 0);
        LightRules.Find("nowhere").ShouldBeNull();
    }

    [Fact]
    public void Every_preset_can_be_read_again_from_its_own_text() =>
        LightRules.Presets.ShouldAllBe(rule => LightRules.Read(LightRules.TextOf(rule.Id)!).Rule!.Id == rule.Id);

    [Theory]
    [InlineData("yinchuan", "redOver: 30", "redOver: 5", "进度（points）")]
    [InlineData("yinchuan", "redMonths: 3", "redMonths: 1", "开工（start）")]
    [InlineData("yinchuan", "redOverMonths: 2", "redOverMonths: 1", "纳统（statistics）")]
    [InlineData("yinchuan", "green: 正常", "green: ''", "灯的名称（words）")]
    [InlineData("yinchuan", "name: 银川", "name: ''", "规则简称（name）")]
    [InlineData("yinchuan", "smallShortfall: marked", "smallShortfall: blue", "smallShortfall: blue")]
    [InlineData("sanya", "redOverPercent: 50", "redOverPercent: 100", "进度（amount）")]
    [InlineData("sanya", "months: 2", "months: 1", "连续黄灯（yellowRunning）")]
    [InlineData("sanya-district", "redMonths: 2", "redMonths: 1", "当月任务（taskStreak）")]
    [InlineData("sanya-district", "  taskStreak:\n    redMonths: 2\n", "", "至少应规定一项")]
    [InlineData("xinhuang", "redBelowPercent: 60", "redBelowPercent: 90", "当月任务（monthlyTask）")]
    public void A_rule_with_senseless_limits_is_refused(string preset, string right, string wrong, string problem)
    {
        var reading = LightRules.Read(LightRules.TextOf(preset)!.Replace(right, wrong, StringComparison.Ordinal));

        reading.Rule.ShouldBeNull();
        reading.Problems.ShouldHaveSingleItem().ShouldContain(problem);
    }
}
