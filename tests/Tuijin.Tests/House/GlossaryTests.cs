using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Tuijin.Accountability.Contract;
using Tuijin.Accountability.Features.DutiesApi;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Features.AppealsApi;
using Tuijin.Directory.Contract;
using Tuijin.Directory.Features.EnterprisesApi;
using Tuijin.Foundation.Imports;
using Tuijin.Meetings.Contract;
using Tuijin.Meetings.Domain;
using Tuijin.Meetings.Features.MeetingsApi;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Features.ProjectsApi;
using Tuijin.Rules.Lights;
using Tuijin.Rules.Permits;
using Tuijin.Rules.WorkingTime;
using Tuijin.Zones.Contract;
using Tuijin.Zones.Features.ReadZones;

namespace Tuijin.Tests.House;

/// <summary>Programs read what the product writes: each name stands in the glossary, under its own heading.</summary>
public sealed partial class GlossaryTests
{
    private const string Projects = "### export projects", Appeals = "### export appeals", Enterprises = "### export enterprises", Import = "### import",
        Appeal = "### GET /api/appeals/{number}\n", AppealFiles = "### GET /api/appeals/{number}/files", Duties = "### GET /api/duties", Meetings = "### GET /api/meetings", Zones = "### GET /api/zones",
        Permits = "### GET /api/projects/{number}/permits";

    public static TheoryData<string, Type> Written => new()
    {
        { Projects, typeof(ProjectDto) },
        { Permits, typeof(PermitDto) },
        { Appeals, typeof(AppealJson) },
        { Enterprises, typeof(EnterpriseJson) },
        { Appeal, typeof(AppealDetailJson) },
        { Appeal, typeof(AssignmentJson) },
        { Appeal, typeof(ExtensionJson) },
        { Appeal, typeof(StepJson) },
        { AppealFiles, typeof(AppealFileJson) },
        { Duties, typeof(DutiesEndpoint.DutyItem) },
        { Meetings, typeof(MeetingEndpoints.MeetingItem) },
        { Meetings, typeof(MeetingEndpoints.MeetingDetail) },
        { Meetings, typeof(MeetingEndpoints.TopicItem) },
        { Meetings, typeof(MeetingEndpoints.LineItem) },
        { Zones, typeof(ReadZonesEndpoints.ZoneDto) },
        { Import, typeof(ProjectImportResult) },
        { Import, typeof(ImportedProject) },
        { Import, typeof(EnterpriseImportResult) },
        { Import, typeof(EnterpriseImportRecord) },
        { Import, typeof(ImportCounts) },
        { Import, typeof(ImportedTable) },
        { Import, typeof(ImportedColumn) },
        { Import, typeof(FlaggedCell) },
        { Import, typeof(SheetOutcome) },
    };

    public static TheoryData<string, Type> Words => new()
    {
        { Projects, typeof(ConstructionNature) },
        { Projects, typeof(ProjectKind) },
        { Projects, typeof(ProjectYearClass) },
        { Projects, typeof(ProjectStage) },
        { Projects, typeof(InvestmentDriver) },
        { Projects, typeof(Light) },
        { Permits, typeof(PermitStanding) },
        { Permits, typeof(DayKind) },
        { Appeals, typeof(AppealState) },
        { Appeals, typeof(AppealChannel) },
        { Appeals, typeof(AppealUrgency) },
        { Appeals, typeof(Satisfaction) },
        { Enterprises, typeof(EnterpriseScale) },
        { Duties, typeof(DutyState) },
        { Meetings, typeof(MeetingType) },
        { Meetings, typeof(MeetingState) },
        { Meetings, typeof(LineKind) },
        { Zones, typeof(ZoneLevel) },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void Every_field_of_what_is_written_for_programs_is_in_the_glossary(string heading, Type type)
    {
        var part = Part(heading);
        NamesOf(type).Where(name => !part.Contains($"`{name}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void Every_word_that_a_field_may_have_is_in_the_glossary(string heading, Type type)
    {
        var part = Part(heading);
        Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName).Where(word => !Regex.IsMatch(part, $"\\b{word}\\b", RegexOptions.None, TimeSpan.FromSeconds(1))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Projects)]
    [InlineData(Appeals)]
    [InlineData(Enterprises)]
    [InlineData(Appeal)]
    [InlineData(AppealFiles)]
    [InlineData(Duties)]
    [InlineData(Meetings)]
    [InlineData(Zones)]
    [InlineData(Permits)]
    public void The_glossary_names_no_field_that_is_not_written(string heading)
    {
        var written = Written.Where(row => row.Data.Item1 == heading).SelectMany(row => NamesOf(row.Data.Item2)).ToHashSet();
        Field().Matches(Part(heading)).Select(field => field.Groups[1].Value).Where(name => !written.Contains(name)).ShouldBeEmpty();
    }

    private static IEnumerable<string> NamesOf(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));

    /// <summary>From a heading to the next.</summary>
    private static string Part(string heading)
    {
        var glossary = File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "glossary.md"));
        var begin = glossary.IndexOf("\n" + heading, StringComparison.Ordinal);
        begin.ShouldBeGreaterThan(0);
        return glossary[begin..(glossary.IndexOf("\n### ", begin + 1, StringComparison.Ordinal) is > 0 and var end ? end : glossary.Length)];
    }

    [GeneratedRegex("`([a-zA-Z0-9]+)`")]
    private static partial Regex Field();
}
