using System.Globalization;
using System.Text.RegularExpressions;
using Tuijin.Appeals.Domain;
using Tuijin.Foundation;
using Tuijin.Foundation.Access;
using Tuijin.Shell.Guides;

namespace Tuijin.Tests.House;

/// <summary>The handbooks of docs/guides say what the pages say. In them “…” stands around words of the screen and around nothing else.</summary>
public sealed partial class GuideTests(TestSite site) : IClassFixture<TestSite>
{
    /// <summary>Every text that stands by itself in the sources: literals of programs, and of pages attributes and what is between marks. An expression within is "…".</summary>
    private static readonly Lazy<HashSet<string>> Screen = new(() => [.. SourceTree.Files("src", ".cs").SelectMany(file => Literal().Matches(File.ReadAllText(file)).Select(part => Blank(part.Groups[1].Value, Hole())))
        .Concat(SourceTree.Files("src", ".cshtml").SelectMany(file => PageTexts(File.ReadAllText(file))))]);

    public static TheoryData<string> Files => new(System.IO.Directory.GetFiles(Folder, "*.md").Select(file => Path.GetFileName(file)));

    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    private static string Folder => Path.Combine(SourceTree.Root, "docs", "guides");

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_quoted_word_is_on_a_page(string file) => Quoted(file).Where(word => !Screen.Value.Contains(word)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Roles))]
    public void A_guide_explains_the_menu_of_its_role_and_no_other_words_of_the_menu(Role role)
    {
        var permissions = site.Services.GetRequiredService<PermissionCatalogue>();
        var menu = site.Services.GetRequiredService<ModuleCatalogue>().Modules.SelectMany(module => module.Menu).ToList();
        var told = Quoted(FileOf(role)).Concat(Quoted("common.md")).ToHashSet();

        menu.Where(item => permissions.Holds(role, item.Permission)).Select(item => item.Title).Except(told).ShouldBeEmpty();
        // A department is a unit and an enterprise a field of forms: only words that are nothing but a place of the menu can be told too much.
        menu.Where(item => !permissions.Holds(role, item.Permission) && item.Title.Length > 2).Select(item => item.Title).Intersect(told).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Limits_are_those_of_the_rules(string file)
    {
        var rules = DeadlineRules.On(new DateOnly(2026, 3, 4)).Limits.Select(limit => (limit.Title, limit.WorkingDays)).ToList();
        var told = Limit().Matches(Text(file)).Select(line => (line.Groups["step"].Value, int.Parse(line.Groups["days"].Value, CultureInfo.InvariantCulture))).ToList();

        told.Except(rules).ShouldBeEmpty();
        if (file == FileOf(Role.ProgrammeOffice))
        {
            rules.Except(told).ShouldBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task A_person_reads_the_guide_of_their_role(Role role)
    {
        using var browser = await site.BrowserOf(role, TestCity.Industry, TestCity.CityPath, role is Role.Enterprise ? TestCity.Machinery : null);

        var page = await browser.Client.GetStringAsync("/help");

        var guide = Guide.All.Single(guide => guide.Role == role);
        guide.Parts.Select(part => part.Title).ShouldContain("账户和常用操作");
        foreach (var part in guide.Parts)
        {
            page.ShouldContain(part.Title);
            page.ShouldContain(part.Body.ToString());
        }
    }

    [Fact]
    public async Task The_guide_of_nobody_is_not_found()
    {
        using var browser = await site.BrowserOf(Role.Department, TestCity.Industry);

        (await browser.Client.GetAsync("/help/mayor")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await browser.Client.GetAsync("/help/leader")).StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
    }

    [Fact]
    public void The_readmes_lead_to_every_guide()
    {
        var chinese = File.ReadAllText(Path.Combine(SourceTree.Root, "README.zh-CN.md"));
        Guide.All.Where(guide => !chinese.Contains($"(docs/guides/{guide.Slug}.md)", StringComparison.Ordinal)).ShouldBeEmpty();
        File.ReadAllText(Path.Combine(SourceTree.Root, "README.md")).ShouldContain("(docs/guides/)");
    }

    private static string FileOf(Role role) => Guide.All.Single(guide => guide.Role == role).Slug + ".md";

    private static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));

    private static IEnumerable<string> Quoted(string file) => Quote().Matches(Text(file)).Select(quote => quote.Groups[1].Value).Distinct();

    /// <summary>What stands between two quotation marks, also of a literal within an attribute, and what stands between two tags.</summary>
    private static IEnumerable<string> PageTexts(string page)
    {
        var plain = Blank(page, PageHole());
        return plain.Split('"', '\n').Concat(BetweenTags().Matches(plain).Select(part => part.Value.Trim()));
    }

    private static string Blank(string text, Regex hole) => hole.Replace(text, "…");

    [GeneratedRegex("“([^”]*)”")]
    private static partial Regex Quote();

    [GeneratedRegex("^- (?<step>.+)：(?<days>[0-9]+)个工作日\r?$", RegexOptions.Multiline)]
    private static partial Regex Limit();

    [GeneratedRegex("""
        "((?:\\.|[^"\\\n])*)"
        """)]
    private static partial Regex Literal();

    [GeneratedRegex("\\{[^{}]*\\}")]
    private static partial Regex Hole();

    /// <summary>An expression within a text of a page, when it holds no text of its own.</summary>
    [GeneratedRegex("@\\((?:[^()\"<>\n]|\\([^()\"<>\n]*\\))*\\)")]
    private static partial Regex PageHole();

    [GeneratedRegex("(?<=>)[^<>\n]+(?=<)")]
    private static partial Regex BetweenTags();
}
