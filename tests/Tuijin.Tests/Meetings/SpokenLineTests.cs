using CsCheck;
using Tuijin.Meetings.Domain;

namespace Tuijin.Tests.Meetings;

public sealed class SpokenLineTests
{
    [Fact]
    public void A_line_is_read_by_its_signs()
    {
        var line = SpokenLine.Read("?厂区10千伏线路容量不足，影响二期设备投运 #用电 @市供电公司 @市发改委 /7个工作日 &东方机械 %项2026-0001 ~张三");

        line.Kind.ShouldBe(LineKind.Problem);
        line.Text.ShouldBe("厂区10千伏线路容量不足，影响二期设备投运");
        line.Category.ShouldBe("用电");
        line.Units.ShouldBe(["市供电公司", "市发改委"]);
        (line.Due, line.Enterprise, line.Project, line.Speaker).ShouldBe(("7个工作日", "东方机械", "项2026-0001", "张三"));
        line.Repeated.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("企业反映订单充足", "Situation")]
    [InlineData("？用电", "Problem")]
    [InlineData("！原则同意", "Decision")]
    [InlineData("＋月底前报方案", "Task")]
    public void The_first_sign_says_the_kind_in_either_width(string typed, string kind) => SpokenLine.Read(typed).Kind.ToString().ShouldBe(kind);

    [Fact]
    public void Signs_part_what_was_typed_without_spaces()
    {
        var line = SpokenLine.Read("？八月以来限电三次，设备停产＃用电@市供电公司@市发改委／12/15");

        (line.Text, line.Category, line.Due).ShouldBe(("八月以来限电三次，设备停产", "用电", "12/15"));
        line.Units.ShouldBe(["市供电公司", "市发改委"]);
    }

    [Theory]
    [InlineData("总投资5.2亿元/占地80亩", "总投资5.2亿元/占地80亩")]
    [InlineData("由10/0.4千伏改为35千伏 100%达产", "由10/0.4千伏改为35千伏 100%达产")]
    [InlineData("A & B 两条线", "A & B 两条线")]
    [InlineData("3#厂房电价0.6元/千瓦时，联系zhang@example.com", "3#厂房电价0.6元/千瓦时，联系zhang@example.com")]
    [InlineData("  全角　空格  收拢 ", "全角 空格 收拢")]
    public void Signs_inside_words_and_alone_are_text(string typed, string text) => SpokenLine.Read(typed).Text.ShouldBe(text);

    [Fact]
    public void Full_width_signs_are_the_same_and_what_stands_twice_is_noted()
    {
        var line = SpokenLine.Read("！供电所负责 ＠市供电公司 ／月底前 /年底前 ＃用电");

        (line.Units[0], line.Due, line.Category).ShouldBe(("市供电公司", "月底前", "用电"));
        line.Repeated.ShouldBe(['/']);
    }

    [Fact]
    public void Any_text_is_read_and_no_word_is_lost() =>
        Gen.String[Gen.Char["?！+# @/&%~用电市局 　7日"], 0, 30].Sample(typed =>
        {
            var line = SpokenLine.Read(typed);
            return line.Text.Length <= typed.Length && line.Repeated.Count <= typed.Length;
        });
}
