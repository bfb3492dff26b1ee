using Tuijin.Foundation.Imports;

namespace Tuijin.Shell.Imports;

/// <summary>
/// The use of the columns of a table, to be checked and changed before an import: <c>&lt;partial name="Import/_Mapping" model="mapping" /&gt;</c>
/// inside a form, which receives a <c>choice</c> for each column (<see cref="ColumnChoice.Parse"/>).
/// </summary>
/// <param name="Sheets">One for each sheet with a table.</param>
/// <param name="Fields">What a column may be taken for.</param>
public sealed record MappingModel(IReadOnlyList<MappingSheet> Sheets, IReadOnlyList<ImportField> Fields);

/// <param name="Sheet">Name of the sheet.</param>
public sealed record MappingSheet(string Sheet, IReadOnlyList<MappingColumn> Columns);

/// <param name="Index">From 0.</param>
/// <param name="Letter">As the office software names it: C.</param>
/// <param name="Field">Key of the field; null when the text is kept beside the record.</param>
/// <param name="Sample">The first text in the column; empty when none is known.</param>
/// <param name="Remark">What a person should look at: a unit that was assumed, a match that is not sure.</param>
public sealed record MappingColumn(int Index, string Letter, string Header, string? Field, string Sample, string? Remark);
