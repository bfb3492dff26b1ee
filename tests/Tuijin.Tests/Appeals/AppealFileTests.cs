using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ImageMagick;
using Microsoft.EntityFrameworkCore;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Desk;
using Tuijin.Appeals.Domain;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Files;
using Tuijin.Tests.Foundation.Files;

namespace Tuijin.Tests.Appeals;

/// <summary>Photos that come with a problem, papers that show how it was handled: taken in with the act, seen by who may read its step.</summary>
public sealed class AppealFileTests(TestSite site) : IClassFixture<TestSite>
{
    private static readonly Dictionary<string, string> Problem = new() { ["Form.Text"] = "厂区东门道路塌陷，货车无法进出。", ["Form.Category"] = "roads" };

    [Fact]
    public async Task Photos_come_with_the_problem_without_the_place_they_were_taken_at()
    {
        using var works = await site.Enterprise(TestCity.Machinery);

        var page = await works.SubmitFiles(await works.Get("/appeals/new"), Problem, "Form.Photos", [("塌陷一.jpg", SampleFiles.PhonePhoto()), ("塌陷二.jpg", SampleFiles.PhonePhoto(320, 240))]);

        page.Status.ShouldBe(HttpStatusCode.Redirect, page.Text);
        var shown = await works.Get(page.Location!);
        shown.Document.QuerySelectorAll(".card .files img").Length.ShouldBe(4, "beside the problem and in its history");
        var photo = await works.Client.GetAsync(shown.Document.QuerySelector(".files a")!.GetAttribute("href"));
        photo.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var image = new MagickImage(await photo.Content.ReadAsByteArrayAsync());
        image.GetExifProfile().ShouldBeNull();
    }

    [Fact]
    public async Task Only_who_may_see_the_appeal_opens_its_photos()
    {
        var (_, file) = await WithPhoto();
        using var works = await site.Enterprise(TestCity.Machinery);
        using var office = await site.Supervisor();
        using var county = await site.EastCounty();
        foreach (var reader in new[] { works, office, county })
        {
            (await reader.Get($"/files/{file}")).Status.ShouldBe(HttpStatusCode.OK);
            (await reader.Get($"/files/{file}/small")).Status.ShouldBe(HttpStatusCode.OK);
        }

        using var others = await site.Enterprise(TestCity.Textile, TestCity.EastOtherTownPath);
        using var otherCounty = await site.WestCounty();
        using var notYet = await site.Department(TestCity.Land);
        foreach (var stranger in new[] { others, otherCounty, notYet })
        {
            (await stranger.Get($"/files/{file}")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await stranger.Get($"/files/{file}/small")).Status.ShouldBe(HttpStatusCode.NotFound);
        }

        using var visitor = site.Visitor();
        (await visitor.Get($"/files/{file}")).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("progress", "Form.Text", "已经到现场勘查。", AppealState.Assigned)]
    [InlineData("reply", "Form.Text", "道路已经修复，货车可以通行。", AppealState.Assigned)]
    public async Task Papers_of_the_handling_are_read_by_the_enterprise(string act, string field, string text, AppealState from)
    {
        var number = await site.GivenAppeal(from);
        using var land = await site.Department(TestCity.Land);
        var values = new Dictionary<string, string> { [field] = text, ["Form.IsSolved"] = "true" };

        var page = await land.SubmitFiles(await land.Get($"{AppealLinks.Of(number)}/{act}"), values, "Form.Files", [("修复方案.pdf", SampleFiles.Pdf("1 0 obj << /Type /Catalog >> endobj"))]);

        page.Status.ShouldBe(HttpStatusCode.Redirect, page.Text);
        using var works = await site.Enterprise(TestCity.Machinery);
        var shown = await works.Get(AppealLinks.Of(number));
        shown.All(".files a").ShouldContain("修复方案.pdf");
        (await works.Get(shown.Document.QuerySelector(".files a")!.GetAttribute("href")!)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_passes_between_offices_is_not_opened_by_the_enterprise()
    {
        var number = await site.GivenAppeal(AppealState.Assigned);
        using var power = await site.Department(TestCity.Power);

        await power.SubmitFiles(await power.Get($"{AppealLinks.Of(number)}/assist"), new Dictionary<string, string> { ["Form.Text"] = "线路可以迁移。" }, "Form.Files", [("内部意见.pdf", SampleFiles.Pdf("1 0 obj << /Type /Catalog >> endobj"))]);

        var file = await FileOf(number, AppealAct.Assist);
        using var land = await site.Department(TestCity.Land);
        (await land.Get(AppealLinks.Of(number))).All(".files a").ShouldContain("内部意见.pdf");
        (await land.Get($"/files/{file}")).Status.ShouldBe(HttpStatusCode.OK);
        using var works = await site.Enterprise(TestCity.Machinery);
        (await works.Get(AppealLinks.Of(number))).Text.ShouldNotContain("内部意见");
        (await works.Get($"/files/{file}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_api_lists_the_files_of_the_page_and_gives_them_out_to_whoever_reads_it()
    {
        var number = await site.GivenAppeal(AppealState.Assigned);
        using var power = await site.Department(TestCity.Power);
        await power.SubmitFiles(await power.Get($"{AppealLinks.Of(number)}/progress"), new Dictionary<string, string> { ["Form.Text"] = "已经到现场勘查。" }, "Form.Files", [("勘查.jpg", SampleFiles.PhonePhoto())]);
        await power.SubmitFiles(await power.Get($"{AppealLinks.Of(number)}/assist"), new Dictionary<string, string> { ["Form.Text"] = "线路可以迁移。" }, "Form.Files", [("内部意见.pdf", SampleFiles.Pdf("1 0 obj << /Type /Catalog >> endobj"))]);
        using var land = await site.ApiOf(Role.Department, TestCity.Land);
        using var works = await site.ApiOf(Role.Enterprise, path: TestCity.EastTownPath, enterprise: TestCity.Machinery);
        using var others = await site.ApiOf(Role.Enterprise, path: TestCity.EastOtherTownPath, enterprise: TestCity.Textile);
        var address = $"/api{AppealLinks.Of(number)}/files";

        var all = await Files(land);
        var read = await Files(works);

        all.Select(file => (file.GetProperty("name").GetString(), file.GetProperty("act").GetString())).ShouldBe([("勘查.jpg", "noteProgress"), ("内部意见.pdf", "assist")]);
        read.Select(file => file.GetProperty("name").GetString()).ShouldBe(["勘查.jpg"]);
        var (photo, paper) = (all[0].GetProperty("href").GetString()!, all[1].GetProperty("href").GetString()!);
        var content = await works.GetAsync(photo);
        (content.StatusCode, content.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.OK, "image/jpeg"));
        (await land.GetAsync(paper)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await works.GetAsync(paper)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await others.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await others.GetAsync(photo)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var elsewhere = await site.GivenAppeal();
        (await works.GetAsync(photo.Replace(AppealLinks.Of(number), AppealLinks.Of(elsewhere)))).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        async Task<List<JsonElement>> Files(HttpClient api)
        {
            var list = await api.GetFromJsonAsync<JsonElement>(address);
            list.GetProperty("total").GetInt64().ShouldBe(list.GetProperty("items").GetArrayLength());
            return [.. list.GetProperty("items").EnumerateArray()];
        }
    }

    [Fact]
    public async Task A_call_back_brings_its_evidence()
    {
        var number = await site.GivenAppeal(AppealState.Rated);
        using var office = await site.Supervisor();
        var values = new Dictionary<string, string> { ["Form.IsSolved"] = "true", ["Form.WasAnswered"] = "true", ["Form.CameInPerson"] = "true", ["Form.IsSatisfied"] = "true" };

        var page = await office.SubmitFiles(await office.Get($"{AppealLinks.Of(number)}/verify"), values, "Form.Files", [("现场.jpg", SampleFiles.PhonePhoto())]);

        page.Status.ShouldBe(HttpStatusCode.Redirect, page.Text);
        (await office.Get($"/files/{await FileOf(number, AppealAct.Close)}/small")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_file_that_is_no_photo_is_named_beside_the_photos_and_nothing_is_written()
    {
        using var works = await site.Enterprise(TestCity.Machinery);
        var before = await site.WithDb(db => db.Set<Appeal>().CountAsync());

        var page = await works.SubmitFiles(await works.Get("/appeals/new"), Problem, "Form.Photos", [("好.jpg", SampleFiles.PhonePhoto()), ("坏.jpg", "<html>alert</html>"u8.ToArray())]);

        page.Status.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        page.All(".field-photos .field-error").ShouldContain(message => message.Contains("坏.jpg"));
        page.All(".field-photos .field-error").ShouldContain("刚才选择的照片没有保存，请重新选择。");
        (await site.WithDb(db => db.Set<Appeal>().CountAsync())).ShouldBe(before);
    }

    [Fact]
    public async Task Nine_photos_are_enough()
    {
        using var works = await site.Enterprise(TestCity.Machinery);
        var photo = SampleFiles.PhonePhoto(40, 30);

        var tooMany = await works.SubmitFiles(await works.Get("/appeals/new"), Problem, "Form.Photos", Enumerable.Range(1, 10).Select(one => ($"{one}.jpg", photo)));
        tooMany.All(".field-photos .field-error").ShouldContain("一次最多上传9个文件，请分次上传。");

        var enough = await works.SubmitFiles(await works.Get("/appeals/new"), Problem, "Form.Photos", Enumerable.Range(1, 9).Select(one => ($"{one}.jpg", photo)));
        enough.Status.ShouldBe(HttpStatusCode.Redirect, enough.Text);
    }

    [Fact]
    public async Task An_upload_is_in_the_history_of_the_appeal()
    {
        var (number, _) = await WithPhoto();

        var lines = await site.WithDb(db => db.Set<AuditEntry>().Where(entry => entry.Subject == $"appeal:{number}").Select(entry => entry.Changes).ToListAsync());

        lines.ShouldContain(line => line.Contains("道路.jpg") && line.Contains("内容校验值"));
    }

    [Fact]
    public async Task The_api_takes_no_files_inside_its_json()
    {
        var number = await site.GivenAppeal(AppealState.Assigned);
        using var land = await site.ApiOf(Role.Department, TestCity.Land);
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/appeals/{Uri.EscapeDataString(number)}/progress-notes")
        {
            Content = new StringContent("""{"text":"已经到现场。","files":[{}]}""", System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());

        (await land.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private async Task<(string Number, Guid File)> WithPhoto()
    {
        using var works = await site.Enterprise(TestCity.Machinery);
        var page = await works.SubmitFiles(await works.Get("/appeals/new"), Problem, "Form.Photos", [("道路.jpg", SampleFiles.PhonePhoto())]);
        var number = Uri.UnescapeDataString(page.Location!.Split('/')[^1]);
        return (number, await FileOf(number, AppealAct.Raise));
    }

    private async Task<Guid> FileOf(string number, AppealAct act)
    {
        var step = (await site.Stored(number)).Steps.Last(step => step.Act == act).Id;
        return await site.WithDb(db => db.Set<Attachment>().Where(file => file.OwnerKind == StepFiles.OwnerKind && file.OwnerId == step).Select(file => file.Id).SingleAsync());
    }
}
