namespace Tuijin.Shell.Layout;

/// <summary>Someone else changed the record while it was being edited; shown by <c>Errors/_Conflict</c>.</summary>
/// <param name="Who">Who saved it.</param>
/// <param name="When">When, written out.</param>
/// <param name="Href">The record as it is now.</param>
/// <param name="Changes">The fields that differ.</param>
public sealed record Conflict(string Who, string When, string Href, IReadOnlyList<ConflictingField> Changes);

/// <param name="Label">The field's name.</param>
/// <param name="Theirs">What is stored now.</param>
/// <param name="Mine">What was to be stored.</param>
public sealed record ConflictingField(string Label, string Theirs, string Mine);
