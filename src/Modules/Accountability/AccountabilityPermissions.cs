using Tuijin.Foundation.Access;

namespace Tuijin.Accountability;

/// <summary>What may be done with tasks.</summary>
public static class AccountabilityPermissions
{
    public const string Read = "duties.read", Handle = "duties.handle", Verify = "duties.verify";

    internal static readonly Permission[] All =
    [
        new(Read, "查看任务", [.. Permission.Officials, Role.Auditor]),
        new(Handle, "办理本单位任务", Role.ProgrammeOffice, Role.Supervision, Role.Department, Role.County, Role.Township, Role.Zone),
        new(Verify, "确认、退回、撤销任务", Role.Supervision, Role.ProgrammeOffice),
    ];
}
