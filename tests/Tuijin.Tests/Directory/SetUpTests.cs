using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Access;
using DivisionLevel = Tuijin.Directory.Contract.DivisionLevel;

namespace Tuijin.Tests.Directory;

public sealed class SetUpTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task The_first_administrator_is_led_from_an_empty_database_to_a_working_city()
    {
        await Empty();
        using var browser = site.Visitor();
        (await browser.Get("/sign-in")).Location.ShouldBe("/set-up");
        (await Start(browser, "WRONG-CODE-0000")).Text.ShouldContain("设置码不正确");
        (await Start(browser, site.Services.GetRequiredService<SetUpCode>().ToPrint()!)).Location.ShouldBe("/set-up/city");
        site.Services.GetRequiredService<SetUpCode>().ToPrint().ShouldBeNull();

        (await browser.Submit("/set-up/city", Form("Form.Name", "新城市", "Form.Code", "640101"))).Text.ShouldContain("后两位是 00");
        (await browser.Submit("/set-up/city", Form("Form.Name", "新城市", "Form.Code", "６４０１００"))).Location.ShouldBe("/set-up/divisions");

        var table = "代码\t名称\n640104\t甲区\n640104001\t一街道\n640104100\t二镇\n640100\t新城市";
        (await browser.Submit("/set-up/divisions", Form("Text", table.Replace("640104001", "640105001")))).Text.ShouldContain("第 3 行，没有代码为 640105 的上级区划");
        (await site.WithDb(db => db.Set<Division>().CountAsync())).ShouldBe(1);
        (await browser.Submit("/set-up/divisions", Form("Text", table, "WithGovernments", "true"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await browser.Submit("/set-up/city", Form("Form.Name", "新城市", "Form.Code", "640200"))).Text.ShouldContain("城市代码不能再修改");

        var departments = await browser.Get("/set-up/departments");
        departments.Document.QuerySelector("textarea")!.TextContent.ShouldContain("市工信局\t新城市工业和信息化局");
        (await browser.Submit(departments, Form())).Status.ShouldBe(HttpStatusCode.Redirect);
        (await browser.Submit("/set-up/departments", Form("Text", "市工信局\t新城市工业和信息化局"))).Text.ShouldContain("已有名为“新城市工业和信息化局”的单位");

        (await browser.Get("/set-up/programme")).All("nav[aria-label=初始设置的步骤] li").ShouldBe(["城市 已完成", "行政区划 已完成", "部门 已完成", "项目计划 已完成", "工作日历 已完成"]);
        (await browser.Submit("/set-up/programme", Form("Form.Name", ""))).Text.ShouldContain("计划名称不能为空");
        (await browser.Submit("/set-up/programme", Form("Form.Name", "一号工程", "Form.Tiers", "市级\n县级", "Form.LightRuleId", "sanya"))).Location.ShouldBe("/set-up/calendar");
        (await browser.Get("/set-up/programme")).Document.QuerySelector("input[name='Form.Name']")!.GetAttribute("value").ShouldBe("一号工程");
        (await browser.Get("/set-up/calendar")).Text.ShouldContain("2026年放假安排");
        (await browser.Submit("/set-up/finish", Form())).Location.ShouldBe("/users");

        (await site.Services.GetRequiredService<Cities>().Current()).ShouldBe(new City("新城市", "640100", IsDemonstration: false, IsSetUp: true));
        var governments = await site.WithDb(db => db.Set<Organisation>().Where(row => row.Kind != OrganisationKind.Department).OrderBy(row => row.DivisionPath).Select(row => row.Name).ToListAsync());
        governments.ShouldBe(["新城市人民政府", "甲区人民政府", "一街道办事处", "二镇人民政府"]);
        (await browser.Post("/set-up/divisions?handler=Remove", Form("code", "640104001"), tokenFrom: "/set-up/divisions")).Text.ShouldContain("初始设置完成后不能删除区划");
        using var late = site.Visitor();
        (await late.Get("/set-up")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await late.Post("/set-up", Form("Form.Code", "x", "Form.UserName", "late", "Form.DisplayName", "后来者", "Form.Password", Accounts.Password, "Form.Again", Accounts.Password), tokenFrom: "/sign-in"))
            .Text.ShouldContain("初始设置已由他人开始");
    }

    [Theory]
    [InlineData("/set-up/city")]
    [InlineData("/set-up/divisions")]
    [InlineData("/set-up/departments")]
    [InlineData("/set-up/programme")]
    [InlineData("/set-up/calendar")]
    [InlineData("/set-up/finish")]
    [InlineData("/calendar")]
    public async Task Only_administrators_set_up(string address)
    {
        using var leader = await site.Leader();

        (await leader.Get(address)).Location!.ShouldContain("/denied");
    }

    private static Task<TestPage> Start(TestBrowser browser, string code) => browser.Submit("/set-up", Form(
        "Form.Code", code.ToLowerInvariant(), "Form.UserName", "first", "Form.DisplayName", "首位管理员", "Form.Password", Accounts.Password, "Form.Again", Accounts.Password));

    private static Dictionary<string, string> Form(params string[] pairs) => pairs.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);

    private Task Empty() => site.WithDb(async db =>
    {
        await db.Set<UserSession>().ExecuteDeleteAsync();
        await db.Set<User>().ExecuteDeleteAsync();
        await db.Set<Enterprise>().ExecuteDeleteAsync();
        await db.Set<Organisation>().ExecuteDeleteAsync();
        foreach (var level in new[] { DivisionLevel.Township, DivisionLevel.County, DivisionLevel.City })
        {
            await db.Set<Division>().Where(row => row.Level == level).ExecuteDeleteAsync();
        }
    });
}

public sealed class CalendarTests(TestSite site) : IClassFixture<TestSite>
{
    private static readonly DateOnly SpringFestival = new(2027, 2, 8);

    [Fact]
    public async Task A_further_year_is_imported_and_at_once_in_force()
    {
        var calendars = site.Services.GetRequiredService<WorkingCalendars>();
        using var admin = await site.BrowserOf(Role.Administrator);
        (await calendars.Current()).Covers(2027).ShouldBeFalse();

        (await Import(admin, Year2027())).Status.ShouldBe(HttpStatusCode.Redirect);

        (await calendars.Current()).Covers(2027).ShouldBeTrue();
        (await calendars.Current()).HolidayName(SpringFestival).ShouldBe("春节");
        (await calendars.Current()).Covers(2026).ShouldBeTrue();
        (await admin.Get("/calendar")).Text.ShouldContain("2027年放假安排");

        (await Import(admin, Year2027().Replace("2027-02-08,off,2027,春节\n", ""))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await calendars.Current()).IsWorkingDay(SpringFestival).ShouldBeTrue();
    }

    [Theory]
    [InlineData("2027-01-01,off,2027,元旦", "不是完整的放假安排")]
    [InlineData("2027-01-01,holiday,2027,元旦", "第 1 行，类别只能是放假")]
    [InlineData("1月1日,off,2027,元旦", "第 1 行，日期应当写成")]
    [InlineData("日期,类别,年份,名称", "没有可以添加的内容")]
    public async Task What_is_no_whole_year_is_refused_and_nothing_written(string content, string reason)
    {
        using var admin = await site.BrowserOf(Role.Administrator);
        var before = await site.WithDb(db => db.Set<CalendarRow>().CountAsync());

        (await Import(admin, content)).Text.ShouldContain(reason);

        (await site.WithDb(db => db.Set<CalendarRow>().CountAsync())).ShouldBe(before);
    }

    [Fact]
    public async Task A_file_in_gb18030_with_a_chinese_head_is_read()
    {
        using var admin = await site.BrowserOf(Role.Administrator);
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = "日期,类别,年份,名称\n" + Year2027().Replace("2027", "2028").Replace("off", "放假").Replace("work", "上班");

        var page = await admin.Get("/calendar");
        var answer = await admin.SubmitFiles(page, new Dictionary<string, string>(), "Table", [("安排.csv", Encoding.GetEncoding("GB18030").GetBytes(text))]);

        answer.Status.ShouldBe(HttpStatusCode.Redirect);
        (await site.Services.GetRequiredService<WorkingCalendars>().Current()).Covers(2028).ShouldBeTrue();
    }

    [Fact]
    public async Task December_without_the_coming_year_and_a_year_without_rows_warn_loudly_on_every_page()
    {
        using var leader = await site.Leader();
        using var enterprise = await site.Enterprise(TestCity.Machinery);
        using var admin = await site.BrowserOf(Role.Administrator);
        (await leader.Get("/board")).Text.ShouldNotContain("放假安排");
        var calendars = site.Services.GetRequiredService<WorkingCalendars>();
        (await calendars.Warning()).ShouldBeNull();

        site.Clock.SetUtcNow(new DateTimeOffset(2029, 12, 2, 2, 0, 0, TimeSpan.Zero));

        (await calendars.Warning()).ShouldNotBeNull().ShouldContain("2029、2030年的放假安排");
        foreach (var (browser, address) in new[] { (leader, "/board"), (leader, "/projects"), (leader, "/duties"), (enterprise, "/appeals"), (enterprise, "/todo"), (admin, "/users") })
        {
            (await browser.Get(address)).All("main > .notice.bad").ShouldHaveSingleItem(address).ShouldContain("系统中没有2029、2030年的放假安排");
        }

        (await admin.Get("/users")).Document.QuerySelector("main > .notice.bad a")!.GetAttribute("href").ShouldBe("/calendar");
        (await leader.Get("/board")).Document.QuerySelector("main > .notice.bad a").ShouldBeNull();
        (await admin.Get("/calendar")).All(".notice.bad").ShouldHaveSingleItem();
    }

    private static async Task<TestPage> Import(TestBrowser admin, string content) =>
        await admin.SubmitFiles(await admin.Get("/calendar"), new Dictionary<string, string>(), "Table", [("calendar.csv", Encoding.UTF8.GetBytes(content))]);

    /// <summary>A made-up arrangement with enough days off to be a whole year.</summary>
    private static string Year2027() => string.Concat(
        Days(new DateOnly(2027, 1, 1), 3, "元旦"), Days(new DateOnly(2027, 2, 5), 8, "春节"), Days(new DateOnly(2027, 5, 1), 5, "劳动节"), Days(new DateOnly(2027, 10, 1), 7, "国庆节"),
        "2027-10-09,work,2027,国庆节\n");

    private static string Days(DateOnly from, int count, string name) => string.Concat(Enumerable.Range(0, count).Select(at => $"{from.AddDays(at):yyyy-MM-dd},off,2027,{name}\n"));
}
