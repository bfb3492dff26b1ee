using Tuijin.Foundation.Access;

namespace Tuijin.Directory;

/// <summary>What may be done with the directory.</summary>
public static class DirectoryPermissions
{
    public const string ReadEnterprises = "directory.enterprises.read", EditEnterprises = "directory.enterprises.edit",
        ReadOrganisations = "directory.organisations.read", EditOrganisations = "directory.organisations.edit",
        ManageUsers = "directory.users.manage", ReadTrail = "audit.read", OwnAccount = "account.own", SetUp = "setup.run";

    internal static readonly Permission[] All =
    [
        new(ReadEnterprises, "查看企业名录", [.. Permission.Officials, Role.Enterprise, Role.Association, Role.Administrator, Role.Auditor]),
        new(EditEnterprises, "维护企业名录", Role.ProgrammeOffice, Role.County, Role.Township),
        new(ReadOrganisations, "查看组织机构", [.. Permission.Officials, Role.Administrator, Role.Auditor]),
        new(EditOrganisations, "维护组织机构", Role.ProgrammeOffice, Role.Administrator),
        new(ManageUsers, "管理用户和令牌", Role.Administrator),
        new(ReadTrail, "查看操作日志", Role.Administrator, Role.Auditor),
        new(OwnAccount, "使用本人账户", Permission.Everyone),
        new(SetUp, "初始设置", Role.Administrator),
    ];
}
