using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tuijin.Foundation.Api;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;
using Tuijin.Meetings.Contract;
using Tuijin.Meetings.Domain;
using Tuijin.Meetings.Features.ListMeetings;
using Tuijin.Meetings.Features.ViewMeeting;

namespace Tuijin.Meetings.Features.MeetingsApi;

/// <summary>GET /api/meetings?year= and GET /api/meetings/{number}.</summary>
internal static class MeetingEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/api/meetings", List).RequireAuthorization(MeetingPermissions.Read).WithTags("会议").WithSummary("一年的会议");
        endpoints.MapGet("/api/meetings/{number}", One).RequireAuthorization(MeetingPermissions.Read).WithTags("会议").WithSummary("一次会议及其记录");
    }

    private static async Task<IResult> List(HttpRequest request, MeetingListReader reader, TimeProvider clock, CancellationToken cancellationToken)
    {
        var query = new ApiQuery(request.Query, "year", "type", "q");
        var (year, type, words) = (query.Number("year", 2000, 2100), query.Word<MeetingType>("type"), query.One("q"));
        if (query.Problem is { } problem)
        {
            return problem;
        }

        var meetings = await reader.Of(year ?? clock.Today().Year, type, words, cancellationToken);
        return TypedResults.Ok(new ApiList<MeetingItem>(meetings.Count, [.. meetings.Select(meeting => new MeetingItem(
            meeting.Number, meeting.Type, meeting.Title, meeting.StartsAt, meeting.Place, meeting.Host, meeting.State, meeting.Result.All, meeting.Result.Done, meeting.Result.Late))]));
    }

    private static async Task<IResult> One(string number, HttpResponse response, MeetingReader reader, CancellationToken cancellationToken)
    {
        if (await reader.Find(number, cancellationToken) is not { } meeting)
        {
            return ApiResults.Problem(new NotFound($"会议{number}"));
        }

        response.SetRevision(meeting.Revision);
        return TypedResults.Ok(new MeetingDetail(
            meeting.Number, meeting.Type, meeting.Title, meeting.StartsAt, meeting.Place, meeting.Host, meeting.State, meeting.Units, meeting.Enterprises,
            [.. meeting.Topics.Select(topic => new TopicItem(topic.Title, topic.Project?.Number))],
            [.. meeting.Lines.Select(line => new LineItem(
                line.Kind, line.Text, line.Speaker, line.Enterprise, line.Category, line.Lead, line.Supports, line.DueOn,
                line.Outcome?.Number, line.Outcome?.State, line.Outcome?.IsOverdue ?? false, line.SaidAt))]));
    }

    internal sealed record MeetingItem(
        string Number, MeetingType Type, string Title, DateTime StartsAt, string Place, string Host, MeetingState State, int RaisedCount, int DoneCount, int OverdueCount);

    internal sealed record MeetingDetail(
        string Number, MeetingType Type, string Title, DateTime StartsAt, string Place, string Host, MeetingState State,
        IReadOnlyList<string> Units, IReadOnlyList<string> Enterprises, IReadOnlyList<TopicItem> Topics, IReadOnlyList<LineItem> Lines);

    internal sealed record TopicItem(string Title, string? ProjectNumber);

    internal sealed record LineItem(
        LineKind Kind, string Text, string? Speaker, string? Enterprise, string? Category, string? LeadUnit, IReadOnlyList<string> SupportUnits, DateOnly? DueOn,
        string? RaisedNumber, string? RaisedState, bool IsOverdue, DateTime SaidAt);
}
