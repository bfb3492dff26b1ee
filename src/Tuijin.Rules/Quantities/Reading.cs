using System.Runtime.InteropServices;

namespace Tuijin.Rules.Quantities;

/// <summary>What is to be known about a value besides the value.</summary>
[Flags]
public enum ReadingMarks
{
    None = 0,

    /// <summary>The cell says that there is no value: empty, —, /, 无, 待定.</summary>
    Blank = 1,

    /// <summary>约, 近, 多, 以上, 年底, 上旬: the value stands for something less sharp.</summary>
    Approximate = 2,

    /// <summary>The unit was written beside the number.</summary>
    UnitFromCell = 4,

    /// <summary>The unit was taken from the column's header or from the line above the table.</summary>
    UnitFromColumn = 8,

    /// <summary>No unit was written anywhere; the list's usual unit was assumed.</summary>
    UnitAssumed = 16,

    /// <summary>No year, or a year of two digits, was written.</summary>
    YearAssumed = 32,

    /// <summary>The written figure was finer than the kept one (parts of a yuan).</summary>
    Rounded = 64,
}

/// <summary>
/// What was read from one cell: a value, a blank, or a reason why neither. Readers never throw and never guess in silence.
/// </summary>
/// <param name="Value">The value; null when blank or unreadable.</param>
/// <param name="Marks">How sure and where the unit came from.</param>
/// <param name="Remark">Words of the cell that are not part of the value; the importer keeps them beside the record.</param>
/// <param name="Reason">Why nothing could be read, in Chinese; null otherwise.</param>
/// <param name="Doubt">What a person should look at although a value was read, in Chinese; null otherwise.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Reading<T>(T? Value, ReadingMarks Marks, string? Remark, string? Reason, string? Doubt)
    where T : struct
{
    public bool IsBlank => Marks.HasFlag(ReadingMarks.Blank);

    public bool IsApproximate => Marks.HasFlag(ReadingMarks.Approximate);

    public bool IsUnreadable => Reason is not null;
}

/// <summary>Makes the three outcomes of a reader.</summary>
public static class Reading
{
    public static Reading<T> Of<T>(T value, ReadingMarks marks = ReadingMarks.None, string? remark = null, string? doubt = null)
        where T : struct => new(value, marks, remark, null, doubt);

    /// <summary>No value; <paramref name="remark"/> is the word used for it when it says more than nothing (待定).</summary>
    public static Reading<T> Blank<T>(string? remark = null)
        where T : struct => new(null, ReadingMarks.Blank, remark, null, null);

    public static Reading<T> Unreadable<T>(string reason)
        where T : struct => new(null, ReadingMarks.None, null, reason, null);
}
