using Tuijin.Foundation.Access;

namespace Tuijin.Meetings;

/// <summary>What may be done with meetings.</summary>
public static class MeetingPermissions
{
    public const string Read = "meetings.read", Plan = "meetings.plan", Record = "meetings.record";

    /// <summary>Roles that convene meetings, write them down and make their minutes final.</summary>
    internal static readonly Role[] Conveners = [Role.ProgrammeOffice, Role.Supervision, Role.County, Role.Township, Role.Zone];

    internal static readonly Permission[] All =
    [
        new(Read, "查看会议", [.. Permission.Officials, Role.Enterprise, Role.Association, Role.Auditor]),
        new(Plan, "筹备会议", Conveners),
        new(Record, "记录会议、编印和定稿会议纪要", Conveners),
    ];
}
