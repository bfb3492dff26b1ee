using Microsoft.AspNetCore.Http;
using Tuijin.Foundation.Files;

namespace Tuijin.Tests.Foundation.Files;

/// <summary>Kept files are served so that no browser runs them.</summary>
public sealed class SafeDownloadTests
{
    private const string Hash = "0123";

    [Fact]
    public async Task a_document_is_saved_under_its_chinese_name_and_nothing_in_it_runs()
    {
        var response = await Serve(new SafeDownload(Content(), "关于“技改”的批复.pdf", "application/pdf", Hash, inline: true));

        response.Headers.ContentDisposition.ToString().ShouldStartWith("attachment; filename=");
        response.Headers.ContentDisposition.ToString().ShouldContain("filename*=UTF-8''%E5%85%B3%E4%BA%8E");
        response.Headers.XContentTypeOptions.ToString().ShouldBe("nosniff");
        response.Headers.ContentSecurityPolicy.ToString().ShouldContain("sandbox");
        response.Headers.CacheControl.ToString().ShouldBe("private, no-cache");
        response.ContentType.ShouldBe("application/pdf");
        Body(response).ShouldBe("content");
    }

    [Theory]
    [InlineData("image/jpeg", true, "inline")]
    [InlineData("image/jpeg", false, "attachment")]
    [InlineData("image/svg+xml", true, "attachment")]
    [InlineData("text/html", true, "attachment")]
    public async Task only_pictures_are_shown_in_place(string contentType, bool asked, string disposition)
    {
        var response = await Serve(new SafeDownload(Content(), "图.jpg", contentType, Hash, asked));
        response.Headers.ContentDisposition.ToString().ShouldStartWith(disposition);
    }

    [Fact]
    public async Task a_reader_who_has_it_already_is_told_so()
    {
        var response = await Serve(new SafeDownload(Content(), "图.jpg", "image/jpeg", Hash), request => request.Headers.IfNoneMatch = $"\"{Hash}\"");
        response.StatusCode.ShouldBe(304);
        Body(response).ShouldBeEmpty();
    }

    [Fact]
    public async Task a_part_can_be_asked_for()
    {
        var response = await Serve(new SafeDownload(Content(), "文.pdf", "application/pdf", Hash), request => request.Headers.Range = "bytes=0-2");
        response.StatusCode.ShouldBe(206);
        Body(response).ShouldBe("con");
    }

    [Fact]
    public async Task a_name_cannot_break_out_of_its_header()
    {
        var response = await Serve(new SafeDownload(Content(), "a\"\r\nSet-Cookie: x=1;.pdf", "application/pdf", Hash));
        response.Headers.ContentDisposition.ToString().ShouldNotContain("\n");
        response.Headers.SetCookie.ShouldBeEmpty();
    }

    private static MemoryStream Content() => new("content"u8.ToArray());

    private static async Task<HttpResponse> Serve(SafeDownload download, Action<HttpRequest>? ask = null)
    {
        var context = new DefaultHttpContext { RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider() };
        context.Request.Method = "GET";
        context.Response.Body = new MemoryStream();
        ask?.Invoke(context.Request);
        await download.ExecuteAsync(context);
        return context.Response;
    }

    private static string Body(HttpResponse response) => System.Text.Encoding.UTF8.GetString(((MemoryStream)response.Body).ToArray());
}
