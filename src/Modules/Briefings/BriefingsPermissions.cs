using Tuijin.Foundation.Access;

namespace Tuijin.Briefings;

/// <summary>What may be seen of boards.</summary>
public static class BriefingsPermissions
{
    public const string ReadBoard = "board.read", OpenHome = "home.open";

    internal static readonly Permission[] All =
    [
        new(ReadBoard, "查看看板", Role.Leader, Role.ProgrammeOffice, Role.Supervision, Role.County, Role.Township, Role.Auditor),
        new(OpenHome, "打开首页", Permission.Everyone),
    ];

    /// <summary>The roles whose work begins at the board; everybody else begins with what waits for them.</summary>
    internal static bool BeginsAtBoard(Role role) => role is Role.Leader or Role.ProgrammeOffice or Role.Supervision or Role.County;
}
