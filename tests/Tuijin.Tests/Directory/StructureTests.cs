using System.Net;
using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Access;

namespace Tuijin.Tests.Directory;

public sealed class StructureTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task An_organisation_is_added_and_its_users_follow_it_to_another_division()
    {
        using var admin = await site.BrowserOf(Role.Administrator);
        var added = await admin.Submit("/organisations/new", await Fields("东二镇人民政府", "TownshipGovernment", "东二镇"));
        added.Status.ShouldBe(HttpStatusCode.Redirect);
        var id = (await site.WithDb(db => db.Set<Organisation>().SingleAsync(row => row.Name == "东二镇人民政府"))).Id;
        using var clerk = await site.BrowserOf(Role.Township, id, TestCity.EastOtherTownPath);

        await admin.Submit($"/organisations/{id.Value}", await Fields("东二镇人民政府", "TownshipGovernment", "西一镇"));

        (await site.WithDb(db => db.Set<User>().SingleAsync(user => user.Id == clerk.User!.Id))).ScopePath.ShouldBe(TestCity.WestTownPath);
    }

    [Fact]
    public async Task A_taken_name_and_a_wrong_level_are_refused()
    {
        using var admin = await site.BrowserOf(Role.Administrator);

        (await admin.Submit("/organisations/new", await Fields("市工信局", "Department", "试验市"))).Text.ShouldContain("已有名为“市工信局”的单位");
        (await admin.Submit("/organisations/new", await Fields("某局", "Department", "东县"))).Text.ShouldContain("市级部门须属于市");
        (await admin.Submit("/organisations/new", new Dictionary<string, string>())).All(".field-error").ShouldContain("请填写单位全称。");
    }

    [Fact]
    public async Task A_division_finds_its_place_by_its_code()
    {
        using var admin = await site.BrowserOf(Role.Administrator);

        (await admin.Submit("/divisions", Division("000002002", "西二镇"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await site.WithDb(db => db.Set<Division>().SingleAsync(row => row.Code == "000002002"))).DivisionPath.ShouldBe("/000000/000002/000002002/");
        (await admin.Submit("/divisions", Division("000002002", "又一个"))).Text.ShouldContain("代码 000002002 已用于“西二镇”");
        (await admin.Submit("/divisions", Division("000009001", "无主镇"))).Text.ShouldContain("没有代码为 000009 的上级区划");
        (await admin.Submit("/divisions", Division("12", "短码"))).Text.ShouldContain("应为6位数字");
        (await admin.Submit("/divisions", Division("000003", ""))).Text.ShouldContain("请填写区划名称");

        static Dictionary<string, string> Division(string code, string name) => new() { ["Form.Code"] = code, ["Form.Name"] = name };
    }

    [Fact]
    public async Task A_division_is_renamed_and_the_change_can_be_read()
    {
        using var admin = await site.BrowserOf(Role.Administrator, name: "柏管理员");

        await admin.Submit("/divisions", new Dictionary<string, string> { ["Form.Code"] = "000002009", ["Form.Name"] = "西九镇" });

        await admin.Submit("/divisions/000002009", new Dictionary<string, string> { ["Form.Name"] = "西玖镇" });

        var page = await admin.Get("/divisions/000002009");
        page.Text.ShouldContain("西九镇 → 西玖镇");
        page.Text.ShouldContain("柏管理员");
        (await admin.Get("/divisions/999999")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Officials_read_the_structure_and_only_those_who_may_change_it()
    {
        using var department = await site.Department(TestCity.Land);
        using var enterprise = await site.Enterprise(TestCity.Machinery);

        (await department.Get("/organisations")).Status.ShouldBe(HttpStatusCode.OK);
        (await department.Get("/divisions")).Status.ShouldBe(HttpStatusCode.OK);
        (await department.Get("/organisations/new")).Status.ShouldNotBe(HttpStatusCode.OK);
        (await department.Post("/divisions", new Dictionary<string, string> { ["Form.Code"] = "000008", ["Form.Name"] = "偷加县" }, tokenFrom: "/account/two-factor")).Location!.ShouldContain("/denied");
        (await enterprise.Get("/organisations")).Status.ShouldNotBe(HttpStatusCode.OK);
        (await site.WithDb(db => db.Set<Division>().AnyAsync(row => row.Code == "000008"))).ShouldBeFalse();
    }

    [Fact]
    public async Task Organisations_are_listed_by_kind_and_found_by_pickers()
    {
        using var leader = await site.Leader();

        (await leader.Get("/organisations?kind=Department")).All("tbody .main").ShouldContain("市供电公司");
        (await leader.Get("/organisations?kind=Association")).All("tbody .main").ShouldBe(["市机械行业协会"]);
        (await leader.Client.GetStringAsync("/organisations/pick?kind=Department&q=" + Uri.EscapeDataString("供电"))).ShouldContain("市供电公司");
        (await leader.Client.GetStringAsync("/divisions/pick?q=000001")).ShouldContain("东一镇");
    }

    private async Task<Dictionary<string, string>> Fields(string name, string kind, string division) => new()
    {
        ["Form.Name"] = name, ["Form.ShortName"] = name, ["Form.Kind"] = kind, ["Form.IsActive"] = "true",
        ["Form.DivisionId"] = (await site.WithDb(db => db.Set<Division>().SingleAsync(row => row.Name == division))).Id.Value.ToString(),
    };
}
