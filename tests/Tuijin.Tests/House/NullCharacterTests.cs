using System.Net;
using System.Text;
using Tuijin.Foundation.Access;

namespace Tuijin.Tests.House;

/// <summary>U+0000 is refused as malformed wherever it comes in, before a database sees it.</summary>
public sealed class NullCharacterTests(TestSite site) : IClassFixture<TestSite>
{
    [Theory]
    [InlineData("/appeals?words=%00")]
    [InlineData("/appeals?words=abc%00def&open=1")]
    [InlineData("/appeals?%00=1")]
    [InlineData("/sign-in?ReturnUrl=%2F%00")]
    public async Task In_an_address(string address)
    {
        using var leader = await site.Leader();
        (await leader.Get(address)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await leader.Get(address.Replace("%00", "x", StringComparison.Ordinal))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task In_a_form()
    {
        using var works = await site.Enterprise(TestCity.Machinery);
        (await works.Submit("/appeals/new", new Dictionary<string, string> { ["Form.Text"] = "厂区东侧道路\0不通。" })).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await works.Submit("/appeals/new", new Dictionary<string, string> { ["Form.Text"] = "厂区东侧道路不通。" })).Status.ShouldNotBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task In_a_query_and_in_a_body_of_the_api()
    {
        using var works = await site.ApiOf(Role.Enterprise, path: TestCity.EastTownPath, enterprise: TestCity.Machinery);

        (await works.GetAsync("/api/appeals?words=%00")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Post("{\"text\":\"厂区东侧道路\\u0000不通。\"}")).ShouldBe(HttpStatusCode.BadRequest);
        (await Post("{\"text\":\"厂区东侧道路不通。\",\"place\":\"\\u0000\"}")).ShouldBe(HttpStatusCode.BadRequest);
        (await Post("{\"text\":\"厂区东侧道路不通。\"}")).ShouldBe(HttpStatusCode.Created);

        async Task<HttpStatusCode> Post(string body) => (await works.PostAsync("/api/appeals", new StringContent(body, Encoding.UTF8, "application/json"))).StatusCode;
    }
}
