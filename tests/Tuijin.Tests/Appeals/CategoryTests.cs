using System.Net;
using Microsoft.EntityFrameworkCore;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Data;
using Tuijin.Appeals.Domain;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Auditing;

namespace Tuijin.Tests.Appeals;

/// <summary>The tree of categories, kept by the programme office.</summary>
public sealed class CategoryTests(TestSite site) : IClassFixture<TestSite>
{
    private const string List = "/appeals/categories";

    [Fact]
    public async Task The_tree_shows_units_and_working_days()
    {
        using var office = await site.ProgrammeOffice();

        var page = await office.Get(List);

        page.All("td.main").Where(CategorySeed.Titles.Values.Contains).ShouldBe(
            ["要素保障", "用地规划", "用电保障", "供水供气供热", "融资信贷", "用工社保", "道路物流", "审批服务", "审批手续", "检查执法", "政策落实", "政策兑现", "税费", "账款拖欠", "产业发展", "市场开拓", "技术人才", "安全环保", "生态环境", "安全消防", "其他"]);
        page.All("tr").First(row => row.StartsWith("用地规划")).ShouldContain("15 个工作日");
        page.All("tr").First(row => row.StartsWith("用电保障")).ShouldContain("7 个工作日");
    }

    [Fact]
    public async Task A_category_that_the_office_adds_can_be_chosen_and_proposes_its_unit_and_time_limit()
    {
        using var office = await site.ProgrammeOffice();

        var saved = await office.Submit($"{List}/new", Form("厂房租赁", "factors", TestCity.Land.Value, "Complex"));

        saved.Status.ShouldBe(HttpStatusCode.Redirect, saved.Text);
        var category = await Named("厂房租赁");
        category.Deadline.ShouldBe(DeadlineClass.Complex);
        using var works = await site.Enterprise(TestCity.Machinery);
        var form = await works.Get("/appeals/new");
        form.Document.QuerySelector($"optgroup[label='要素保障'] option[value='{category.Code}']")!.TextContent.ShouldBe("厂房租赁");
        var number = await site.GivenAppeal(AppealState.Accepted, category: category.Code);
        var assigning = await office.Get($"{AppealLinks.Of(number)}/assign");
        assigning.Document.QuerySelector("select[name='Form.LeadId'] option[selected]")!.GetAttribute("value").ShouldBe(TestCity.Land.Value.ToString());
        (await site.WithDb(db => db.Set<AuditEntry>().AnyAsync(entry => entry.Subject == $"appeal-category:{category.Code}" && entry.Act == "添加诉求类别"))).ShouldBeTrue();
    }

    [Fact]
    public async Task Working_days_of_its_own_count_for_a_category_wherever_it_is_assigned()
    {
        using var office = await site.ProgrammeOffice();
        (await office.Submit($"{List}/labour", new Dictionary<string, string> { ["Form.HandlingDays"] = "5" })).Status.ShouldBe(HttpStatusCode.Redirect);
        (await office.Get(List)).All("tr").First(row => row.StartsWith("用工社保")).ShouldContain("5 个工作日");
        var (own, other) = (await site.GivenAppeal(AppealState.Accepted, category: "labour"), await site.GivenAppeal(AppealState.Accepted, category: "labour"));

        var page = await office.Get($"{AppealLinks.Of(own)}/assign");
        var choices = page.All("select[name='Form.Deadline'] option");
        (await office.Submit(page, new Dictionary<string, string> { ["Form.LeadId"] = TestCity.Land.Value.ToString() })).Status.ShouldBe(HttpStatusCode.Redirect);
        (await office.Submit($"{AppealLinks.Of(other)}/assign", new Dictionary<string, string> { ["Form.LeadId"] = TestCity.Land.Value.ToString(), ["Form.Deadline"] = "Complex" })).Status.ShouldBe(HttpStatusCode.Redirect);

        choices.Skip(1).ShouldBe(["一般（5个工作日，3月11日）", "复杂（15个工作日，3月25日）", "最长（30个工作日，4月16日）"]);
        (await site.Stored(own)).DueOn.ShouldBe(new DateOnly(2026, 3, 11));
        (await site.Stored(other)).DueOn.ShouldBe(new DateOnly(2026, 3, 25), "another class was chosen for this one");
    }

    [Theory]
    [InlineData("0", "办理工作日至少为1天")]
    [InlineData("31", "办理工作日最长为30天")]
    [InlineData("五", "无法识别")]
    public async Task Working_days_that_no_rule_allows_are_refused_at_their_field(string days, string why)
    {
        using var office = await site.ProgrammeOffice();

        var page = await office.Submit($"{List}/safety", new Dictionary<string, string> { ["Form.HandlingDays"] = days });

        page.All(".field-error").ShouldContain(error => error.Contains(why), string.Join(" ", page.All(".field-error")));
        (await site.WithDb(db => db.Set<AppealCategory>().SingleAsync(one => one.Code == "safety"))).HandlingDays.ShouldBeNull();
    }

    [Fact]
    public async Task A_group_is_never_an_appeals_own_category_and_stands_for_its_members_in_the_list()
    {
        var number = await site.GivenAppeal(category: "power");
        using var works = await site.Enterprise(TestCity.Machinery);

        var refused = await works.Post("/appeals/new", new Dictionary<string, string> { ["Form.Text"] = "变压器容量不足。", ["Form.Category"] = "factors" }, "/appeals/new");
        var listed = await works.Get("/appeals?category=factors");

        refused.All(".field-error").ShouldContain("请从列表中选择诉求类别。");
        listed.Text.ShouldContain(number);
        (await works.Get("/appeals?category=service")).Text.ShouldNotContain(number);
    }

    [Fact]
    public async Task A_category_out_of_use_is_no_longer_offered_and_its_appeals_go_on()
    {
        var number = await site.GivenAppeal(category: "tax");
        using var office = await site.ProgrammeOffice();

        (await office.Submit($"{List}/tax", new Dictionary<string, string> { ["Form.IsActive"] = "false" })).Status.ShouldBe(HttpStatusCode.Redirect);

        (await office.Get("/appeals/new")).Document.QuerySelector("option[value=tax]").ShouldBeNull();
        (await office.Get(AppealLinks.Of(number))).Text.ShouldContain("税费");
    }

    public static TheoryData<string, string, string, string> Refusals => new()
    {
        { "land", "Form.Title", "", "请填写类别名称。" },
        { "land", "Form.Title", "用电保障", "已有名为“用电保障”的类别，请换一个名称。" },
        { "land", "Form.Title", "字字字字字字字字字字字字字字字字字字字字字", "类别名称最多20个字。" },
        { "land", "Form.Parent", "power", "请从列表中选择大类。" },
        { "land", "Form.Parent", "no-such", "请从列表中选择大类。" },
        { "factors", "Form.Parent", "service", "“要素保障”下面还有类别，不能再归入其他大类。" },
        { "land", "Form.DefaultLeadId", "00000000-0000-7000-8000-00000000ffff", "请从列表中选择默认主办单位。" },
        { "land", "Form.Deadline", "Eternal", "时限类别" },
        { "land", "Form.SortOrder", "-1", "排序应为0至100000。" },
        { "other", "Form.IsActive", "false", "“其他”用于暂时不能归类的诉求，不能停用。" },
        { "factors", "Form.IsActive", "false", "“要素保障”下面还有在用的类别，请先停用或者移走它们。" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task What_would_break_the_tree_is_refused_beside_its_field(string code, string field, string value, string message)
    {
        using var office = await site.ProgrammeOffice();
        var before = await site.WithDb(db => db.AppealCategories().AsNoTracking().SingleAsync(category => category.Code == code));

        var page = await office.Submit($"{List}/{code}", new Dictionary<string, string> { [field] = value });

        ((int)page.Status).ShouldBeInRange(200, 499);
        page.All(".field-error, .error-summary").ShouldContain(error => error.Contains(message), page.Text);
        (await site.WithDb(db => db.AppealCategories().AsNoTracking().SingleAsync(category => category.Code == code))).Revision.ShouldBe(before.Revision);
    }

    [Fact]
    public async Task A_category_with_appeals_does_not_become_a_group()
    {
        await site.GivenAppeal(category: "other");
        using var office = await site.ProgrammeOffice();
        await office.Submit($"{List}/new", Form("独立类别", ""));
        var alone = await Named("独立类别");
        await site.GivenAppeal(category: alone.Code);

        var page = await office.Submit($"{List}/new", Form("下级类别", alone.Code));

        page.All(".field-error").ShouldContain("“独立类别”已有诉求，不能作为大类。请另设一个大类，再把两者都归入其中。");
    }

    [Fact]
    public async Task Of_two_who_change_the_same_category_the_second_is_told()
    {
        using var office = await site.ProgrammeOffice();
        var page = await office.Get($"{List}/market");
        await office.Submit(page, new Dictionary<string, string> { ["Form.SortOrder"] = "161" });

        var second = await office.Submit(page, new Dictionary<string, string> { ["Form.SortOrder"] = "162" });

        second.Status.ShouldBe(HttpStatusCode.Conflict);
        (await site.WithDb(db => db.AppealCategories().AsNoTracking().SingleAsync(category => category.Code == "market"))).SortOrder.ShouldBe(161);
    }

    [Theory]
    [InlineData(Role.County)]
    [InlineData(Role.Department)]
    [InlineData(Role.Enterprise)]
    [InlineData(Role.Leader)]
    public async Task Others_keep_out(Role role)
    {
        using var browser = await site.BrowserOf(role, TestCity.Land);

        (await browser.Get(List)).Status.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.Redirect);
        (await browser.Post($"{List}/land", new Dictionary<string, string> { ["Form.Title"] = "改名" }, "/appeals")).Status.ShouldNotBe(HttpStatusCode.OK);
        (await site.WithDb(db => db.AppealCategories().AsNoTracking().AnyAsync(category => category.Title == "改名"))).ShouldBeFalse();
    }

    private static Dictionary<string, string> Form(string title, string parent, Guid? lead = null, string deadline = "Ordinary") => new()
    {
        ["Form.Title"] = title, ["Form.Parent"] = parent, ["Form.DefaultLeadId"] = lead?.ToString() ?? "", ["Form.Deadline"] = deadline, ["Form.SortOrder"] = "500", ["Form.IsActive"] = "true",
    };

    private Task<AppealCategory> Named(string title) => site.WithDb(db => db.AppealCategories().AsNoTracking().SingleAsync(category => category.Title == title));
}
