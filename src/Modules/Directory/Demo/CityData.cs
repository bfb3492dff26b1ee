using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Tuijin.Directory.Demo;

/// <summary>The demonstration city as written in city.yaml.</summary>
internal sealed class CityData
{
    public string Name { get; set; } = "";

    public string Code { get; set; } = "";

    public List<CountyData> Counties { get; set; } = [];

    /// <summary>City government and departments, in the order of lists.</summary>
    public List<BodyData> Government { get; set; } = [];

    public List<ZoneData> Zones { get; set; } = [];

    /// <summary>Associations, institutes, banks.</summary>
    public List<BodyData> Others { get; set; } = [];

    public List<UserData> Users { get; set; } = [];

    /// <summary>How many enterprises have an account.</summary>
    public int EnterpriseUsers { get; set; }
}

internal sealed class CountyData
{
    public string Name { get; set; } = "";

    public List<string> Townships { get; set; } = [];
}

internal sealed class BodyData
{
    public string Short { get; set; } = "";

    public string Name { get; set; } = "";

    public OrganisationKind Kind { get; set; }

    public string Duties { get; set; } = "";
}

internal sealed class ZoneData
{
    public string Town { get; set; } = "";

    public string Name { get; set; } = "";
}

internal sealed class UserData
{
    public string Login { get; set; } = "";

    public string Name { get; set; } = "";

    public Role Role { get; set; }

    public string Organisation { get; set; } = "";

    public string Post { get; set; } = "";
}

/// <summary>Words that enterprises are made of, as written in enterprises.yaml.</summary>
internal sealed class EnterpriseWords
{
    public List<string> Brands { get; set; } = [];

    public List<IndustryData> Industries { get; set; } = [];

    public List<string> Titles { get; set; } = [];

    public List<string> Surnames { get; set; } = [];

    public List<string> GivenNames { get; set; } = [];
}

internal sealed class IndustryData
{
    public string Code { get; set; } = "";

    public List<string> Words { get; set; } = [];

    public int Weight { get; set; }
}

/// <summary>Reads the data files that lie beside this code.</summary>
internal static class DemonstrationFiles
{
    public static T Read<T>(string name)
    {
        using var stream = typeof(DemonstrationFiles).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<T>(reader);
    }
}
