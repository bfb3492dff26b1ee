using Tuijin.Foundation.Imports;
using Tuijin.Foundation.Imports.Workbooks;
using Tuijin.Foundation.Lists;
using Tuijin.Projects.Domain;
using Tuijin.Shell.Imports;

namespace Tuijin.Projects.Features.ImportProjects;

/// <summary>What was found of a file's columns, for the form in which a person checks it.</summary>
internal static class ImportMapping
{
    private const double Sure = 0.75;

    public static MappingModel Of(ImportFindings findings) => new(
        [.. findings.Tables.Select((table, at) => (Table: table, Samples: findings.Samples.ElementAtOrDefault(at) ?? [])).GroupBy(one => one.Table.Sheet).Select(Sheet)],
        ProjectFields.Spec.Fields);

    /// <summary>Several tables of one sheet share its columns.</summary>
    private static MappingSheet Sheet(IGrouping<string, (ImportedTable Table, List<string> Samples)> tables) => new(
        tables.Key,
        [
            .. tables.SelectMany(one => one.Table.Columns.Select((column, at) => (Column: column, Sample: one.Samples.ElementAtOrDefault(at) ?? ""))).DistinctBy(one => one.Column.Index)
                .OrderBy(one => one.Column.Index).Select(one => new MappingColumn(
                    one.Column.Index, CellAddress.Column(one.Column.Index), one.Column.Header, one.Column.Use == ColumnUse.Kept.Key() ? null : one.Column.Field, one.Sample, Remark(one.Column))),
        ]);

    private static string? Remark(ImportedColumn column) => column switch
    {
        { Use: "confirms" } => "同一金额的另一列：用来核对，前一列空白时采用",
        { Field: null } => null,
        { Confidence: < Sure } => "对应不太确定，请核对",
        _ => null,
    };
}
