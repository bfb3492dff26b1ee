using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Tuijin.Tests.House;

/// <summary>A dependency earns its line: each package that the build may take stands in docs/dependencies.md, and none stands in the list for nothing.</summary>
public sealed partial class DependencyTests
{
    /// <summary>The names at the beginning of the rows of the paper: several by commas, remarks in brackets.</summary>
    private static readonly HashSet<string> Explained = [.. File.ReadLines(Path.Combine(SourceTree.Root, "docs", "dependencies.md"))
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1)
        .SelectMany(line => Remark().Replace(line.Split('|')[1], "").Split(',', StringSplitOptions.TrimEntries))];

    public static TheoryData<string> Packages => new(XDocument.Load(Path.Combine(SourceTree.Root, "Directory.Packages.props")).Descendants("PackageVersion")
        .Select(package => package.Attribute("Include")!.Value));

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_says_why_it_is_here(string package) => Explained.ShouldContain(package);

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_is_used(string package) =>
        Projects().Any(file => File.ReadAllText(file).Contains($"<PackageReference Include=\"{package}\"", StringComparison.Ordinal)).ShouldBeTrue();

    [Fact]
    public void A_package_of_the_scripts_says_why_it_is_here() => OfTheScripts().Where(name => !Explained.Contains(name)).ShouldBeEmpty();

    [Fact]
    public void What_is_only_fetched_while_building_says_why_it_is_here()
    {
        Fetched().ShouldContain("Microsoft.NETCore.App.Crossgen2");
        Fetched().Where(name => !Explained.Contains(name)).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_explained_that_is_not_here() =>
        Explained.Except(Packages.Select(row => row.Data)).Except(OfTheScripts()).Except(Fetched()).ShouldBeEmpty();

    private static List<string> OfTheScripts()
    {
        using var client = JsonDocument.Parse(File.ReadAllText(Path.Combine(SourceTree.Root, "src", "Shell", "client", "package.json")));
        return [.. new[] { "dependencies", "devDependencies" }.SelectMany(part => client.RootElement.GetProperty(part).EnumerateObject()).Select(package => package.Name)];
    }

    /// <summary>Packages that are downloaded but not referred to, without the name of the machine they are for, and tools.</summary>
    private static List<string> Fetched()
    {
        using var tools = JsonDocument.Parse(File.ReadAllText(Path.Combine(SourceTree.Root, ".config", "dotnet-tools.json")));
        return
        [
            .. new[] { ".csproj", ".proj", ".targets", ".props" }.SelectMany(ending => SourceTree.Files("src", ending)).SelectMany(file => XDocument.Load(file).Descendants("PackageDownload"))
                .Select(package => package.Attribute("Include")!.Value.Split(".$(")[0]),
            .. tools.RootElement.GetProperty("tools").EnumerateObject().Select(tool => tool.Name),
        ];
    }

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex Remark();

    private static IEnumerable<string> Projects() =>
        SourceTree.Files("src", ".csproj").Concat(SourceTree.Files("tests", ".csproj")).Concat(SourceTree.Files("bench", ".csproj")).Append(Path.Combine(SourceTree.Root, "Directory.Build.props"));
}
