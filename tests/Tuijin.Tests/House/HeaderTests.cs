using System.Net;

namespace Tuijin.Tests.House;

/// <summary>What every answer carries and what errors look like.</summary>
public sealed class HeaderTests(TestSite site) : IClassFixture<TestSite>
{
    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/error/404")]
    [InlineData("/health/live")]
    public async Task Nothing_inline_and_nothing_from_outside_is_allowed(string address)
    {
        using var visitor = site.Visitor();
        using var response = await visitor.Client.GetAsync(address);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldNotContain("unsafe");
        policy.ShouldNotContain("http");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_explained_to_a_person()
    {
        using var leader = await site.Leader();
        var page = await leader.Get("/no-such-page");
        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Text.ShouldContain("没有找到");
    }

    [Fact]
    public async Task A_wrong_token_is_told_in_problem_details()
    {
        using var visitor = site.Visitor();
        visitor.Client.DefaultRequestHeaders.Authorization = new("Bearer", "tj_wrong");
        using var response = await visitor.Client.GetAsync("/api/projects");
        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task The_database_and_the_data_directory_are_reported_ready()
    {
        using var visitor = site.Visitor();
        (await visitor.Client.GetStringAsync("/health/ready")).ShouldBe("Healthy");
    }
}
