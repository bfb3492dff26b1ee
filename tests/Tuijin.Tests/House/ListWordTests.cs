using System.Net.Http.Json;
using System.Text.Json;
using Tuijin.Accountability.Contract;
using Tuijin.Appeals.Contract;
using Tuijin.Directory.Contract;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Lists;
using Tuijin.Meetings.Contract;
using Tuijin.Projects.Contract;
using Tuijin.Rules.Lights;
using Tuijin.Tests.Accountability;
using Tuijin.Tests.Appeals;
using Tuijin.Tests.Meetings;
using Tuijin.Tests.Projects;
using Tuijin.Zones.Contract;
using Tuijin.Zones.Domain;

namespace Tuijin.Tests.House;

/// <summary>A few records of every list.</summary>
public sealed class FullLists : IAsyncLifetime
{
    public TestSite Site { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Site.InitializeAsync();
        await Site.GivenAppeal();
        await Site.GivenAppeal(AppealState.Assigned);
        await Site.GivenAppeal(AppealState.Closed);
        await Site.GivenDuty(TestCity.Power);
        await Site.GivenDutyIn(DutyState.InProgress);
        await Site.GivenProject();
        await Site.GivenProject(project => (project.YearClass, project.Stage, project.StartedOn, project.IntoStatisticsOn) = (ProjectYearClass.NewStart, ProjectStage.Contracted, null, null));
        await Site.GivenMeeting();
        await Site.WithDb(async db =>
        {
            db.Add(new Zone
            {
                Id = TestCity.Zone, Code = "ZL", Name = "东一镇工业集中区", DivisionId = TestCity.EastTown, DivisionPath = TestCity.EastTownPath,
            });
            var textile = (await db.Set<Enterprise>().FindAsync(TestCity.Textile))!;
            textile.Scale = EnterpriseScale.Micro;
            await db.Save("准备试验名录");
        });
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}

/// <summary>What a list writes of a record it also takes as a filter: the words of the glossary, on the page and in the API.</summary>
public sealed class ListWordTests(FullLists lists) : IClassFixture<FullLists>
{
    /// <summary>List, parameter and field of one name, and the kind of its words.</summary>
    public static TheoryData<string, string, Type> Filters => new()
    {
        { "appeals", "state", typeof(AppealState) },
        { "appeals", "channel", typeof(AppealChannel) },
        { "appeals", "satisfaction", typeof(Satisfaction) },
        { "duties", "state", typeof(DutyState) },
        { "enterprises", "scale", typeof(EnterpriseScale) },
        { "projects", "light", typeof(Light) },
        { "projects", "yearClass", typeof(ProjectYearClass) },
        { "projects", "stage", typeof(ProjectStage) },
        { "projects", "startLight", typeof(Light) },
        { "projects", "progressLight", typeof(Light) },
        { "projects", "statisticsLight", typeof(Light) },
        { "zones", "level", typeof(ZoneLevel) },
        { "meetings", "type", typeof(MeetingType) },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Every_word_filters_what_it_says(string list, string field, Type words)
    {
        using var api = await lists.Site.ApiOf(Role.Leader, TestCity.Government);
        using var leader = await lists.Site.Leader();
        var all = await Words(api, list, field, "");
        all.ShouldContain(word => word.Length > 0);

        foreach (var name in Enum.GetNames(words))
        {
            var word = JsonNamingPolicy.CamelCase.ConvertName(name);
            var expected = all.Count(written => written == word);

            (await Words(api, list, field, $"?{field}={word}")).ShouldBe(Enumerable.Repeat(word, expected), $"/api/{list}?{field}={word}");
            (await Rows(leader, $"/{list}?{field}={word}")).ShouldBe(expected, $"/{list}?{field}={word}");
            (await Rows(leader, $"/{list}?{field}={name}")).ShouldBe(expected, $"/{list}?{field}={name}, as addresses were written before");
        }
    }

    [Theory]
    [InlineData("/users", "role", typeof(Role))]
    [InlineData("/organisations", "kind", typeof(OrganisationKind))]
    public async Task Lists_of_the_pages_alone_take_the_same_spelling(string address, string field, Type words)
    {
        using var administrator = await lists.Site.BrowserOf(Role.Administrator, TestCity.Industry);
        var all = await Rows(administrator, address);
        var sum = 0;

        foreach (var name in Enum.GetNames(words))
        {
            var rows = await Rows(administrator, $"{address}?{field}={JsonNamingPolicy.CamelCase.ConvertName(name)}");
            (await Rows(administrator, $"{address}?{field}={name}")).ShouldBe(rows);
            sum += rows;
        }

        sum.ShouldBe(all);
    }

    [Fact]
    public async Task A_kept_address_shows_its_choice_in_the_filter_bar()
    {
        using var leader = await lists.Site.Leader();

        (await leader.Get("/appeals?state=Assigned")).Document.QuerySelector("input[name=state][value=assigned]")!.HasAttribute("checked").ShouldBeTrue();
    }

    [Fact]
    public void A_key_is_read_back_in_either_spelling() =>
        ChoiceKeys.Values<ProjectYearClass>(["newStart", "Completing", "none"]).ShouldBe([ProjectYearClass.NewStart, ProjectYearClass.Completing]);

    private static async Task<List<string>> Words(HttpClient api, string list, string field, string query)
    {
        var answer = await api.GetFromJsonAsync<JsonElement>($"/api/{list}{query}");
        var items = answer.GetProperty("items").EnumerateArray().Select(item => item.TryGetProperty(field, out var word) ? word.GetString() ?? "" : "").ToList();
        items.Count.ShouldBe(answer.GetProperty("total").GetInt32());
        return items;
    }

    private static async Task<int> Rows(TestBrowser browser, string address)
    {
        var page = await browser.Get(address);
        page.Status.ShouldBe(System.Net.HttpStatusCode.OK);
        return page.Document.QuerySelectorAll("main table tbody tr:not(.record-topic)").Length;
    }
}
