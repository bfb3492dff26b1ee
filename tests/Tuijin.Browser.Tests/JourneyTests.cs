using Microsoft.Playwright;
using Shouldly;
using Tuijin.Browser.Tests.Pages;
using Xunit;

namespace Tuijin.Browser.Tests;

/// <summary>
/// The journey that the product is made for, by those who make it: a ledger comes in, what an enterprise says in a meeting goes to a department with a
/// date, is handled, answered, rated and verified, and changes the numbers that the leader looks at.
/// </summary>
[Collection(City.Name)]
public sealed class JourneyTests(BrowserSite site)
{
    private const string Project = "六条印染线数码喷墨改造项目", Enterprise = "万篁针织";

    [Fact]
    public async Task What_is_said_in_a_meeting_is_handled_rated_closed_and_seen_on_the_board()
    {
        await using var leader = await (await Person.AtDesk(site)).As("市领导");
        await using var clerk = await (await Person.AtDesk(site)).As("牵头部门", "小何");
        await using var enterprise = await (await Person.OnPhone(site)).As("企业", Enterprise);
        var openBefore = await leader.ReadsOnTheBoard("在办诉求");

        await ALedgerComesIn(clerk);
        var (power, land, credit) = await AMeetingIsHeld(clerk);
        await ItsPapersAreTakenAway(clerk);

        await ThePowerCompanyAnswers(power, clerk);
        await TheLandBureauPassesOn(land, clerk);
        await TheFinanceOfficeAnswers(credit);

        await TheEnterpriseAsksForMore(enterprise, clerk);
        await TheEnterpriseJudges(enterprise, power, credit);
        await TheSupervisionOfficeVerifies(power, credit);

        // Three raised in the meeting, one from the phone, one closed.
        (await leader.ReadsOnTheBoard("在办诉求")).ShouldBe(openBefore + 3);
        await leader.Stage("60-leader-board");
        (await leader.OpensTheListBehind("在办诉求")).ShouldBe(openBefore + 3);
        await leader.Stage("61-leader-list-behind");
        await leader.OpensAppeal(power);
        await leader.FindsIt("已办结");
        await leader.Sees("变更记录");
        await leader.Sees("答复诉求");
        await leader.Stage("62-leader-history");
    }

    private static async Task ALedgerComesIn(Person clerk)
    {
        await clerk.UploadsLedger(await ImportPages.Workbook(
            "新增项目.xlsx",
            [
                ["新增技改项目台账"],
                ["序号", "项目名称", "建设单位", "县区", "总投资", "开工时间"],
                [1, Project, "云川万篁针织有限公司", "桐汊县", "1.2亿元", "2026年3月"],
                ["合计", null, null, null, "1.2亿元"],
            ]));
        await clerk.Sees("新增 1 个项目");
        await clerk.Stage("01-clerk-preview");
        await clerk.ConfirmsImport();
        await clerk.FindsProjects("数码喷墨", Project);
    }

    private static async Task<(string Power, string Land, string Credit)> AMeetingIsHeld(Person clerk)
    {
        await clerk.PlansMeeting("印染片区技改项目现场办公会", Project, "市供电公司", "市自然资源和规划局", "市金融办", "市住建局");
        await clerk.Stage("10-clerk-planned");
        await clerk.StartsMeeting();
        var power = await clerk.Says("?新增六条印染线后厂区用电容量不足，八月以来限电三次", "#用电", "@供电", "@发改", "/7", "&" + Enterprise);
        var land = await clerk.Says("?厂区北侧扩建的施工许可卡在图纸审查，已经退件两次", "#审批", "@自然资源", "/7", "&" + Enterprise);
        var credit = await clerk.Says("?流动资金贷款下月到期，续贷手续还没有办好", "#融资", "@金融", "/10", "&" + Enterprise);
        var task = await clerk.Says("!对片区内在建项目逐个明确包保责任人，每周五报送进度", "@工信", "/月底");
        task.ShouldStartWith("任");
        new[] { power, land, credit }.ShouldAllBe(number => number.StartsWith('诉'));
        await clerk.Stage("11-clerk-record");
        await clerk.PressAndConfirm("结束会议");
        await clerk.Sees("已结束");
        await clerk.Stage("12-clerk-ended");
        return (power, land, credit);
    }

    private static async Task ItsPapersAreTakenAway(Person clerk)
    {
        await clerk.Press("生成纪要和交办单");
        var minutes = await clerk.Downloads(clerk.Page.Locator(".versions a").First);
        minutes.ShouldContain("印染片区技改项目现场办公会");
        minutes.ShouldContain("八月以来限电三次");
        var sheet = await clerk.Downloads(clerk.Page.Locator("li", new PageLocatorOptions { HasText = "市供电公司" }).Locator("a"));
        sheet.ShouldContain("用电容量不足");
        sheet.ShouldNotContain("续贷手续");
        await clerk.Stage("13-clerk-papers");
    }

    private async Task ThePowerCompanyAnswers(string power, Person office)
    {
        await using var company = await (await Person.AtDesk(site)).As("职能部门", "供电公司");
        await company.Open("/notifications");
        await company.Sees(power);
        await company.TakesUp(power);
        await company.Stage("20-power-assigned");
        await company.Press("签收");
        await company.FindsIt("办理中");

        await company.Follow("记录进展");
        await company.Write("进展情况", "已到现场查看，需要更换一台变压器，设备正在调拨。");
        await company.Pick("本次已联系企业", "本次已联系企业");
        await company.Press("记录进展");

        await company.Follow("申请延期");
        await company.Write("申请延至", (DateTime.UtcNow.AddHours(8).AddDays(16)).ToString("yyyy-MM-dd"));
        await company.Write("延期理由", "变压器从省公司调拨，运输和安装需要一周。");
        await company.Stage("21-power-extension");
        await company.Press("提交申请");

        await office.TakesUp(power);
        await office.Pick("审批意见", "同意");
        await office.Press("提交审批");
        await office.Sees("已同意");

        await company.OpensAppeal(power);
        await company.Replies("变压器已更换，容量由630千伏安增至1250千伏安，本周起不再限电。", await Paper(company, "送电验收单.pdf"));
        await company.Sees("送电验收单.pdf");
        await company.Stage("22-power-replied");
    }

    private async Task TheLandBureauPassesOn(string land, Person office)
    {
        await using var bureau = await (await Person.AtDesk(site)).As("职能部门", "自然资源局");
        await bureau.TakesUp(land);
        await bureau.Follow("退回");
        await bureau.Write("退回理由", "施工图审查由住建部门负责，不属于本局职责。");
        await bureau.Choose("建议承办单位", "市住建局");
        await bureau.Stage("30-land-return");
        await bureau.Press("退回");

        await office.TakesUp(land);
        await office.Sees("不属于本局职责");
        await office.Stage("31-office-returned");
        await office.Choose("主办单位", "市住建局");
        await office.Press("交办");
        await office.FindsIt("办理中");

        await using var housing = await (await Person.AtDesk(site)).As("职能部门", "住建局");
        await housing.Open("/todo");
        await housing.Sees(land);
        await housing.Stage("32-housing-todo");
    }

    private async Task TheFinanceOfficeAnswers(string credit)
    {
        await using var finance = await (await Person.AtDesk(site)).As("职能部门", "金融办");
        await finance.TakesUp(credit);
        await finance.Press("签收");
        await finance.Replies("已协调银行加快审查，预计下月完成。");
    }

    private static async Task TheEnterpriseAsksForMore(Person enterprise, Person office)
    {
        await enterprise.Open("/appeals/new");
        await enterprise.Write("具体情况", "厂区东门外路面塌陷，货车进出要绕行三公里，希望尽快修复。");
        await enterprise.Attach("照片", await Photo(enterprise, "路面塌陷.jpg"));
        await Assertions.Expect(enterprise.Page.Locator(".file-list img")).ToBeVisibleAsync();
        await enterprise.Stage("40-enterprise-raising");
        await enterprise.Press("提交诉求");
        await enterprise.FindsIt("待受理");
        await enterprise.Stage("41-enterprise-raised");

        await office.TakesUp(Uri.UnescapeDataString(enterprise.Page.Url.Split('/')[^1]));
        await office.Choose("类别", "道路物流");
        await office.Press("受理");
        await office.Choose("主办单位", "市交通局");
        await office.Stage("42-office-assigning");
        await office.Press("交办");
        await office.FindsIt("办理中");
    }

    private static async Task TheEnterpriseJudges(Person enterprise, string power, string credit)
    {
        await enterprise.TakesUp(power);
        await enterprise.Stage("43-enterprise-rating");
        await enterprise.Rates("满意", "已解决", "三天就换好了，谢谢。");
        await enterprise.FindsIt("待回访");
        await enterprise.TakesUp(credit);
        await enterprise.Rates("不满意", "未解决", "银行还是要求先还后贷。");
        await enterprise.FindsIt("待回访");
        await enterprise.Stage("44-enterprise-dissatisfied");
    }

    private async Task TheSupervisionOfficeVerifies(string power, string credit)
    {
        await using var office = await (await Person.AtDesk(site)).As("督查室");
        await office.TakesUp(power);
        await office.Stage("50-supervision-callback");
        await office.CallsBack("已解决", "满意", "变压器已投用，企业满意。");
        await office.FindsIt("已办结");
        await office.TakesUp(credit);
        await office.CallsBack("未解决", "不满意", "企业反映银行没有松口，转为重办。");
        await office.FindsIt("办理中");
        await office.Sees("第2轮");
        await office.Stage("51-supervision-reopened");
    }

    private static async Task<FilePayload> Photo(Person person, string name) => new()
    {
        Name = name, MimeType = "image/jpeg", Buffer = await person.Page.ScreenshotAsync(new PageScreenshotOptions { Type = ScreenshotType.Jpeg }),
    };

    private static async Task<FilePayload> Paper(Person person, string name) => new()
    {
        Name = name, MimeType = "application/pdf", Buffer = await person.Page.PdfAsync(),
    };
}
