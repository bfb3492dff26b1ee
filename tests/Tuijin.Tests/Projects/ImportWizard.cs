using System.Net;
using System.Text;

namespace Tuijin.Tests.Projects;

/// <summary>The steps of the import wizard, as a browser takes them.</summary>
internal static class ImportWizard
{
    public static string Address(TestPage page) => page.Address.Split('?')[0];

    public static List<string> Choices(TestPage page) => [.. page.Document.QuerySelectorAll("select[name=choice]").Select(select => select.QuerySelector("option[selected]")?.GetAttribute("value") ?? select.QuerySelector("option")!.GetAttribute("value")!)];

    public static FormUrlEncodedContent Form(TestPage page, IEnumerable<(string Name, string Value)> fields) => new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))
        .Append(KeyValuePair.Create("__RequestVerificationToken", page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!)));

    public static Task<TestPage> Upload(TestBrowser browser, string name, string content) => Upload(browser, name, Encoding.UTF8.GetBytes(content));

    public static async Task<TestPage> Upload(TestBrowser browser, string name, byte[] content)
    {
        var answer = await browser.SubmitFiles(await browser.Get("/projects/import"), new Dictionary<string, string>(), "Table", [(name, content)]);
        answer.Status.ShouldBe(HttpStatusCode.Redirect, answer.Text);
        return await browser.Get(answer.Location!);
    }

    public static async Task<TestPage> Confirm(TestBrowser browser, TestPage preview)
    {
        var answer = await browser.Submit(preview, new Dictionary<string, string>(), "form[action*=Confirm]");
        answer.Status.ShouldBe(HttpStatusCode.Redirect, answer.Text);
        return await browser.Get(answer.Location!);
    }
}
