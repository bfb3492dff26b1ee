using Tuijin.Foundation.Access;

namespace Tuijin.Appeals;

/// <summary>What may be done with appeals; on which ones, in which state and by which unit is decided by scope and domain.</summary>
public static class AppealPermissions
{
    public const string Read = "appeals.read", Export = "appeals.export", Raise = "appeals.raise", Decide = "appeals.decide", Handle = "appeals.handle",
        Rate = "appeals.rate", Answer = "appeals.answer", EditCategories = "appeals.categories.edit";

    private static readonly Role[] Offices = [Role.ProgrammeOffice, Role.Supervision, Role.County];

    private static readonly Role[] Handlers = [Role.ProgrammeOffice, Role.Supervision, Role.Department, Role.County, Role.Township, Role.Zone];

    internal static readonly Permission[] All =
    [
        new(Read, "查看诉求", [.. Permission.Officials, Role.Enterprise, Role.Association, Role.Auditor]),
        new(Export, "导出诉求台账", [.. Permission.Officials, Role.Association, Role.Auditor]),
        new(Raise, "提出诉求", [Role.Enterprise, Role.Association, .. Handlers]),
        new(Decide, "受理、交办、延期审批和回访办结", Offices),
        new(Handle, "签收、办理、答复、退回和申请延期", Handlers),
        new(Rate, "评价办理结果", [Role.Enterprise, Role.Association, .. Handlers]),
        new(Answer, "撤回、补充诉求和对办结提出异议", [Role.Enterprise, Role.Association, .. Handlers]),
        new(EditCategories, "维护诉求类别", Role.ProgrammeOffice, Role.Supervision),
    ];
}
