using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Time;
using Tuijin.Foundation.Todo;

namespace Tuijin.Tests.Accountability;

/// <summary>Three tasks of three units, one of them overdue.</summary>
public sealed class ListedDuties : IAsyncLifetime
{
    public TestSite Site { get; } = new();

    public string Soon { get; private set; } = "";

    public string Late { get; private set; } = "";

    public string East { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await Site.InitializeAsync();
        Soon = await Site.GivenDuty(TestCity.Power, Site.Clock.Today().AddDays(20), "近期任务");
        Late = await Site.GivenDuty(TestCity.Land, Site.Clock.Today().AddDays(1), "逾期任务", TestCity.Power);
        East = await Site.GivenDuty(TestCity.EastCounty, Site.Clock.Today().AddDays(30), "东县任务");
        Site.Clock.Advance(TimeSpan.FromDays(5));
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}

public sealed class DutyListTests(ListedDuties listed) : IClassFixture<ListedDuties>
{
    private readonly TestSite site = listed.Site;

    private readonly string soon = listed.Soon, late = listed.Late, east = listed.East;

    [Fact]
    public async Task What_is_overdue_stands_first_and_each_sees_their_own()
    {
        using var leader = await site.Leader();
        using var power = await site.Department(TestCity.Power);
        using var land = await site.Department(TestCity.Land);
        using var county = await site.EastCounty();
        using var west = await site.WestCounty();

        Numbers(await leader.Get("/duties")).ShouldBe([late, soon, east]);
        Numbers(await power.Get("/duties")).ShouldContain(late);
        Numbers(await power.Get("/duties?mine=true")).ShouldContain(late);
        Numbers(await land.Get("/duties")).ShouldNotContain(soon);
        Numbers(await county.Get("/duties")).ShouldBe([east]);
        Numbers(await west.Get("/duties")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Filters_and_orders_are_those_of_the_address()
    {
        using var leader = await site.Leader();

        Numbers(await leader.Get("/duties?overdue=true")).ShouldBe([late]);
        Numbers(await leader.Get("/duties?q=近期")).ShouldBe([soon]);
        Numbers(await leader.Get($"/duties?lead={TestCity.EastCounty.Value}")).ShouldBe([east]);
        Numbers(await leader.Get("/duties?state=Confirmed")).ShouldBeEmpty();
        Numbers(await leader.Get("/duties?sort=-due"))[0].ShouldBe(east);
        Numbers(await leader.Get("/duties?sort=lead&state=Assigned")).Count.ShouldBe(3);
    }

    [Fact]
    public async Task The_api_answers_the_same_rows_with_their_total()
    {
        using var api = await site.ApiOf(Role.Department, TestCity.Land);

        var answer = await api.GetFromJsonAsync<JsonElement>("/api/duties?overdue=true");

        answer.GetProperty("total").GetInt64().ShouldBe(1);
        var item = answer.GetProperty("items")[0];
        item.GetProperty("number").GetString().ShouldBe(late);
        item.GetProperty("isOverdue").GetBoolean().ShouldBeTrue();
        item.GetProperty("state").GetString().ShouldBe("assigned");
    }

    [Fact]
    public async Task Firms_and_administrators_have_no_tasks_to_read()
    {
        using var firm = await site.ApiOf(Role.Enterprise, enterprise: TestCity.Machinery);
        using var admin = await site.ApiOf(Role.Administrator);

        (await firm.GetAsync("/api/duties")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await admin.GetAsync("/api/duties")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_unit_in_charge_finds_it_among_what_waits_for_it()
    {
        var viewer = new Viewer(Guid.NewGuid(), "国土科", Role.Department, TestCity.Land.Value, null, TestCity.CityPath);
        await site.WithScope(async services =>
        {
            var items = new List<TodoItem>();
            foreach (var source in services.GetServices<ITodoSource>())
            {
                items.AddRange(await source.Items(viewer, 20, default));
            }

            items.ShouldContain(item => item.Kind == "任务签收" && item.Href == "/duties/" + late && item.DueOn != null);
            items.ShouldNotContain(item => item.Href == "/duties/" + soon);
        }, viewer);
    }

    private static List<string> Numbers(TestPage page)
    {
        page.Status.ShouldBe(HttpStatusCode.OK);
        return [.. page.All("td[data-label='编号']")];
    }
}
