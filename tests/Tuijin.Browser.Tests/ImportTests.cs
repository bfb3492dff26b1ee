using Tuijin.Browser.Tests.Pages;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Tuijin.Browser.Tests;

/// <summary>A ledger as an office keeps it goes in through the wizard.</summary>
[Collection(City.Name)]
public sealed class ImportTests(BrowserSite site)
{
    [Fact]
    public async Task An_awkward_ledger_is_mapped_checked_cell_by_cell_confirmed_and_found_in_the_list()
    {
        await using var office = await (await Person.AtDesk(site)).As("牵头部门");
        await office.UploadsLedger(await Ledger());

        await office.Sees("新增 3 个项目；1 行不能导入。");
        await Expect(office.CellOf("向导机床产线升级项目", "总投资")).ToContainTextAsync("50,400万元");
        var unread = office.CellOf("向导印染节水改造项目", "总投资").Locator(".cell-note");
        await Expect(unread).ToContainTextAsync("E8“很多钱”");
        await Expect(unread).ToBeVisibleAsync();
        await office.Stage("01-import-preview");

        await office.TakesColumn("做什么", "建设内容");
        await Expect(office.CellOf("向导铸件智能化改造项目", "建设内容")).ToContainTextAsync("更换三条铸造线");
        await office.Stage("02-import-mapped");

        await office.ConfirmsImport();
        await office.Sees("新增 3 个项目");
        await office.Stage("03-import-done");
        await office.FindsProjects("向导", "向导铸件智能化改造项目", "向导机床产线升级项目", "向导印染节水改造项目");
        await office.Follow("向导印染节水改造项目");
        await office.Sees("很多钱");
        await office.Stage("04-import-kept-text");
    }

    /// <summary>A title, the unit of amounts, a header of two lines, a total in 亿元, a cell that nobody can read, a row without a name, sums.</summary>
    private static Task<Microsoft.Playwright.FilePayload> Ledger() => ImportPages.Workbook(
        "2026年台账.xlsx",
        [
            ["2026年重点技改项目推进台账"],
            ["填报单位：市工信局", null, null, null, null, null, "单位：万元"],
            ["序号", "项目名称", "建设单位", "县区", "投资情况", null, "建设时间", null, "做什么"],
            [null, null, null, null, "总投资", "其中：设备", "开工时间", "计划竣工", null],
            ["一", "新开工项目"],
            [1, "向导铸件智能化改造项目", "向导铸造有限公司", "青岚县", 12345.5, 8000, "2026年3月", "2026-12", "更换三条铸造线"],
            [2, "向导机床产线升级项目", "向导机床有限公司", "石渡县", "5.04亿元", "约3亿元", "2026-02-15", "2027年6月", "新建两条产线"],
            [3, "向导印染节水改造项目", "向导纺织有限公司", "桐汊县", "很多钱", null, "2026-09", "2027-01", "改造污水回用"],
            ["小计", null, null, null, 62745.5],
            [4, null, "向导无名有限公司", "青岚县", 100],
            ["合计", null, null, null, 62845.5],
        ],
        "A1:I1", "E3:F3", "G3:H3", "A3:A4", "B3:B4", "C3:C4", "D3:D4", "I3:I4");
}
