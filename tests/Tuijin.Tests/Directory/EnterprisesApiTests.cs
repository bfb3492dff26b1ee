using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Access;
using Tuijin.Rules.Identifiers;

namespace Tuijin.Tests.Directory;

public sealed class EnterprisesApiTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task The_list_answers_total_and_items_within_the_tokens_scope()
    {
        using var east = await site.ApiOf(Role.County, TestCity.EastCounty, TestCity.EastPath);

        var list = await east.GetFromJsonAsync<JsonElement>("/api/enterprises?size=1&sort=name&q=" + Uri.EscapeDataString("试验"));

        list.GetProperty("total").GetInt32().ShouldBe(2);
        list.GetProperty("items").GetArrayLength().ShouldBe(1);
        list.GetProperty("items")[0].GetProperty("scale").GetString().ShouldBe("medium");
    }

    [Fact]
    public async Task What_an_import_kept_as_text_comes_with_the_enterprise()
    {
        await site.WithDb(async db =>
        {
            (await db.Set<Enterprise>().SingleAsync(row => row.CreditCode == TestCity.MachineryCode)).SourceTexts = new() { ["备注"] = "老厂" };
            await db.Save("准备试验企业");
        });
        using var office = await Office();

        (await office.GetFromJsonAsync<JsonElement>("/api/enterprises/" + TestCity.MachineryCode)).GetProperty("kept").GetProperty("备注").GetString().ShouldBe("老厂");
    }

    [Fact]
    public async Task A_post_repeated_with_its_key_registers_once()
    {
        using var office = await Office();
        var body = Body(900, "接口企业有限公司");

        var first = await Post(office, body, "key-1");
        var again = await Post(office, body, "key-1");
        var other = await Post(office, Body(901, "另一企业有限公司"), "key-1");

        first.StatusCode.ShouldBe(HttpStatusCode.Created);
        again.StatusCode.ShouldBe(HttpStatusCode.Created);
        again.Headers.Contains("Idempotency-Replayed").ShouldBeTrue();
        (await again.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
        other.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task What_get_gave_is_put_back_and_nothing_changes()
    {
        using var office = await Office();
        await Post(office, Body(920, "原样企业有限公司", "原地址"), "key-920");
        var address = "/api/enterprises/" + Code(920);
        var before = Facts(await office.GetStringAsync(address));
        var tag = (await office.GetAsync(address)).Headers.ETag!.ToString();

        var put = await Put(office, address, await office.GetStringAsync(address), tag);

        put.StatusCode.ShouldBe(HttpStatusCode.OK, await put.Content.ReadAsStringAsync());
        Facts(await office.GetStringAsync(address)).ShouldBe(before);

        static string[] Facts(string enterprise) =>
            [.. JsonDocument.Parse(enterprise).RootElement.EnumerateObject().Where(member => member.Name != "revision").Select(member => member.ToString())];
    }

    [Fact]
    public async Task A_put_needs_the_present_revision()
    {
        using var office = await Office();
        await Post(office, Body(910, "改动企业有限公司"), "key-910");
        var address = "/api/enterprises/" + Code(910);
        var tag = (await office.GetAsync(address)).Headers.ETag!.ToString();

        (await Put(office, address, Body(910, "改动企业有限公司", "新地址"), null)).StatusCode.ShouldBe(HttpStatusCode.PreconditionRequired);
        var changed = await Put(office, address, Body(910, "改动企业有限公司", "新地址"), tag);
        var stale = await Put(office, address, Body(910, "改动企业有限公司", "旧地址"), tag);

        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
        changed.Headers.ETag!.ToString().ShouldNotBe(tag);
        stale.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await office.GetFromJsonAsync<JsonElement>(address)).GetProperty("address").GetString().ShouldBe("新地址");
    }

    [Theory]
    [InlineData("""{"creditCode":"123"}""", "creditCode", "应为18位，现为3位")]
    [InlineData("""{"name":""}""", "name", "请填写企业名称")]
    public async Task A_wrong_field_is_named(string body, string field, string reason)
    {
        using var office = await Office();

        var answer = await Post(office, body, null);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").GetProperty(field)[0].GetString()!.ShouldContain(reason);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("""{"nameX":"a"}""")]
    [InlineData("""{"scale":"huge"}""")]
    [InlineData("""{"isAboveScale":"maybe"}""")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task What_cannot_be_read_is_refused_in_words(string body)
    {
        using var office = await Office();

        var answer = await Post(office, body, null);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString()!.ShouldContain("接口说明");
    }

    [Fact]
    public async Task A_giant_body_is_refused()
    {
        using var office = await Office();

        (await Post(office, "{\"name\":\"" + new string('长', 40_000) + "\"}", null)).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Another_enterprise_another_branch_and_another_role_get_nothing()
    {
        using var machinery = await site.ApiOf(Role.Enterprise, path: TestCity.EastTownPath, enterprise: TestCity.Machinery);
        using var west = await site.ApiOf(Role.County, TestCity.WestCounty, TestCity.WestPath);
        using var department = await site.ApiOf(Role.Department, TestCity.Land);

        (await machinery.GetAsync("/api/enterprises/" + TestCity.TextileCode)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await machinery.GetAsync("/api/enterprises/" + TestCity.MachineryCode)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await west.GetAsync("/api/enterprises/" + TestCity.MachineryCode)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Put(west, "/api/enterprises/" + TestCity.MachineryCode, Body(1, "改名"), "\"1\"")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Post(department, Body(920, "不许有限公司"), null)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await site.Visitor().Client.GetAsync("/api/enterprises")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_cookie_opens_no_api()
    {
        using var browser = await site.ProgrammeOffice();

        (await browser.Client.GetAsync("/api/enterprises")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private Task<HttpClient> Office() => site.ApiOf(Role.ProgrammeOffice, TestCity.Industry);

    private static string Code(int serial) => CreditCode.Synthetic(serial).Value;

    private static string Body(int serial, string name, string? address = null) => JsonSerializer.Serialize(new
    {
        creditCode = Code(serial), name, industryCode = "34", divisionCode = "000001001", scale = "small", isAboveScale = true, titles = new[] { "绿色工厂" }, address, foundedOn = "2012-03-01",
    });

    private static Task<HttpResponseMessage> Post(HttpClient client, string body, string? key)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/enterprises") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return client.SendAsync(request);
    }

    private static Task<HttpResponseMessage> Put(HttpClient client, string address, string body, string? tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (tag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", tag);
        }

        return client.SendAsync(request);
    }
}
