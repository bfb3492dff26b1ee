using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Domain;

namespace Tuijin.Tests.Appeals;

/// <summary>The README of the module shows the table of acts as it is.</summary>
public sealed class AppealTableTests
{
    [Fact]
    public void The_readme_shows_the_table_of_acts() =>
        Told().ShouldBe(AppealRules.All.Select(rule => (rule.Act.Title(), WordOf(rule.Who), string.Join('、', rule.From.Select(state => state.Title())))));

    /// <summary>Act, who and from which states, as the README says.</summary>
    private static IEnumerable<(string Act, string Who, string From)> Told() =>
        File.ReadLines(Path.Combine(SourceTree.Root, "src", "Modules", "Appeals", "README.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Skip(1).Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Select(cells => (cells[1], cells[2], cells[3]));

    private static string WordOf(AppealPart part) => part.ToString().ToLowerInvariant();
}
