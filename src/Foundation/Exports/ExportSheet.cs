using Tuijin.Foundation.Lists;

namespace Tuijin.Foundation.Exports;

/// <summary>A column of an exported table.</summary>
/// <param name="Key">Field key; columns whose key an importer knows can be edited and imported again.</param>
/// <param name="Title">Header. 万元 is added to columns of money.</param>
/// <param name="Width">In characters; by kind when null.</param>
public sealed record ExportColumn(string Key, string Title, ColumnKind Kind, int? Width = null)
{
    /// <summary>The header as written, with the unit of money.</summary>
    public string Header => Kind is ColumnKind.Money && !Title.Contains('元', StringComparison.Ordinal) ? Title + "(万元)" : Title;
}

/// <summary>An exported table: what stands above and over its rows.</summary>
/// <param name="Name">Name of the sheet, cut to what office software allows.</param>
/// <param name="Title">The line above the header.</param>
public sealed record ExportSheet(string Name, string Title, IReadOnlyList<ExportColumn> Columns)
{
    /// <summary>A second line under the title: which rows, as of when.</summary>
    public string? Subtitle { get; init; }
}

/// <summary>The identity of the record that a row shows.</summary>
/// <param name="Revision">The record's version when it was exported.</param>
public sealed record RowIdentity(Guid Id, long Revision);

/// <summary>A row to be written.</summary>
/// <param name="Values">
/// By column. Money as whole yuan (<see cref="long"/> or Yuan), shares as ratios, days as <see cref="DateOnly"/>, moments as UTC.
/// </param>
/// <param name="Identity">Needed for the round trip; null otherwise.</param>
public readonly record struct ExportRow(IReadOnlyList<object?> Values, RowIdentity? Identity = null);
