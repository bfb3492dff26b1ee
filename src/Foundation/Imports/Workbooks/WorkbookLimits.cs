namespace Tuijin.Foundation.Imports.Workbooks;

/// <summary>How large a file may be before it is refused. The defaults let a ledger of 100 000 rows and 20 columns pass many times over.</summary>
public sealed record WorkbookLimits
{
    public static readonly WorkbookLimits Default = new();

    /// <summary>Bytes of the file itself.</summary>
    public long FileBytes { get; init; } = 100L * 1024 * 1024;

    /// <summary>Bytes of everything in a packed workbook once unpacked.</summary>
    public long UnpackedBytes { get; init; } = 2L * 1024 * 1024 * 1024;

    /// <summary>Bytes of the packed workbook's table of texts, which is held in memory.</summary>
    public long SharedTextBytes { get; init; } = 400L * 1024 * 1024;

    /// <summary>Unpacked to packed bytes of one part; office software stays far below.</summary>
    public int Ratio { get; init; } = 200;

    /// <summary>Parts smaller than this are let pass whatever their ratio.</summary>
    public long RatioFreeBytes { get; init; } = 20L * 1024 * 1024;

    public int Entries { get; init; } = 5_000;

    /// <summary>Columns that are read; what stands beyond is named, not read.</summary>
    public int Columns { get; init; } = 1_000;
}
