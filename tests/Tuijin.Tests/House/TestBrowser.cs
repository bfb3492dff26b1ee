using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Tuijin.Foundation.Access;

namespace Tuijin.Tests.House;

/// <summary>A person's browser without script: gets pages, fills and sends forms.</summary>
public sealed class TestBrowser(HttpClient client) : IDisposable
{
    /// <summary>Who is signed in.</summary>
    public User? User { get; init; }

    public HttpClient Client => client;

    public async Task<TestPage> Get(string address) => await Read(await client.GetAsync(address));

    /// <summary>Opens the page, fills its form (the one whose action or fields match) and sends it.</summary>
    /// <param name="form">CSS selector of the form; the page's main form when left out.</param>
    public async Task<TestPage> Submit(string address, IReadOnlyDictionary<string, string> values, string form = "main form[method=post]")
    {
        var page = await Get(address);
        return page.Status == HttpStatusCode.OK ? await Submit(page, values, form) : page;
    }

    public async Task<TestPage> Submit(TestPage page, IReadOnlyDictionary<string, string> values, string form = "main form[method=post]")
    {
        var element = page.Document.QuerySelector(form) as IHtmlFormElement
            ?? throw new InvalidOperationException($"{page.Address} has no form {form}:\n{page.Text}");
        var fields = Fields(element).Where(field => !values.ContainsKey(field.Key)).Concat(values).ToList();
        var target = element.GetAttribute("action") is { Length: > 0 } action ? action : page.Address;
        return await Read(await client.PostAsync(target, new FormUrlEncodedContent(fields)));
    }

    /// <summary>Sends the form with files, as multipart.</summary>
    public async Task<TestPage> SubmitFiles(TestPage page, IReadOnlyDictionary<string, string> values, string field, IEnumerable<(string Name, byte[] Content)> files, string form = "main form[method=post]")
    {
        var element = page.Document.QuerySelector(form) as IHtmlFormElement ?? throw new InvalidOperationException($"{page.Address} has no form {form}.");
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in Fields(element).Where(known => !values.ContainsKey(known.Key)).Concat(values))
        {
            content.Add(new StringContent(value), name);
        }

        foreach (var (name, bytes) in files)
        {
            content.Add(new ByteArrayContent(bytes), field, name);
        }

        return await Read(await client.PostAsync(element.GetAttribute("action") is { Length: > 0 } action ? action : page.Address, content));
    }

    /// <summary>Posts without opening a page first, with a valid antiforgery token taken from the given page: what a replayed or forged request looks like.</summary>
    public async Task<TestPage> Post(string address, IReadOnlyDictionary<string, string> values, string tokenFrom)
    {
        var token = (await Get(tokenFrom)).Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        return await Read(await client.PostAsync(address, new FormUrlEncodedContent(values.Append(new("__RequestVerificationToken", token)))));
    }

    public void Dispose() => client.Dispose();

    private static IEnumerable<KeyValuePair<string, string>> Fields(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Name: { Length: > 0 } name } input when input.Type is not ("submit" or "button" or "file") && (input.Type is not ("checkbox" or "radio") || input.IsChecked):
                    yield return new(name, input.Value);
                    break;
                case IHtmlTextAreaElement { Name: { Length: > 0 } name } text:
                    yield return new(name, text.Value);
                    break;
                case IHtmlSelectElement { Name: { Length: > 0 } name } select:
                    foreach (var option in select.Options.Where(option => option.IsSelected))
                    {
                        yield return new(name, option.Value);
                    }

                    break;
            }
        }
    }

    private static async Task<TestPage> Read(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync();
        var address = response.RequestMessage!.RequestUri!.PathAndQuery;
        var location = response.Headers.Location?.OriginalString;
        // The real server refuses to send other headers; the one of the tests would not mind.
        location?.ShouldAllBe(letter => char.IsAscii(letter), "an address that a redirect leads to");
        return new TestPage(response.StatusCode, address, location is null ? null : Uri.UnescapeDataString(location), body, new HtmlParser().ParseDocument(body));
    }
}

/// <summary>What came back.</summary>
/// <param name="Location">Where a redirect leads, with its Chinese readable.</param>
public sealed record TestPage(HttpStatusCode Status, string Address, string? Location, string Body, IHtmlDocument Document)
{
    /// <summary>What a person reads, white space folded.</summary>
    public string Text => string.Join(' ', (Document.QuerySelector("main") ?? Document.Body)?.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? []);

    /// <summary>Texts of all matching elements, trimmed.</summary>
    public IReadOnlyList<string> All(string selector) => Document.QuerySelectorAll(selector).Select(element => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
}
