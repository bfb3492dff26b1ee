using Tuijin.Directory.Contract;
using Tuijin.Foundation.Data;
using Tuijin.Meetings.Contract;
using Tuijin.Meetings.Domain;
using Tuijin.Projects.Contract;
using Tuijin.Rules.Lights;

namespace Tuijin.Meetings.Demo;

/// <summary>Plans the meetings of the demonstration city.</summary>
internal sealed class MeetingMaker(TimeProvider clock, Random random, MeetingWords words, MeetingCity city)
{
    private const int MostProjects = 5;

    private int asked;

    private int theme;

    /// <param name="startsAt">UTC.</param>
    public Meeting OnSite(string number, DateTime startsAt)
    {
        var county = city.Counties[asked++ % city.Counties.Count];
        var looked = city.Projects.Where(project => project.DivisionPath.StartsWith(county.DivisionPath, StringComparison.Ordinal))
            .OrderBy(project => project.EnterpriseId is { } firm && city.SigningIn.Contains(firm) ? -1 : project.Light switch { Light.Red => 0, Light.Yellow => 1, _ => 2 } + random.Next(2)).ThenBy(project => project.Number).Take(random.Next(3, MostProjects + 1)).ToList();
        var place = looked.Count > 0 ? $"{looked[0].EnterpriseName}会议室" : $"{county.ShortName}会议室";
        return Plan(number, MeetingType.OnSite, $"{county.ShortName.Replace("政府", "", StringComparison.Ordinal)}技改项目现场办公会", startsAt, place, county,
            [.. city.ZoneBodies.Where(body => looked.Exists(project => project.ZoneId == body.Id))],
            [.. looked.Select(project => new PlannedTopic(clock.NewGuid(), project.Name, project.Id, project.EnterpriseId))]);
    }

    public Meeting Themed(string number, DateTime startsAt)
    {
        var chosen = words.Themes[theme++ % words.Themes.Count];
        return Plan(number, Enum.Parse<MeetingType>(chosen.Type), chosen.Title, startsAt, "市政府第二会议室", city.Counties[random.Next(city.Counties.Count)],
            [.. city.Associations.Skip(theme % 2).Take(2)],
            [.. chosen.Topics.Select(title => new PlannedTopic(clock.NewGuid(), title, null, null))]);
    }

    private Meeting Plan(string number, MeetingType type, string title, DateTime startsAt, string place, OrganisationView county, IReadOnlyList<OrganisationView> guests, List<PlannedTopic> topics)
    {
        var units = city.Departments.OrderBy(_ => random.Next()).Take(random.Next(6, 9)).OrderBy(unit => unit.SortOrder).Append(county).Concat(guests).ToList();
        var firms = topics.Select(topic => topic.EnterpriseId).OfType<EnterpriseId>().ToList();
        if (firms.Count == 0)
        {
            firms = [.. city.Projects.OrderBy(_ => random.Next()).Select(project => project.EnterpriseId).OfType<EnterpriseId>().Distinct().Take(random.Next(5, 9))];
        }

        var host = words.Hosts[random.Next(words.Hosts.Count)];
        return Meeting.Plan(clock.NewId<MeetingId>(), number, city.Convener, new MeetingPlan(
            type, title, startsAt, place, host, words.Clerks[random.Next(words.Clerks.Count)],
            string.Join('\n', units.Select(Person).Prepend(host)), string.Join('\n', firms.Distinct().Select(firm => $"{city.FirmName(firm)}负责人")), "",
            topics, [.. units.Select(unit => unit.Id).Distinct()], [.. firms.Distinct()]));
    }

    private string Person(OrganisationView unit) =>
        $"{unit.ShortName}{words.Posts[random.Next(words.Posts.Count)]}{words.Surnames[random.Next(words.Surnames.Count)]}{"某文平岚卓言"[random.Next(6)]}";
}

/// <summary>What of the city takes part in meetings.</summary>
/// <param name="SigningIn">Enterprises whose people sign in: they are looked at first, so that they have something to see.</param>
internal sealed record MeetingCity(
    OrganisationView Convener, IReadOnlyList<OrganisationView> Departments, IReadOnlyList<OrganisationView> Counties, IReadOnlyList<OrganisationView> Associations,
    IReadOnlyList<OrganisationView> ZoneBodies, IReadOnlyList<ProjectView> Projects, IReadOnlyDictionary<EnterpriseId, string> Firms, IReadOnlySet<EnterpriseId> SigningIn)
{
    public string FirmName(EnterpriseId firm) => Firms.GetValueOrDefault(firm, "");
}
