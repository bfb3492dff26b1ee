namespace Tuijin.Foundation.Access;

/// <summary>The kinds of people who use the product (docs/glossary.md). A user has one role; what they may see follows from role and organisation.</summary>
public enum Role
{
    /// <summary>市领导: mayor and deputies. Sees the whole city, decides and signs.</summary>
    Leader,

    /// <summary>牵头部门: the programme office. Keeps the ledger of the city.</summary>
    ProgrammeOffice,

    /// <summary>督查室: the supervision office. Sees all that is due, urges, verifies, closes.</summary>
    Supervision,

    /// <summary>职能部门: handles what is assigned to it.</summary>
    Department,

    /// <summary>县区: sees everything within the county.</summary>
    County,

    /// <summary>乡镇、街道: sees everything within the township.</summary>
    Township,

    /// <summary>园区管理机构: sees what lies in its zone.</summary>
    Zone,

    /// <summary>企业: sees only itself.</summary>
    Enterprise,

    /// <summary>协会、商会: raises for its members.</summary>
    Association,

    /// <summary>高校、院所.</summary>
    Institute,

    /// <summary>银行.</summary>
    Bank,

    /// <summary>系统管理员: organisations, users, settings; no business acts.</summary>
    Administrator,

    /// <summary>审计: reads everything, above all the trail; changes nothing.</summary>
    Auditor,
}

/// <summary>Chinese names of roles.</summary>
public static class RoleNames
{
    public static string Title(this Role role) => role switch
    {
        Role.Leader => "市领导",
        Role.ProgrammeOffice => "牵头部门",
        Role.Supervision => "督查室",
        Role.Department => "职能部门",
        Role.County => "县区",
        Role.Township => "乡镇",
        Role.Zone => "园区",
        Role.Enterprise => "企业",
        Role.Association => "协会商会",
        Role.Institute => "高校院所",
        Role.Bank => "银行",
        Role.Administrator => "系统管理员",
        Role.Auditor => "审计",
    };
}
