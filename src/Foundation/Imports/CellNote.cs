namespace Tuijin.Foundation.Imports;

/// <summary>How much a note matters.</summary>
public enum NoteSeverity
{
    /// <summary>The row cannot be imported until this is mended.</summary>
    Error,

    /// <summary>The value was left out or is doubtful; the cell's text is kept beside the record.</summary>
    Warning,

    /// <summary>Nothing is wrong; something was left out or taken from elsewhere, and its text is kept.</summary>
    Kept,
}

/// <summary>A cell that a person should know about.</summary>
/// <param name="Sheet">The sheet's name; of a text file, the file's name.</param>
/// <param name="Address">As the office software shows it: C7.</param>
/// <param name="Text">The cell as written.</param>
/// <param name="Reason">What about it, in a Chinese sentence.</param>
/// <param name="Field">Key of the field concerned; null when the note is about a whole row or column.</param>
public sealed record CellNote(string Sheet, string Address, string Text, string Reason, NoteSeverity Severity, string? Field = null);
