using AngleSharp.Dom;
using Tuijin.Tests.Projects;

namespace Tuijin.Tests.Briefings;

/// <summary>Lines of the board add up to its whole.</summary>
public sealed class BoardLinesTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Projects_of_the_city_itself_have_a_line_and_a_list_of_their_own()
    {
        await site.GivenProject();
        var number = await site.GivenProject(path: TestCity.CityPath, division: TestCity.City);
        using var leader = await site.Leader();
        var table = (await leader.Get("/board")).Document.QuerySelectorAll("table").First(one => one.QuerySelector("tfoot") is not null);
        IElement All(IElement row) => row.QuerySelector("[data-label=项目] a")!;
        table.QuerySelectorAll("tbody tr").Sum(row => int.Parse(All(row).TextContent)).ShouldBe(2);

        var own = All(table.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("td.main")!.TextContent == "市本级"));

        own.TextContent.ShouldBe("1");
        (await leader.Get(own.GetAttribute("href")!)).Document.QuerySelectorAll("tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain(number);
    }
}
