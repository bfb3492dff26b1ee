using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Tuijin.Foundation.Access;

namespace Tuijin.Tests.House;

/// <summary>The lists of the API refuse what they cannot understand, every one in the same way; pages leave it out.</summary>
public sealed class ApiListTests(FullLists lists) : IClassFixture<FullLists>
{
    public static TheoryData<string, string> NotUnderstood => new()
    {
        { "appeals?state=bogus", "state" },
        { "appeals?state=assigned&state=bogus", "state" },
        { "appeals?channel=enterprise&channel=onsite", "channel" },
        { "appeals?county=999999", "county" },
        { "appeals?due-from=abc", "due-from" },
        { "appeals?due-to=2026-02-30", "due-to" },
        { "appeals?overdue=maybe", "overdue" },
        { "appeals?sort=bogus", "sort" },
        { "appeals?page=x", "page" },
        { "appeals?page=0", "page" },
        { "appeals?size=201", "size" },
        { "appeals?status=assigned", "status" },
        { "appeals?State=assigned", "State" },
        { "appeals?columns=number", "columns" },
        { "duties?state=bogus", "state" },
        { "duties?due-from=4.3.2026", "due-from" },
        { "enterprises?scale=bogus", "scale" },
        { "enterprises?sort=-titles", "sort" },
        { "projects?light=bogus", "light" },
        { "projects?yearClass=newstarts", "yearClass" },
        { "zones?level=bogus", "level" },
        { "zones?q=东", "q" },
        { "meetings?year=abc", "year" },
        { "meetings?year=1999", "year" },
        { "meetings?type=bogus", "type" },
        { "meetings?page=2", "page" },
        { "projects/项2026-0001/reports?page=2", "page" },
    };

    [Theory]
    [MemberData(nameof(NotUnderstood))]
    public async Task What_is_not_understood_is_refused_under_its_name(string address, string field)
    {
        using var api = await lists.Site.ApiOf(Role.Leader, TestCity.Government);

        var answer = await api.GetAsync("/api/" + address);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).ShouldBe([field]);
        problem.GetProperty("errors").GetProperty(field)[0].GetString().ShouldEndWith("。");
    }

    [Fact]
    public async Task A_refusal_says_what_may_be_given_instead()
    {
        using var api = await lists.Site.ApiOf(Role.Leader, TestCity.Government);

        var problem = await (await api.GetAsync("/api/zones?level=bogus&page=x")).Content.ReadFromJsonAsync<JsonElement>();

        problem.GetProperty("errors").GetProperty("level")[0].GetString().ShouldBe("没有“bogus”这个取值，可用的取值：township、county、province、nation。");
        problem.GetProperty("errors").GetProperty("page")[0].GetString().ShouldBe("应为1至1000000的整数。");
    }

    [Theory]
    [InlineData("appeals")]
    [InlineData("duties")]
    [InlineData("enterprises")]
    [InlineData("projects")]
    [InlineData("zones")]
    public async Task Whoever_pages_until_nothing_comes_has_each_record_once(string list)
    {
        using var api = await lists.Site.ApiOf(Role.Leader, TestCity.Government);
        var seen = new List<string>();
        long total = 0;

        for (var page = 1; page < 100; page++)
        {
            var answer = await api.GetFromJsonAsync<JsonElement>($"/api/{list}?size=1&page={page}");
            total = answer.GetProperty("total").GetInt64();
            if (answer.GetProperty("items").GetArrayLength() == 0)
            {
                break;
            }

            seen.AddRange(answer.GetProperty("items").EnumerateArray().Select(item => item.GetRawText()));
        }

        seen.Distinct().Count().ShouldBe(seen.Count);
        seen.Count.ShouldBe((int)total);
        total.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_parameter_left_empty_asks_for_nothing()
    {
        using var api = await lists.Site.ApiOf(Role.Leader, TestCity.Government);

        (await api.GetFromJsonAsync<JsonElement>("/api/appeals?state=&words=&due-from=&page=&overdue=false")).GetProperty("total").GetInt64().ShouldBe(3);
    }

    [Fact]
    public async Task A_page_still_opens_whatever_its_address_says()
    {
        using var leader = await lists.Site.Leader();

        var page = await leader.Get("/appeals?state=bogus&due-from=abc&sort=bogus&page=99&other=1");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelectorAll("main table tbody tr").Length.ShouldBe(3);
    }
}
