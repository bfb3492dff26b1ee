using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Access;
using Tuijin.Zones.Contract;
using Tuijin.Zones.Domain;

namespace Tuijin.Tests.Zones;

public sealed class ZonesTests : IClassFixture<TestSite>, IAsyncLifetime
{
    private const string Square = """{"type":"Polygon","coordinates":[[[100,35],[100.01,35],[100.01,35.01],[100,35.01],[100,35]]]}""";

    private static readonly OrganisationId WestBody = new(new Guid("00000000-0000-7000-8000-000000000129"));

    private readonly TestSite site;

    private static int zones;

    public ZonesTests(TestSite site) => this.site = site;

    /// <summary>Code of a zone of the east town, of this test alone.</summary>
    private string East { get; set; } = "";

    /// <summary>Body of that zone.</summary>
    private OrganisationId EastBody { get; set; }

    public async ValueTask InitializeAsync()
    {
        var number = Interlocked.Increment(ref zones);
        (East, EastBody) = ($"DY-{number}", new OrganisationId(new Guid($"00000000-0000-7000-8000-{number:d8}0777")));
        await site.WithDb(async db =>
        {
            Organisation Body(OrganisationId id, string name, DivisionId division, string path) =>
                new() { Id = id, Name = name, ShortName = name, Kind = OrganisationKind.ZoneBody, DivisionId = division, DivisionPath = path };
            Zone Of(OrganisationId id, string code, string name, DivisionId division, string path) =>
                new() { Id = id, Code = code, Name = name, DivisionId = division, DivisionPath = path, LeadingIndustries = "机械、铸造" };
            if (!await db.Set<Zone>().AnyAsync(zone => zone.Code == "XY"))
            {
                db.AddRange(Body(WestBody, "西一镇工业园管委会", TestCity.West, TestCity.WestTownPath), Of(WestBody, "XY", "西一镇工业园", TestCity.WestTown, TestCity.WestTownPath));
            }

            var east = Of(EastBody, East, $"东一镇{number}号工业集中区", TestCity.EastTown, TestCity.EastTownPath);
            east.Measure(1_500_000, 800_000).ShouldBeNull();
            east.Draw(BoundaryReader.Read(Square, BoundaryDatum.Cgcs2000).Value);
            db.AddRange(Body(EastBody, $"东一镇{number}号管委会", TestCity.EastTown, TestCity.EastTownPath), east);
            await db.Save("准备园区");
        });
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_leader_sees_all_zones_a_county_its_own_and_a_zone_body_itself()
    {
        using var leader = await site.Leader();
        (await leader.Get("/zones")).Text.ShouldSatisfyAllConditions(text => text.ShouldContain("西一镇工业园"), text => text.ShouldContain(East));
        using var county = await site.WestCounty();
        (await county.Get("/zones")).Text.ShouldSatisfyAllConditions(text => text.ShouldContain("西一镇工业园"), text => text.ShouldNotContain(East));
        using var body = await site.BrowserOf(Role.Zone, EastBody, TestCity.EastTownPath);
        (await body.Get("/zones")).Text.ShouldSatisfyAllConditions(text => text.ShouldNotContain("西一镇工业园"), text => text.ShouldContain(East));
    }

    [Fact]
    public async Task The_list_is_filtered_by_words_level_and_division()
    {
        using var leader = await site.Leader();
        (await leader.Get($"/zones?words={Uri.EscapeDataString("西一")}")).All("table.ledger tbody .main").ShouldBe(["西一镇工业园"]);
        (await leader.Get("/zones?division=000002001&level=township")).All("table.ledger tbody .main").ShouldBe(["西一镇工业园"]);
        (await leader.Get("/zones?level=nation")).Text.ShouldContain("没有符合条件的园区");
    }

    [Fact]
    public async Task Outside_of_the_branch_a_zone_is_not_there()
    {
        using var county = await site.WestCounty();
        (await county.Get($"/zones/{East}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await county.Get($"/zones/{East}/edit")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await county.Get($"/zones/{East}/boundary.json")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await county.Post($"/zones/{East}/edit", new Dictionary<string, string> { ["Form.Name"] = "改名" }, "/zones/XY/edit")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Its_page_shows_areas_enterprises_and_a_remarkable_difference()
    {
        await site.WithDb(async db =>
        {
            (await db.Set<Enterprise>().SingleAsync(firm => firm.Id == TestCity.Textile)).ZoneId = EastBody;
            await db.Save("迁入园区");
        });
        using var leader = await site.Leader();
        var page = await leader.Get($"/zones/{East}");
        page.Text.ShouldContain("2,250亩（150公顷）");
        page.Text.ShouldContain("试验锦绣纺织有限公司");
        page.Text.ShouldContain("与规划相差-32.5%");
        page.Document.QuerySelector($"a[href='/enterprises?zone={EastBody.Value}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task The_map_holds_what_the_viewer_may_see_with_counts()
    {
        using var leader = await site.Leader();
        using var map = JsonDocument.Parse((await leader.Get("/zones/map.json")).Body);
        var feature = map.RootElement.GetProperty("features").EnumerateArray().Single(one => one.GetProperty("properties").GetProperty("code").GetString() == East);
        feature.GetProperty("geometry").GetProperty("type").GetString().ShouldBe("Polygon");
        feature.GetProperty("properties").GetProperty("redProjects").GetInt32().ShouldBe(0);
        using var county = await site.WestCounty();
        (await county.Get("/zones/map.json")).Body.ShouldNotContain(East);
    }

    [Fact]
    public async Task A_county_changes_areas_and_boundary_and_the_trail_keeps_both()
    {
        using var county = await site.EastCounty();
        var page = await county.Get($"/zones/{East}/edit");
        page.Text.ShouldNotContain("批准机关");
        var saved = await county.SubmitFiles(page, new Dictionary<string, string> { ["Form.PlannedMu"] = "1520", ["Form.BuiltMu"] = "1200", ["Form.LeadingIndustries"] = "机械，铸造" },
            "Form.BoundaryFile", [("边界.geojson", Encoding.UTF8.GetBytes(Square.Replace("100.01", "100.02", StringComparison.Ordinal)))]);
        saved.Status.ShouldBe(HttpStatusCode.Redirect);
        var zone = await Zone();
        zone.PlannedM2.ShouldBe(1_013_333.33m);
        zone.BoundaryM2!.Value.ShouldBe(2_025_000m, 10_000m);
        (await county.Get($"/zones/{East}")).Text.ShouldContain("边界指纹");
    }

    [Fact]
    public async Task A_crossing_boundary_is_refused_with_its_place_and_nothing_is_written()
    {
        var before = await Zone();
        using var county = await site.EastCounty();
        var page = await county.SubmitFiles(await county.Get($"/zones/{East}/edit"), new Dictionary<string, string> { ["Form.BuiltMu"] = "1" },
            "Form.BoundaryFile", [("边界.geojson", """{"type":"Polygon","coordinates":[[[100,35],[100.01,35.01],[100.01,35],[100,35.01],[100,35]]]}"""u8.ToArray())]);
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("东经100.005、北纬35.005附近");
        (await Zone()).Revision.ShouldBe(before.Revision);
    }

    [Theory]
    [InlineData("Form.BuiltMu", "2251", "建成面积不能大于规划面积")]
    [InlineData("Form.PlannedMu", "-3", "规划面积应在")]
    [InlineData("Form.PlannedMu", "很大", "规划面积")]
    [InlineData("Form.Name", "", "请填写园区名称")]
    [InlineData("Form.Datum", "9", "坐标系")]
    public async Task Impossible_values_are_refused_beside_their_field(string field, string value, string says)
    {
        using var county = await site.EastCounty();
        (await county.Submit($"/zones/{East}/edit", new Dictionary<string, string> { [field] = value })).Text.ShouldContain(says);
    }

    [Fact]
    public async Task Who_saves_over_a_later_change_is_told_whose()
    {
        using var county = await site.EastCounty();
        var page = await county.Get($"/zones/{East}/edit");
        using var office = await site.ProgrammeOffice();
        (await office.Submit($"/zones/{East}/edit", new Dictionary<string, string> { ["Form.ApprovedBy"] = "市政府" })).Status.ShouldBe(HttpStatusCode.Redirect);
        var late = await county.Submit(page, new Dictionary<string, string> { ["Form.BuiltMu"] = "3" });
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Text.ShouldContain("批准机关改为“市政府”");
    }

    [Fact]
    public async Task Only_the_programme_office_sets_level_and_approval()
    {
        using var body = await site.BrowserOf(Role.Zone, EastBody, TestCity.EastTownPath);
        await body.Submit($"/zones/{East}/edit", new Dictionary<string, string> { ["Form.Level"] = "Nation", ["Form.ApprovedBy"] = "自封" });
        (await Zone()).Level.ShouldBe(ZoneLevel.Township);
        using var office = await site.ProgrammeOffice();
        (await office.Submit($"/zones/{East}/edit", new Dictionary<string, string> { ["Form.Level"] = "Province", ["Form.ApprovedOn"] = "2026-03-05" })).Text.ShouldContain("批准日期不能晚于今天");
        await office.Submit($"/zones/{East}/edit", new Dictionary<string, string> { ["Form.Level"] = "Province", ["Form.ApprovedOn"] = "2026-03-04" });
        (await Zone()).Level.ShouldBe(ZoneLevel.Province);
    }

    [Fact]
    public async Task A_zone_is_registered_once_for_a_body_and_under_a_free_code()
    {
        using var office = await site.ProgrammeOffice();
        var values = new Dictionary<string, string> { ["Form.BodyId"] = TestCity.Zone.Value.ToString(), ["Form.Code"] = East, ["Form.Name"] = "东一镇工业集中区" };
        (await office.Submit("/zones/new", values)).Text.ShouldContain("已被使用");
        values["Form.Code"] = "new";
        (await office.Submit("/zones/new", values)).Text.ShouldContain("这个代码不能使用");
        values["Form.Code"] = "../x";
        (await office.Submit("/zones/new", values)).Text.ShouldContain("园区代码应为");
        values["Form.Code"] = "DYZ";
        (await office.Submit("/zones/new", values)).Location.ShouldBe("/zones/DYZ");
        (await office.Post("/zones/new", values, "/zones/DYZ/edit")).Text.ShouldContain("所有园区管理机构都已登记");
    }

    [Fact]
    public async Task Whoever_lacks_the_right_is_turned_away()
    {
        using var department = await site.Department(TestCity.Land);
        (await department.Get($"/zones/{East}")).Status.ShouldBe(HttpStatusCode.OK);
        (await department.Get($"/zones/{East}/edit")).Location.ShouldNotBeNull().ShouldContain("/denied");
        using var county = await site.EastCounty();
        (await county.Get("/zones/new")).Location.ShouldNotBeNull().ShouldContain("/denied");
        using var enterprise = await site.Enterprise(TestCity.Machinery);
        (await enterprise.Get("/zones")).Location.ShouldNotBeNull().ShouldContain("/denied");
    }

    [Fact]
    public async Task The_api_answers_lists_and_single_zones()
    {
        using var api = await site.ApiOf(Role.County, TestCity.WestCounty, TestCity.WestPath);
        using var list = JsonDocument.Parse(await api.GetStringAsync("/api/zones?level=township"));
        list.RootElement.GetProperty("total").GetInt64().ShouldBe(1);
        list.RootElement.GetProperty("items")[0].GetProperty("leadingIndustries")[1].GetString().ShouldBe("铸造");
        var one = await api.GetAsync("/api/zones/XY");
        one.Headers.ETag!.Tag.ShouldBe("\"1\"");
        (await api.GetAsync($"/api/zones/{East}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<Zone> Zone() => site.WithDb(db => db.Set<Zone>().AsNoTracking().SingleAsync(zone => zone.Code == East));
}
