using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Tuijin.Browser.Tests.Pages;

/// <summary>An appeal as those who raise, handle and judge it meet it.</summary>
internal static class AppealPages
{
    /// <summary>Finds the appeal among the to-dos and opens it.</summary>
    public static async Task TakesUp(this Person person, string number)
    {
        await person.Open("/todo");
        await person.Follow(number);
    }

    public static Task OpensAppeal(this Person person, string number) => person.Open("/appeals/" + number);

    /// <summary>The state that stands at the head of the appeal.</summary>
    public static Task FindsIt(this Person person, string state) =>
        Expect(person.Page.Locator(".card-header", new PageLocatorOptions { HasText = "基本情况" }).Locator(".tag")).ToContainTextAsync(state);

    public static async Task Replies(this Person department, string answer, FilePayload? evidence = null)
    {
        await department.Follow("答复");
        await department.Write("答复内容", answer);
        await department.Pick("是否解决", "已解决");
        if (evidence is not null)
        {
            await department.Attach("附件", evidence);
        }

        await department.Press("提交答复");
    }

    public static async Task Rates(this Person enterprise, string satisfaction, string solved, string words)
    {
        await enterprise.Pick("对办理结果", satisfaction);
        await enterprise.Pick("问题解决了吗", solved);
        await enterprise.Write("还想说的", words);
        await enterprise.Press("提交评价");
    }

    /// <summary>Notes the call-back: what the enterprise says to each of the four questions.</summary>
    public static async Task CallsBack(this Person office, string solved, string satisfied, string note)
    {
        await office.Pick("问题解决没有", solved);
        await office.Pick("承办单位答复没有", "已答复");
        await office.Pick("承办单位主动对接没有", "主动对接");
        await office.Pick("企业满意不满意", satisfied);

        await office.Write("受访人", "企业负责人");
        await office.Write("回访记录", note);
        await office.Press("提交回访");
    }
}
