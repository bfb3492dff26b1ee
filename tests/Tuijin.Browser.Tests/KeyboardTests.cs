using Tuijin.Browser.Tests.Pages;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Tuijin.Browser.Tests;

/// <summary>Who works here all day leaves the mouse alone.</summary>
[Collection(City.Name)]
public sealed class KeyboardTests(BrowserSite site)
{
    [Fact]
    public async Task A_list_is_searched_walked_through_and_opened_by_keys()
    {
        await using var office = await (await Person.AtDesk(site)).As("牵头部门");
        await office.Open("/projects");
        var (keys, search) = (office.Page.Keyboard, office.Page.Locator("main [data-search]").First);
        await keys.PressAsync("]");
        await Expect(office.Page.Locator(".pager [aria-current]")).ToHaveTextAsync("2");
        await keys.PressAsync("/");
        await Expect(search).ToBeFocusedAsync();
        await keys.TypeAsync("节能");
        await keys.PressAsync("Enter");
        await Expect(office.Page.Locator("tbody tr:not(:has-text('节能'))")).ToHaveCountAsync(0);
        await Expect(search).ToBeFocusedAsync();
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("ArrowDown");
        var second = office.Page.Locator("tbody tr").Nth(1).Locator("td.main a");
        await Expect(second).ToBeFocusedAsync();
        var name = await second.InnerTextAsync();
        await keys.PressAsync("Enter");
        await Expect(office.Page.Locator("h1")).ToContainTextAsync(name);
    }

    [Fact]
    public async Task Sequences_lead_to_what_waits_and_the_keys_list_themselves()
    {
        await using var department = await (await Person.AtDesk(site)).As("职能部门");
        await department.Open("/appeals");
        await department.Page.Keyboard.PressAsync("g");
        await department.Page.Keyboard.PressAsync("d");
        await department.Page.WaitForURLAsync("**/todo");
        await department.Page.Keyboard.PressAsync("?");
        await Expect(department.Page.Locator("#keys")).ToBeVisibleAsync();
        await department.Page.Keyboard.PressAsync("Escape");
        await Expect(department.Page.Locator("#keys")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_form_is_sent_from_within_a_long_text()
    {
        await using var enterprise = await (await Person.AtDesk(site)).As("企业");
        await enterprise.Open("/appeals/new");
        await enterprise.Write("具体情况", "污水管网检修后水压不足，影响印染车间用水。");
        await enterprise.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(enterprise.Page.Locator("h1")).ToContainTextAsync("污水管网检修后水压不足");
    }

    [Fact]
    public async Task A_clerk_completes_words_without_spaces_walks_the_lines_and_takes_a_deletion_back()
    {
        await using var clerk = await (await Person.AtDesk(site)).As("牵头部门", "小何");
        await clerk.PlansMeeting("键盘记录现场办公会", "项2026-0002", "市供电公司");
        await clerk.StartsMeeting();
        var (keys, said, offered, lines) = (clerk.Page.Keyboard, clerk.Page.Locator("#said"), clerk.Page.Locator("#said-choices"), clerk.Page.Locator("[data-live-lines] [data-line]"));

        await keys.TypeAsync("八月以来限电三次@供电");
        await Expect(offered.Locator("[role=option]").First).ToContainTextAsync("市供电公司");
        await Expect(offered.Locator("[role=option]").First).ToBeInViewportAsync();
        await keys.PressAsync("Tab");
        await Expect(said).ToHaveValueAsync("八月以来限电三次@市供电公司 ");
        await keys.PressAsync("Enter");
        await keys.TypeAsync("企业订单充足");
        await keys.PressAsync("Enter");
        await Expect(lines).ToHaveCountAsync(2);

        await keys.PressAsync("ArrowUp");
        await Expect(said).ToHaveValueAsync("企业订单充足");
        await keys.PressAsync("ArrowUp");
        await Expect(said).ToHaveValueAsync("八月以来限电三次@市供电公司");
        await keys.PressAsync("Control+Delete");
        await Expect(lines).ToHaveCountAsync(1);
        await keys.PressAsync("Control+z");
        await Expect(said).ToHaveValueAsync("八月以来限电三次@市供电公司");
        await keys.PressAsync("Enter");
        await Expect(lines).ToHaveCountAsync(2);
    }
}
