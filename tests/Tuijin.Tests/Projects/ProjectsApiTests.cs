using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Projects.Contract;
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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_get_gave_is_put_back_and_nothing_changes(bool isInDirectory)
    {
        var number = await site.GivenProject(project =>
        {
            (project.EnterpriseId, project.EnterpriseName) = isInDirectory ? (TestCity.Machinery, "试验东方机械有限公司") : (default(EnterpriseId?), "名录外的老厂");
            (project.ResponsibleId, project.ResponsibleName) = isInDirectory ? (TestCity.Industry, null) : (default(OrganisationId?), "原二轻局");
            (project.AcceptedStartDelay, project.Leader, project.Place, project.Industry) = ("设备到货推迟", "章副市长", "工业大道1号", "通用设备");
            (project.Nature, project.Directions, project.UsesNewLand, project.NewLandM2) = (ConstructionNature.Expansion, "高端化、绿色化", true, 3_333.3m);
            (project.PlannedStartMonth, project.PlannedFinishMonth, project.ExpectedJobs) = (202503, 202706, 120);
            (project.ExpectedOutputYuan, project.ExpectedTaxYuan, project.CumulativeBeforeYuan) = (80_000_000, 5_000_000, 1_234_567);
        });
        var api = await site.ApiOf(Role.ProgrammeOffice);
        var before = await api.GetStringAsync($"/api/projects/{number}");

        var put = await api.SendAsync(PutBack(number, before));

        put.StatusCode.ShouldBe(HttpStatusCode.OK, await put.Content.ReadAsStringAsync());
        Facts(await api.GetStringAsync($"/api/projects/{number}")).ShouldBe(Facts(before));
    }

    [Theory]
    [InlineData("enterprise")]
    [InlineData("enterpriseName")]
    public async Task The_enterprise_is_taken_under_the_name_of_get_and_under_its_former_one(string name)
    {
        var api = await site.ApiOf(Role.ProgrammeOffice);
        var body = new Dictionary<string, object> { ["name"] = "名称两用项目", [name] = "名录外的新厂", ["divisionName"] = "东一镇", ["programmeId"] = Programme.FirstId.Value };

        var created = await (await api.PostAsJsonAsync("/api/projects", body)).Content.ReadFromJsonAsync<JsonElement>();

        created.GetProperty("enterprise").GetString().ShouldBe("名录外的新厂");
    }

    [Fact]
    public async Task A_member_that_means_nothing_is_refused_by_its_name_and_nothing_is_written()
    {
        var number = await site.GivenProject();
        var api = await site.ApiOf(Role.ProgrammeOffice);
        var before = await api.GetStringAsync($"/api/projects/{number}");

        var put = await api.SendAsync(PutBack(number, before.Replace("\"leader\"", "\"leadre\"", StringComparison.Ordinal)));

        put.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await put.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").GetProperty("leadre")[0].GetString()!.ShouldContain("没有“leadre”这个字段");
        (await api.GetStringAsync($"/api/projects/{number}")).ShouldBe(before);
    }

    private static HttpRequestMessage PutBack(string number, string body) => new(HttpMethod.Put, $"/api/projects/{number}")
    {
        Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json"),
        Headers = { { "If-Match", $"\"{JsonDocument.Parse(body).RootElement.GetProperty("revision").GetInt64()}\"" } },
    };

    /// <summary>All but the revision, which counts writes.</summary>
    private static IEnumerable<string> Facts(string project) =>
        JsonDocument.Parse(project).RootElement.EnumerateObject().Where(member => member.Name != "revision").Select(member => member.ToString());

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
    public async Task What_an_import_kept_as_text_is_in_the_list_and_in_the_record()
    {
        var number = await site.GivenProject(project => (project.Name, project.SourceTexts) = ("接口附注试验", new() { ["备注"] = "补充说明", ["总投资"] = "很多钱" }));
        var api = await site.ApiOf(Role.ProgrammeOffice);

        var listed = (await api.GetFromJsonAsync<JsonElement>("/api/projects?words=接口附注试验")).GetProperty("items")[0];
        var read = await api.GetFromJsonAsync<JsonElement>($"/api/projects/{number}");

        listed.GetProperty("kept").GetProperty("总投资").GetString().ShouldBe("很多钱");
        read.GetProperty("kept").EnumerateObject().Select(text => (text.Name, text.Value.GetString())).ShouldBe([("备注", "补充说明"), ("总投资", "很多钱")], ignoreOrder: true);
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
