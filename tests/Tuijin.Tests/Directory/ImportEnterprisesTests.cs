using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Access;
using Tuijin.Rules.Identifiers;

namespace Tuijin.Tests.Directory;

public sealed class ImportEnterprisesTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Head = "序号,企业名称,统一社会信用代码,所属行业,县区,乡镇,园区,企业规模,是否规上,称号,法人代表,联系电话,成立日期,备注\n";

    [Fact]
    public async Task A_table_is_previewed_with_nothing_written_then_confirmed()
    {
        using var office = await site.ProgrammeOffice();
        var content = "试验市工业企业名录\n" + Head
            + $"1,导入机械有限公司,{Code(500)},通用设备制造业,东县,东一镇,东一镇工业集中区,中型,是,高新技术企业、绿色工厂,张三,0951-1234567,2012-05-06,老厂\n"
            + $"2,导入纺织有限公司,{Code(501)},C17,东县,,,小型,否,,李四,13900000001,2015年,\n";

        var preview = await Upload(office, content);

        preview.Text.ShouldContain("尚未写入：将新增 2 家");
        (await Count()).ShouldBe(0);
        var done = await Confirm(office, preview);
        done.Text.ShouldContain("新增 2 家");
        var machinery = await site.WithDb(db => db.Set<Enterprise>().SingleAsync(row => row.CreditCode == Code(500)));
        machinery.Name.ShouldBe("导入机械有限公司");
        machinery.IndustryCode.ShouldBe("34");
        machinery.DivisionPath.ShouldBe(TestCity.EastTownPath);
        machinery.ZoneId.ShouldBe(TestCity.Zone);
        (machinery.Scale, machinery.IsAboveScale).ShouldBe((EnterpriseScale.Medium, true));
        machinery.Titles.ShouldBe(["高新技术企业", "绿色工厂"]);
        machinery.FoundedOn.ShouldBe(new DateOnly(2012, 5, 6));
        machinery.SourceTexts["备注"].ShouldBe("老厂");
        var textile = await site.WithDb(db => db.Set<Enterprise>().SingleAsync(row => row.CreditCode == Code(501)));
        textile.DivisionPath.ShouldBe(TestCity.EastPath);
        textile.FoundedOn.ShouldBeNull();
        textile.SourceTexts["成立日期"].ShouldBe("2015年");

        Task<int> Count() => site.WithDb(db => db.Set<Enterprise>().CountAsync(row => row.Name.StartsWith("导入")));
    }

    [Theory]
    [InlineData(",{code},34,东县,,,小型", "企业名称")]
    [InlineData("坏码有限公司,91000000700000017,34,东县,,,小型", "应为18位，现为17位")]
    [InlineData("坏码有限公司,910000007000000171,34,东县,,,小型", "校验位不符")]
    [InlineData("无业有限公司,{code},,东县,,,小型", "请填写国民经济行业代码")]
    [InlineData("外地有限公司,{code},34,南县,,,小型", "本市没有名为“南县”的县（区）")]
    [InlineData("外镇有限公司,{code},34,东县,西一镇,,小型", "东县没有名为“西一镇”的乡镇")]
    [InlineData("无地有限公司,{code},34,,,,小型", "请选择所在区划")]
    [InlineData("无规模有限公司,{code},34,东县,,,", "请选择企业规模")]
    public async Task A_row_that_cannot_be_taken_is_explained_in_its_cell_and_left_out(string row, string reason)
    {
        using var office = await site.ProgrammeOffice();
        var rows = "企业名称,统一社会信用代码,行业代码,县区,乡镇,园区,规模\n" + row.Replace("{code}", Code(600)) + $"\n好行有限公司,{Code(601)},34,东县,,,小型\n";

        var preview = await Upload(office, rows);

        preview.Text.ShouldContain("不能采用 1 行");
        preview.Text.ShouldContain(reason);
        (await site.WithDb(db => db.Set<Enterprise>().AnyAsync(one => one.CreditCode == Code(600)))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_known_enterprise_is_changed_where_the_table_says_something_and_left_as_it_is_elsewhere()
    {
        using var office = await site.ProgrammeOffice();
        await Confirm(office, await Upload(office, Head + $"1,往返有限公司,{Code(700)},34,东县,东一镇,,小型,否,绿色工厂,王五,0951-7654321,2010-01-02,\n"));

        await site.WithScope(async services =>
            (await services.GetRequiredService<UserAdministration>().Add(new NewUser("returning", "往返人", Role.Enterprise, null, Code(700)), default)).IsRefused.ShouldBeFalse());

        var preview = await Upload(office, $"企业名称,统一社会信用代码,规模,法人代表,县区\n往返有限公司,{Code(700)},大型,,西县\n");

        preview.Text.ShouldContain("修改 1 家");
        preview.Text.ShouldContain("规模：小型 → 大型");
        await Confirm(office, preview);
        var changed = await site.WithDb(db => db.Set<Enterprise>().SingleAsync(row => row.CreditCode == Code(700)));
        changed.Scale.ShouldBe(EnterpriseScale.Large);
        changed.LegalPerson.ShouldBe("王五");
        (await site.WithDb(db => db.Set<User>().SingleAsync(user => user.UserName == "returning"))).ScopePath.ShouldBe(TestCity.WestPath);
        changed.Titles.ShouldBe(["绿色工厂"]);
        (await Upload(office, $"企业名称,统一社会信用代码\n往返有限公司,{Code(700)}\n")).Text.ShouldContain("未变 1 家");
    }

    [Fact]
    public async Task The_same_enterprise_twice_is_taken_once()
    {
        using var office = await site.ProgrammeOffice();

        var preview = await Upload(office, $"企业名称,统一社会信用代码,行业代码,县区,规模\n甲有限公司,{Code(710)},34,东县,小型\n甲有限公司,{Code(710)},34,东县,小型\n");

        preview.Text.ShouldContain("新增 1 家");
        preview.Text.ShouldContain("与第 2 行是同一家企业");
    }

    [Fact]
    public async Task A_county_imports_into_its_branch_only_and_does_not_touch_others()
    {
        using var east = await site.EastCounty();

        var preview = await Upload(east, "企业名称,统一社会信用代码,行业代码,县区,规模\n"
            + $"西厂有限公司,{Code(720)},34,西县,小型\n东厂有限公司,{Code(721)},34,东县,小型\n试验远山化工有限公司,{TestCity.ChemistryCode},26,东县,小型\n");

        preview.Text.ShouldContain("“西县”不在您的辖区内");
        preview.Text.ShouldContain("该企业已登记，但不在您的辖区内");
        preview.Text.ShouldContain("新增 1 家");
    }

    [Fact]
    public async Task A_person_may_choose_what_a_column_is()
    {
        using var office = await site.ProgrammeOffice();
        var preview = await Upload(office, $"企业名称,统一社会信用代码,行业代码,县区,规模,老板\n选列有限公司,{Code(730)},34,东县,小型,赵六\n");
        var choice = preview.Document.QuerySelectorAll("select[name=choice]")[^1].QuerySelectorAll("option").Single(option => option.TextContent == "法定代表人").GetAttribute("value")!;

        var again = await Post(office, preview, "Preview", choice);
        await Post(office, again, "Confirm", choice);

        (await site.WithDb(db => db.Set<Enterprise>().SingleAsync(row => row.CreditCode == Code(730)))).LegalPerson.ShouldBe("赵六");
    }

    [Fact]
    public async Task What_is_no_table_is_refused_in_words()
    {
        using var office = await site.ProgrammeOffice();

        (await Upload(office, "姓名,电话\n张三,1\n")).Text.ShouldContain("没有找到企业表格");
        (await office.SubmitFiles(await office.Get("/enterprises/import"), new Dictionary<string, string>(), "Table", [("x.xlsx", [0x50, 0x4b, 3, 4, 0, 0, 1])])).Status.ShouldNotBe(HttpStatusCode.InternalServerError);
        (await office.Post("/enterprises/import?handler=Confirm", new Dictionary<string, string> { ["ticket"] = "forged" }, tokenFrom: "/enterprises/import")).Text.ShouldContain("没有找到上传的文件");
    }

    [Fact]
    public async Task Departments_and_enterprises_may_not_import()
    {
        using var department = await site.Department(TestCity.Land);
        using var enterprise = await site.Enterprise(TestCity.Machinery);

        (await department.Get("/enterprises/import")).Location!.ShouldContain("/denied");
        (await enterprise.Get("/enterprises/import")).Location!.ShouldContain("/denied");
    }

    [Fact]
    public async Task Exactly_what_is_filtered_is_exported_and_the_export_is_in_the_trail()
    {
        using var leader = await site.Leader();

        var csv = await leader.Client.GetStringAsync("/enterprises?industry=26&export=csv");

        csv.ShouldContain("试验远山化工有限公司");
        csv.ShouldNotContain("试验东方机械有限公司");
        (await site.WithDb(db => db.Set<Tuijin.Foundation.Auditing.AuditEntry>().AnyAsync(entry => entry.Act == "导出清单" && entry.Subject == "list:enterprises"))).ShouldBeTrue();
    }

    private static string Code(int serial) => CreditCode.Synthetic(serial).Value;

    private static async Task<TestPage> Upload(TestBrowser browser, string content) =>
        await browser.SubmitFiles(await browser.Get("/enterprises/import"), new Dictionary<string, string>(), "Table", [("企业名录.csv", Encoding.UTF8.GetBytes(content))]);

    private static Task<TestPage> Confirm(TestBrowser browser, TestPage preview) => Post(browser, preview, "Confirm", null);

    /// <summary>Presses one of the buttons of the preview; what is chosen for columns is not sent, but for one.</summary>
    private static Task<TestPage> Post(TestBrowser browser, TestPage preview, string handler, string? choice)
    {
        var fields = new Dictionary<string, string> { ["ticket"] = preview.Document.QuerySelector("input[name=ticket]")!.GetAttribute("value")! };
        if (choice is not null)
        {
            fields["choice"] = choice;
        }

        return browser.Post("/enterprises/import?handler=" + handler, fields, tokenFrom: "/enterprises/import");
    }
}
