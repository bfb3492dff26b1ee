using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Tuijin.Appeals.Contract;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Meetings.Data;
using Tuijin.Meetings.Domain;
using Tuijin.Projects.Contract;

namespace Tuijin.Meetings.Features.RecordMeeting;

/// <summary>What the clerk's page asks while one types: words that would fit, and how the line is understood so far.</summary>
internal static class LiveEndpoints
{
    private const int Most = 8, LongestLine = 2000, LongestWords = 40;

    private static readonly string[] UsualLimits = ["3个工作日", "5个工作日", "7个工作日", "10个工作日", "15个工作日", "30个工作日", "本周五", "下周五", "月底前", "下月底前", "年底前"];

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/meetings/{number}/live/words", Words).RequireAuthorization(MeetingPermissions.Record);
        endpoints.MapGet("/meetings/{number}/live/read", Read).RequireAuthorization(MeetingPermissions.Record);
    }

    private sealed record Word(string Text, string Note);

    private sealed record Reading(string Kind, IReadOnlyList<LinePart> Parts, IReadOnlyList<string> Missing, bool LeadsOn);

    private static async Task<IResult> Words(
        string number, string mark, string? q, TuijinDb db, Viewer viewer, IAppealIntake appeals, ProjectSearch projects, CancellationToken cancellationToken)
    {
        if (await db.MeetingToChange(number, viewer, cancellationToken) is not { } meeting || !meeting.IsKeptBy(viewer))
        {
            return TypedResults.NotFound();
        }

        var words = (q ?? "").Trim();
        words = words.Length > LongestWords ? words[..LongestWords] : words;
        IEnumerable<Word> found = mark switch
        {
            "#" => (await appeals.Categories(cancellationToken)).Where(category => category.Value.Contains(words, StringComparison.Ordinal)).Select(category => new Word(category.Value, "")),
            "@" => await Units(db, meeting, words, cancellationToken),
            "&" => await Enterprises(db, viewer, meeting, words, cancellationToken),
            "%" => await Projects(db, projects, meeting, words, cancellationToken),
            "/" => UsualLimits.Where(limit => limit.Contains(words, StringComparison.Ordinal)).Select(limit => new Word(limit, "")),
            _ => [],
        };
        return TypedResults.Ok(found.DistinctBy(word => word.Text).Take(Most));
    }

    private static async Task<IResult> Read(string number, string? typed, Guid? topic, TuijinDb db, Viewer viewer, LineResolver resolver, CancellationToken cancellationToken)
    {
        if (await db.MeetingToChange(number, viewer, cancellationToken) is not { } meeting || !meeting.IsKeptBy(viewer))
        {
            return TypedResults.NotFound();
        }

        var line = typed ?? "";
        var understood = await resolver.Resolve(line.Length > LongestLine ? line[..LongestLine] : line, topic, meeting, cancellationToken);
        var content = understood.Content;
        return TypedResults.Ok(new Reading(content.Spoken.Kind.Title(), understood.Parts, content.Missing, content.LeadsOn));
    }

    /// <summary>Units that take part come first.</summary>
    private static async Task<IEnumerable<Word>> Units(TuijinDb db, Meeting meeting, string words, CancellationToken cancellationToken)
    {
        var present = meeting.Units.Select(unit => unit.OrganisationId).ToList();
        var units = await db.Set<OrganisationView>().Where(unit => unit.IsActive && (unit.ShortName.Contains(words) || unit.Name.Contains(words)))
            .OrderBy(unit => present.Contains(unit.Id) ? 0 : 1).ThenBy(unit => unit.Kind).ThenBy(unit => unit.SortOrder).ThenBy(unit => unit.ShortName).Take(Most)
            .Select(unit => new { unit.Id, unit.ShortName, unit.Kind }).ToListAsync(cancellationToken);
        return units.Select(unit => new Word(unit.ShortName, present.Contains(unit.Id) ? "到会" : unit.Kind.Title()));
    }

    private static async Task<IEnumerable<Word>> Enterprises(TuijinDb db, Viewer viewer, Meeting meeting, string words, CancellationToken cancellationToken)
    {
        var present = meeting.Enterprises.Select(enterprise => enterprise.EnterpriseId).ToList();
        var firms = await db.EnterpriseViewsVisibleTo(viewer).Where(firm => firm.Name.Contains(words))
            .OrderBy(firm => present.Contains(firm.Id) ? 0 : 1).ThenBy(firm => firm.Name).Take(Most).Select(firm => new { firm.Id, firm.Name, firm.CreditCode }).ToListAsync(cancellationToken);
        return firms.Select(firm => new Word(firm.Name, present.Contains(firm.Id) ? "到会" : firm.CreditCode));
    }

    private static async Task<IEnumerable<Word>> Projects(TuijinDb db, ProjectSearch projects, Meeting meeting, string words, CancellationToken cancellationToken)
    {
        var looked = meeting.Topics.Select(topic => topic.ProjectId).OfType<ProjectId>().ToList();
        var near = await db.Set<ProjectView>().Where(project => looked.Contains(project.Id) && (project.Name.Contains(words) || project.Number.Contains(words))).ToListAsync(cancellationToken);
        return near.Concat(await projects.Find(words, null, Most, cancellationToken)).Select(project => new Word(project.Number, project.Name));
    }
}
