using System.Xml.Linq;

namespace Tuijin.Tests.House;

/// <summary>A dependency earns its line: each package that the build may take stands in docs/dependencies.md, and none stands in the list for nothing.</summary>
public sealed class DependencyTests
{
    private static readonly string Paper = File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "dependencies.md"));

    public static TheoryData<string> Packages => new(XDocument.Load(Path.Combine(SourceTree.Root, "Directory.Packages.props")).Descendants("PackageVersion")
        .Select(package => package.Attribute("Include")!.Value));

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_says_why_it_is_here(string package) => Paper.ShouldContain(package);

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_is_used(string package) =>
        Projects().Any(file => File.ReadAllText(file).Contains($"<PackageReference Include=\"{package}\"", StringComparison.Ordinal)).ShouldBeTrue();

    [Fact]
    public void A_package_of_the_scripts_says_why_it_is_here()
    {
        using var client = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(SourceTree.Root, "src", "Shell", "client", "package.json")));
        new[] { "dependencies", "devDependencies" }.SelectMany(part => client.RootElement.GetProperty(part).EnumerateObject()).Select(package => package.Name)
            .Where(name => !Paper.Contains(name, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static IEnumerable<string> Projects() =>
        SourceTree.Files("src", ".csproj").Concat(SourceTree.Files("tests", ".csproj")).Concat(SourceTree.Files("bench", ".csproj")).Append(Path.Combine(SourceTree.Root, "Directory.Build.props"));
}
