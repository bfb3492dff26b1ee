using System.Net;
using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Access;
using Tuijin.Rules.Identifiers;

namespace Tuijin.Tests.Directory;

public sealed class EnterpriseTests(TestSite site) : IClassFixture<TestSite>
{
    private static int serial = 100;

    [Fact]
    public async Task The_programme_office_registers_an_enterprise()
    {
        using var office = await site.ProgrammeOffice();
        var code = NewCode();

        var added = await office.Submit("/enterprises/new", Fields(code, "新添厂有限公司"));

        added.Location.ShouldBe("/enterprises/" + code);
        var page = await office.Get(added.Location!);
        page.Text.ShouldContain("34 通用设备制造业");
        page.Text.ShouldContain("高新技术企业、绿色工厂");
        page.Text.ShouldContain("登记企业");
    }

    [Theory]
    [InlineData("Form.CreditCode", "", "请填写统一社会信用代码")]
    [InlineData("Form.CreditCode", "9100000070000001", "应为18位，现为16位")]
    [InlineData("Form.CreditCode", "91000000700000O17A", "第15位有误")]
    [InlineData("Form.CreditCode", "910000007000000171", "校验位不符")]
    [InlineData("Form.IndustryCode", "99", "没有这个代码")]
    [InlineData("Form.IndustryCode", "C", "须到大类")]
    [InlineData("Form.IndustryCode", "B34", "门类字母与大类数字不符")]
    [InlineData("Form.Name", "", "请填写企业名称")]
    [InlineData("Form.Name", "有\u0007铃", "控制字符")]
    [InlineData("Form.DivisionCode", "000009", "没有代码为“000009”的区划")]
    [InlineData("Form.DivisionCode", "000000", "企业须属于本市的县")]
    [InlineData("Form.Zone", "没有的园区", "没有名为“没有的园区”的园区")]
    [InlineData("Form.Scale", "Huge", "规模")]
    [InlineData("Form.FoundedOn", "2030-01-01", "成立日期不能晚于今天")]
    [InlineData("TitlesText", "一个长得没有道理长得没有道理长得没有道理长得没有道理长得没有道理长得没有道理的称号", "每个不超过 40 个字")]
    public async Task A_wrong_field_is_refused_with_the_exact_reason(string field, string value, string reason)
    {
        using var office = await site.ProgrammeOffice();
        var fields = Fields(NewCode(), "写错厂有限公司");
        fields[field] = value;

        var answer = await office.Submit("/enterprises/new", fields);

        ((int)answer.Status).ShouldBeInRange(200, 499);
        answer.Text.ShouldContain(reason);
        (await site.WithDb(db => db.Set<Enterprise>().AnyAsync(row => row.Name == "写错厂有限公司"))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_code_typed_with_blanks_and_small_letters_is_read_and_a_taken_one_refused()
    {
        using var office = await site.ProgrammeOffice();
        var typed = TestCity.MachineryCode[..6] + " " + TestCity.MachineryCode[6..].ToLowerInvariant();

        (await office.Submit("/enterprises/new", Fields(typed, "重码厂有限公司"))).Text.ShouldContain("已登记在企业名录中");
    }

    [Fact]
    public async Task A_county_registers_only_within_its_branch()
    {
        using var east = await site.EastCounty();
        var (inside, outside) = (Fields(NewCode(), "东县新厂有限公司"), Fields(NewCode(), "西县新厂有限公司"));
        outside["Form.DivisionCode"] = "000002001";

        (await east.Submit("/enterprises/new", inside)).Status.ShouldBe(HttpStatusCode.Redirect);
        (await east.Submit("/enterprises/new", outside)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await east.Get("/enterprises/new")).All("select[name='Form.DivisionCode'] option").ShouldNotContain(option => option.Contains('西'));
    }

    [Fact]
    public async Task Another_branch_sees_nothing_and_another_role_may_not_edit()
    {
        using var west = await site.WestCounty();
        using var department = await site.Department(TestCity.Land);
        using var visitor = site.Visitor();

        (await west.Get("/enterprises/" + TestCity.MachineryCode)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await west.Get($"/enterprises/{TestCity.MachineryCode}/edit")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await department.Get("/enterprises/" + TestCity.MachineryCode)).Status.ShouldBe(HttpStatusCode.OK);
        (await department.Get($"/enterprises/{TestCity.MachineryCode}/edit")).Status.ShouldNotBe(HttpStatusCode.OK);
        (await visitor.Get("/enterprises")).Location!.ShouldContain("/sign-in");
    }

    [Fact]
    public async Task An_enterprise_sees_itself_and_no_other()
    {
        using var machinery = await site.Enterprise(TestCity.Machinery);

        (await machinery.Get("/enterprises/" + TestCity.MachineryCode)).Status.ShouldBe(HttpStatusCode.OK);
        (await machinery.Get("/enterprises/" + TestCity.TextileCode)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await machinery.Get("/enterprises")).All("tbody .main").ShouldBe(["试验东方机械有限公司"]);
        (await machinery.Client.GetStringAsync("/enterprises/pick?q=" + Uri.EscapeDataString("试验"))).ShouldNotContain("纺织");
    }

    [Fact]
    public async Task A_zone_sees_what_lies_in_it()
    {
        using var zone = await site.BrowserOf(Role.Zone, TestCity.Zone, TestCity.EastTownPath);

        (await zone.Get("/enterprises?q=" + Uri.EscapeDataString("试验"))).All("tbody .main").ShouldBe(["试验东方机械有限公司"]);
    }

    [Fact]
    public async Task The_list_filters_and_sorts()
    {
        using var leader = await site.Leader();

        (await Names("division=000001&q=试验")).ShouldBe(["试验东方机械有限公司", "试验锦绣纺织有限公司"], ignoreOrder: true);
        (await Names("industry=26")).ShouldBe(["试验远山化工有限公司"]);
        (await Names("zone=东一镇工业集中区管委会&q=试验")).ShouldBe(["试验东方机械有限公司"]);
        (await Names("q=试验+化工")).ShouldBe(["试验远山化工有限公司"]);
        (await Names("title=绿色工厂&q=不存在")).ShouldBeEmpty();
        (await Names("q=试验&sort=industry&scale=Medium")).ShouldBe(["试验锦绣纺织有限公司", "试验远山化工有限公司", "试验东方机械有限公司"]);
        (await Names("q=试验&sort=-industry&scale=Medium")).ShouldBe(["试验东方机械有限公司", "试验远山化工有限公司", "试验锦绣纺织有限公司"]);

        async Task<IReadOnlyList<string>> Names(string query) => (await leader.Get("/enterprises?" + query)).All("tbody .main");
    }

    [Fact]
    public async Task An_edit_over_a_later_one_shows_who_changed_what()
    {
        using var office = await site.ProgrammeOffice();
        var code = NewCode();
        await office.Submit("/enterprises/new", Fields(code, "并发厂有限公司"));
        var opened = await office.Get($"/enterprises/{code}/edit");
        await office.Submit(await office.Get($"/enterprises/{code}/edit"), new Dictionary<string, string> { ["Form.Address"] = "新地址一号" });

        var late = await office.Submit(opened, new Dictionary<string, string> { ["Form.Address"] = "晚到的地址" });

        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Text.ShouldContain("工信局科长修改了该企业（修改企业：地址改为“新地址一号”）");
    }

    [Fact]
    public async Task Users_of_an_enterprise_move_with_it()
    {
        using var office = await site.ProgrammeOffice();
        var code = NewCode();
        await office.Submit("/enterprises/new", Fields(code, "搬迁厂有限公司"));
        await site.WithScope(async services =>
            (await services.GetRequiredService<UserAdministration>().Add(new NewUser("mover", "搬迁人", Role.Enterprise, null, code), default)).IsRefused.ShouldBeFalse());

        await office.Submit(await office.Get($"/enterprises/{code}/edit"), new Dictionary<string, string> { ["Form.DivisionCode"] = "000002001" });

        (await site.WithDb(db => db.Set<User>().SingleAsync(user => user.UserName == "mover"))).ScopePath.ShouldBe(TestCity.WestTownPath);
    }

    private static string NewCode() => CreditCode.Synthetic(Interlocked.Increment(ref serial)).Value;

    private static Dictionary<string, string> Fields(string code, string name) => new()
    {
        ["Form.CreditCode"] = code, ["Form.Name"] = name, ["Form.IndustryCode"] = "C34", ["Form.DivisionCode"] = "000001001", ["Form.Zone"] = "东一镇工业集中区管委会",
        ["Form.Scale"] = "Small", ["TitlesText"] = "高新技术企业、绿色工厂", ["Form.FoundedOn"] = "2015-06-01",
    };
}
