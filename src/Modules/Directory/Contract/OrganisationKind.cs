namespace Tuijin.Directory.Contract;

/// <summary>Kinds of organisations that users belong to.</summary>
public enum OrganisationKind
{
    /// <summary>市政府及其办公室.</summary>
    CityGovernment,

    /// <summary>市级职能部门.</summary>
    Department,

    /// <summary>县区政府.</summary>
    CountyGovernment,

    /// <summary>乡镇政府、街道办事处.</summary>
    TownshipGovernment,

    /// <summary>园区管理机构.</summary>
    ZoneBody,

    /// <summary>行业协会、商会.</summary>
    Association,

    /// <summary>高校、科研院所.</summary>
    Institute,

    /// <summary>银行.</summary>
    Bank,
}

/// <summary>Levels of divisions.</summary>
public enum DivisionLevel
{
    City,
    County,
    Township,
}

/// <summary>Size of an enterprise by the national classification.</summary>
public enum EnterpriseScale
{
    Large,
    Medium,
    Small,
    Micro,
}

/// <summary>Chinese names.</summary>
public static class DirectoryNames
{
    public static string Title(this OrganisationKind kind) => kind switch
    {
        OrganisationKind.CityGovernment => "市政府",
        OrganisationKind.Department => "市级部门",
        OrganisationKind.CountyGovernment => "县区政府",
        OrganisationKind.TownshipGovernment => "乡镇政府",
        OrganisationKind.ZoneBody => "园区管理机构",
        OrganisationKind.Association => "协会商会",
        OrganisationKind.Institute => "高校院所",
        OrganisationKind.Bank => "银行",
    };

    public static string Title(this EnterpriseScale scale) => scale switch
    {
        EnterpriseScale.Large => "大型",
        EnterpriseScale.Medium => "中型",
        EnterpriseScale.Small => "小型",
        EnterpriseScale.Micro => "微型",
    };
}
