using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Tuijin.Projects.Demo;

/// <summary>The words that demonstration projects are made of, as written in projects.yaml.</summary>
internal sealed class ProjectWordData
{
    /// <summary>Industry of two digits → patterns: text with {n}, smallest and largest number.</summary>
    public Dictionary<string, List<List<string>>> Industries { get; set; } = [];

    public List<string> Contents { get; set; } = [];

    /// <summary>形象进度, from the beginning of the works to their end.</summary>
    public List<string> Progress { get; set; } = [];

    public List<string> Delays { get; set; } = [];

    public List<string> Obstacles { get; set; } = [];

    /// <summary>Kind of permit → short name of the department that decides on it, and the word of its approvals.</summary>
    public Dictionary<string, List<string>> PermitDepartments { get; set; } = [];

    /// <summary>What is noted of permits that take too long.</summary>
    public List<string> PermitNotes { get; set; } = [];

    public List<string> Leaders { get; set; } = [];

    public static ProjectWordData Read()
    {
        using var reader = new StreamReader(typeof(ProjectWordData).Assembly.GetManifestResourceStream("projects.yaml")!);
        return new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<ProjectWordData>(reader);
    }

    /// <summary>A name for a project of an enterprise of this industry.</summary>
    public string Name(string industryCode, Random random)
    {
        var patterns = Industries.GetValueOrDefault(industryCode.Length >= 2 ? industryCode[..2] : "") ?? Industries["34"];
        var pattern = patterns[random.Next(patterns.Count)];
        var (from, to) = (int.Parse(pattern[1]), int.Parse(pattern[2]));
        var number = random.Next(from, to + 1);
        return pattern[0].Replace("{n}", (number > 100 ? number / 10 * 10 : number).ToString(), StringComparison.Ordinal);
    }
}
