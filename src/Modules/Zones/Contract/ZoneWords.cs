namespace Tuijin.Zones.Contract;

/// <summary>Who approved a zone, from the lowest level up.</summary>
public enum ZoneLevel
{
    /// <summary>乡镇工业集中区</summary>
    Township,

    /// <summary>县级园区</summary>
    County,

    /// <summary>省级开发区</summary>
    Province,

    /// <summary>国家级开发区</summary>
    Nation,
}

/// <summary>The datum that the coordinates of a boundary refer to. Both are geographic: longitude and latitude in degrees.</summary>
public enum BoundaryDatum
{
    /// <summary>2000国家大地坐标系 (EPSG:4490), the official one.</summary>
    Cgcs2000,

    /// <summary>WGS-84 (EPSG:4326), as satellites give it.</summary>
    Wgs84,
}

/// <summary>Chinese names.</summary>
public static class ZoneWords
{
    public static string Title(this ZoneLevel level) => level switch
    {
        ZoneLevel.Township => "乡镇",
        ZoneLevel.County => "县级",
        ZoneLevel.Province => "省级",
        ZoneLevel.Nation => "国家级",
    };

    public static string Title(this BoundaryDatum datum) => datum switch
    {
        BoundaryDatum.Cgcs2000 => "2000国家大地坐标系",
        BoundaryDatum.Wgs84 => "WGS-84坐标系",
    };
}
