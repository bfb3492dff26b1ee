using Tuijin.Shell.Parts.Maps;

namespace Tuijin.Briefings.Features.ShowBoard;

/// <summary>Everything that the leaders' board shows, as it was at one moment.</summary>
/// <param name="ReadAt">UTC.</param>
internal sealed record Board(
    DateTime ReadAt, BoardReach Reach, ProjectPart Projects, AppealPart Appeals, DutyPart Duties,
    IReadOnlyList<HeldMeeting> Meetings, MapModel Zones, IReadOnlyList<Decision> Decisions);
