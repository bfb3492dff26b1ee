using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Tuijin.Appeals.Demo;

/// <summary>What demonstration appeals are written with: appeals.yaml.</summary>
internal sealed class AppealWords
{
    public List<string> Where { get; set; } = [];

    public List<string> Lines { get; set; } = [];

    public List<CategoryWords> Categories { get; set; } = [];

    public List<string> Notes { get; set; } = [];

    public List<string> Assists { get; set; } = [];

    public List<string> Returns { get; set; } = [];

    public List<string> Extensions { get; set; } = [];

    public List<string> ExtensionsRefused { get; set; } = [];

    public List<string> GoodWords { get; set; } = [];

    public List<string> FairWords { get; set; } = [];

    public List<string> BadWords { get; set; } = [];

    /// <summary>Of those who got what they asked for, late.</summary>
    public List<string> GrudgingWords { get; set; } = [];

    public List<string> BetterWords { get; set; } = [];

    public List<string> GoodCalls { get; set; } = [];

    public List<string> BadCalls { get; set; } = [];

    public List<string> Withdrawals { get; set; } = [];

    public List<string> Objections { get; set; } = [];

    public List<string> LongTerm { get; set; } = [];

    /// <summary>English name of the kind → reason.</summary>
    public Dictionary<string, string> Refusals { get; set; } = [];

    public static AppealWords Read()
    {
        using var stream = typeof(AppealWords).Assembly.GetManifestResourceStream("appeals.yaml")!;
        using var reader = new StreamReader(stream);
        return new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<AppealWords>(reader);
    }
}

internal sealed class CategoryWords
{
    public string Code { get; set; } = "";

    /// <summary>How often, against the others.</summary>
    public int Weight { get; set; }

    /// <summary>Short names of lead units, the usual one first.</summary>
    public List<string> Leads { get; set; } = [];

    public List<string> Supports { get; set; } = [];

    public List<ProblemWords> Problems { get; set; } = [];
}

/// <summary>One problem with the answers that may be given to it.</summary>
internal sealed class ProblemWords
{
    public string Text { get; set; } = "";

    public string Solved { get; set; } = "";

    public string Unsolved { get; set; } = "";
}
