using Tuijin.Foundation.Access;

namespace Tuijin.Zones;

/// <summary>What may be done with zones.</summary>
public static class ZonesPermissions
{
    public const string Read = "zones.read", Edit = "zones.edit", Approve = "zones.approve";

    internal static readonly Permission[] All =
    [
        new(Read, "查看工业集中区", [.. Permission.Officials, Role.Auditor]),
        new(Edit, "维护工业集中区", Role.ProgrammeOffice, Role.County, Role.Zone),
        new(Approve, "登记园区和批准信息", Role.ProgrammeOffice),
    ];
}
