using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Results;

namespace Tuijin.Directory.Domain;

/// <summary>Which kind of organisation a role belongs to.</summary>
internal static class Affiliation
{
    /// <summary>Kinds that users of the role may work for; empty when the role needs no organisation.</summary>
    public static IReadOnlyList<OrganisationKind> KindsOf(Role role) => role switch
    {
        Role.Leader => [OrganisationKind.CityGovernment],
        Role.ProgrammeOffice or Role.Department => [OrganisationKind.Department],
        Role.Supervision => [OrganisationKind.CityGovernment, OrganisationKind.Department],
        Role.County => [OrganisationKind.CountyGovernment],
        Role.Township => [OrganisationKind.TownshipGovernment],
        Role.Zone => [OrganisationKind.ZoneBody],
        Role.Association => [OrganisationKind.Association],
        Role.Institute => [OrganisationKind.Institute],
        Role.Bank => [OrganisationKind.Bank],
        Role.Enterprise or Role.Administrator or Role.Auditor => [],
    };

    /// <summary>Why a user of the role cannot belong there; null when it fits.</summary>
    /// <param name="organisation">Kind of the organisation; null without one.</param>
    public static Refusal? Problem(Role role, OrganisationKind? organisation, bool hasEnterprise)
    {
        if (role is Role.Enterprise)
        {
            return hasEnterprise ? null : new WrongAffiliation("Enterprise", "企业用户须指定所属企业。");
        }

        if (hasEnterprise)
        {
            return new WrongAffiliation("Enterprise", "只有企业用户才能指定所属企业。");
        }

        var kinds = KindsOf(role);
        return kinds.Count == 0 || (organisation is { } kind && kinds.Contains(kind))
            ? null
            : new WrongAffiliation("Organisation", $"{role.Title()}用户须指定所属单位，类型为{string.Join("或", kinds.Select(kind => kind.Title()))}。");
    }
}
