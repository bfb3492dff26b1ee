using System.Globalization;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Domain;
using Tuijin.Foundation.Time;
using Tuijin.Shell.Parts;

namespace Tuijin.Appeals.Features.AppealPage;

/// <summary>The six stations that every appeal passes, and how far it has come in this round.</summary>
internal static class Stations
{
    public static IReadOnlyList<Station> Of(Appeal appeal)
    {
        if (appeal.State is AppealState.Refused or AppealState.Withdrawn)
        {
            return [new("提出", Day(appeal.RaisedAt), IsDone: true, IsCurrent: false), new(appeal.State.Title(), Day(appeal.EndedAt), IsDone: true, IsCurrent: true)];
        }

        var reached = appeal.State switch
        {
            AppealState.Submitted => 1,
            AppealState.Accepted => 2,
            AppealState.Assigned => 3,
            AppealState.Replied => 4,
            AppealState.Rated => 5,
            _ => 6,
        };
        (string Title, DateTime? At)[] all =
            [("提出", appeal.RaisedAt), ("受理", appeal.AcceptedAt), ("交办", appeal.AssignedAt), ("答复", appeal.RepliedAt), ("评价", appeal.RatedAt), ("办结", appeal.EndedAt)];
        return [.. all.Select((station, place) => new Station(station.Title, place < reached ? Day(station.At) : "", place < reached, place == reached))];
    }

    private static string Day(DateTime? at) => at is { } moment ? moment.ShanghaiTime().ToString("M月d日", CultureInfo.InvariantCulture) : "";
}
