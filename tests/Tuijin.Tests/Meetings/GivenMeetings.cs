using Tuijin.Foundation.Time;

namespace Tuijin.Tests.Meetings;

/// <summary>Meetings of the programme office.</summary>
internal static class GivenMeetings
{
    public static Dictionary<string, string> Plan(this TestSite site, string title = "东部片区技改项目现场办公会") => new()
    {
        ["Form.Type"] = "OnSite",
        ["Form.Title"] = title,
        ["Form.StartsAt"] = site.Clock.Today().AddDays(2).ToString("yyyy-MM-dd") + "T14:30",
        ["Form.Place"] = "试验东方机械有限公司会议室",
        ["Form.Host"] = "李副市长",
        ["Form.Clerk"] = "王科长",
        ["Form.OtherTopics"] = "厂区供电\n用地手续",
        ["Form.OtherUnits"] = "市供电公司\n市自然资源局\n东县人民政府",
        ["Form.Enterprises"] = "试验东方机械有限公司",
        ["Form.Present"] = "副市长李某\n市工信局局长赵某",
    };

    /// <summary>A planned meeting; answers its number.</summary>
    public static async Task<string> GivenMeeting(this TestSite site, TestBrowser? clerk = null, string title = "东部片区技改项目现场办公会")
    {
        using var own = clerk is null ? await site.ProgrammeOffice() : null;
        var page = await (clerk ?? own!).Submit("/meetings/new", site.Plan(title));
        page.Location.ShouldNotBeNull(page.Text);
        return Uri.UnescapeDataString(page.Location.Split('/')[^1]);
    }

    /// <summary>A meeting that is being held.</summary>
    public static async Task<string> GivenMeetingInSession(this TestSite site, TestBrowser clerk)
    {
        var number = await site.GivenMeeting(clerk);
        (await clerk.Submit($"/meetings/{number}/start", new Dictionary<string, string>())).Location.ShouldNotBeNull();
        return number;
    }

    /// <summary>Says one line as the clerk's script does and answers what came back.</summary>
    public static async Task<TestPage> Say(this TestBrowser clerk, string number, string typed, Guid? id = null, string handler = "", Guid? topic = null)
    {
        var page = await clerk.Get($"/meetings/{number}/live");
        var token = page.Document.QuerySelector("[data-live-form] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/meetings/{number}/live" + (handler.Length > 0 ? "?handler=" + handler : ""))
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["__RequestVerificationToken"] = token,
                ["Form.Id"] = (id ?? Guid.NewGuid()).ToString(),
                ["Form.Typed"] = typed,
                ["Form.TopicId"] = topic?.ToString() ?? "",
            }),
        };
        request.Headers.TryAddWithoutValidation("Accept", "text/fragment");
        var response = await clerk.Client.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        return new TestPage(response.StatusCode, request.RequestUri!.OriginalString, response.Headers.Location?.OriginalString, body, new AngleSharp.Html.Parser.HtmlParser().ParseDocument(body));
    }
}
