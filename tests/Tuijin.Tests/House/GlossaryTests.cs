using System.Reflection;
using System.Text.Json;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Imports;
using Tuijin.Projects.Contract;

namespace Tuijin.Tests.House;

/// <summary>Programs read what the product writes: each name stands in the glossary.</summary>
public sealed class GlossaryTests
{
    public static TheoryData<Type> Written => new(
        typeof(Tuijin.Projects.Features.ProjectsApi.ProjectDto), typeof(Tuijin.Appeals.Features.AppealsApi.AppealJson), typeof(Tuijin.Directory.Features.EnterprisesApi.EnterpriseJson),
        typeof(ProjectImportResult), typeof(ImportedProject), typeof(EnterpriseImportResult), typeof(EnterpriseImportRecord), typeof(ImportCounts), typeof(ImportedTable),
        typeof(ImportedColumn), typeof(FlaggedCell), typeof(SheetOutcome));

    [Theory]
    [MemberData(nameof(Written))]
    public void Every_field_of_what_is_written_for_programs_is_in_the_glossary(Type type)
    {
        var glossary = File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "glossary.md"));

        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))
            .Where(name => !glossary.Contains($"`{name}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
