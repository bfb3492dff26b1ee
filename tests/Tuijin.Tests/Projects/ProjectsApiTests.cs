using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Tuijin.Foundation.Access;
using Tuijin.Projects.Domain;

namespace Tuijin.Tests.Projects;

public sealed class ProjectsApiTests(TestSite site) : IClassFixture<TestSite>
{
    private static object Body(string name, string? more = null) => new
    {
        name, enterpriseName = "试验东方机械有限公司", divisionName = "东一镇", programmeId = Programme.FirstId.Value, totalInvestmentYuan = 123_450_000L,
        yearClass = "newStart", stage = "landed", plannedStart = "2026-05", place = more,
    };

    [Fact]
    public async Task A_project_is_posted_once_read_and_edited()
    {
        var api = await site.ApiOf(Role.ProgrammeOffice);
        var request = () => new HttpRequestMessage(HttpMethod.Post, "/api/projects") { Content = JsonContent.Create(Body("接口登记项目")), Headers = { { "Idempotency-Key", "k1" } } };
        var created = await api.SendAsync(request());
        created.StatusCode.ShouldBe(HttpStatusCode.Created, await created.Content.ReadAsStringAsync());
        var project = await created.Content.ReadFromJsonAsync<JsonElement>();
        var number = project.GetProperty("number").GetString()!;
        project.GetProperty("totalInvestmentYuan").GetInt64().ShouldBe(123_450_000);
        project.GetProperty("yearClass").GetString().ShouldBe("newStart");
        project.GetProperty("county").GetString().ShouldBe("东县");
        project.GetProperty("enterpriseId").GetGuid().ShouldBe(TestCity.Machinery.Value);

        var again = await api.SendAsync(request());
        (await again.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("number").GetString().ShouldBe(number);

        var read = await api.GetAsync($"/api/projects/{number}");
        read.Headers.ETag!.Tag.ShouldBe("\"1\"");
        HttpRequestMessage Put(string? tag)
        {
            var put = new HttpRequestMessage(HttpMethod.Put, $"/api/projects/{number}") { Content = JsonContent.Create(Body("接口登记项目（改）", "一号厂房")) };
            if (tag is not null)
            {
                put.Headers.TryAddWithoutValidation("If-Match", tag);
            }

            return put;
        }

        (await api.SendAsync(Put(null))).StatusCode.ShouldBe((HttpStatusCode)428);
        (await api.SendAsync(Put("\"1\""))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await api.SendAsync(Put("\"1\""))).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task The_list_is_filtered_and_scoped_like_the_page()
    {
        var east = await site.GivenProject(project => project.Name = "接口列表试验东");
        var west = await site.GivenProject(project => project.Name = "接口列表试验西", TestCity.WestTownPath, TestCity.WestTown);
        var office = await (await site.ApiOf(Role.ProgrammeOffice)).GetFromJsonAsync<JsonElement>("/api/projects?words=接口列表试验&sort=-number");
        office.GetProperty("total").GetInt32().ShouldBe(2);
        office.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("number").GetString()).ShouldBe([west, east]);
        var county = await site.ApiOf(Role.County, TestCity.WestCounty, TestCity.WestPath);
        (await county.GetFromJsonAsync<JsonElement>("/api/projects?words=接口列表试验")).GetProperty("total").GetInt32().ShouldBe(1);
        (await county.GetAsync($"/api/projects/{east}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_report_is_handed_in_and_refused_like_on_the_page()
    {
        var number = await site.GivenProject();
        var api = await site.ApiOf(Role.Enterprise, path: TestCity.EastTownPath, enterprise: TestCity.Machinery);
        var done = await api.PostAsJsonAsync($"/api/projects/{number}/reports", new { month = "2026-02", investmentYuan = 5_000_000, progressText = "主体封顶" });
        done.StatusCode.ShouldBe(HttpStatusCode.Created, await done.Content.ReadAsStringAsync());
        var list = await api.GetFromJsonAsync<JsonElement>($"/api/projects/{number}/reports");
        list.GetProperty("items")[0].GetProperty("yearCumulativeYuan").GetInt64().ShouldBe(5_000_000);

        var negative = await api.PostAsJsonAsync($"/api/projects/{number}/reports", new { month = "2026-03", investmentYuan = -1, progressText = "主体封顶" });
        negative.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await negative.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").GetProperty("investmentYuan")[0].GetString()!.ShouldContain("不能为负数");
    }

    [Theory]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("{\"name\":\"\"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"name\":\"甲\",\"totalInvestmentYuan\":\"很多\"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"name\":\"甲\",\"plannedStart\":\"不是月份\"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"name\":\"甲\",\"stage\":\"unknown\"}", HttpStatusCode.BadRequest)]
    public async Task Malformed_requests_are_refused(string body, HttpStatusCode status)
    {
        var api = await site.ApiOf(Role.ProgrammeOffice);
        var answer = await api.PostAsync("/api/projects", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
        answer.StatusCode.ShouldBe(status, await answer.Content.ReadAsStringAsync());
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }
}
