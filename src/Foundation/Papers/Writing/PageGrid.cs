namespace Tuijin.Foundation.Papers.Writing;

/// <summary>
/// The page of GB/T 9704-2012 §5.2 in twips (1/20 pt), the unit of Word. 22 lines of 28 characters of 三号 (16 pt) fill an area of 156 × 225 mm.
/// </summary>
internal static class PageGrid
{
    public const int Lines = 22;
    public const int CharactersPerLine = 28;
    public const int BodyPoints = 16;

    public const int PageWidth = 11906;
    public const int PageHeight = 16838;
    public const int Top = 2098;
    public const int Bottom = 1984;
    public const int Left = 1587;
    public const int Right = 1474;

    /// <summary>8,845 twips, 156 mm.</summary>
    public const int TextWidth = PageWidth - Left - Right;

    /// <summary>12,756 twips, 225 mm.</summary>
    public const int TextHeight = PageHeight - Top - Bottom;

    /// <summary>Rounded down, so that the last line still fits.</summary>
    public const int LinePitch = TextHeight / Lines;

    /// <summary>Taken from each character of the text: 15.75 pt a piece; 28 of them are 441 pt, 155.6 mm, and fill the line of 156 mm when it is justified.</summary>
    public const int CharacterSpacing = -5;

    /// <summary>
    /// Added by the character grid itself: nothing. A grid narrower than its characters would say the same as
    /// <see cref="CharacterSpacing"/>, but programs built on LibreOffice then give each character two cells.
    /// </summary>
    public const int GridCharSpace = 0;

    /// <summary>Twips from one character of the text to the next.</summary>
    public const int CharacterPitch = (BodyPoints * 20) + CharacterSpacing;

    /// <summary>Twips taken by this many characters of the text.</summary>
    public static int Characters(decimal count) => (int)Math.Round(count * CharacterPitch);

    /// <summary>Twips in this many millimetres.</summary>
    public static int Mm(decimal mm) => (int)Math.Round(mm * 1440 / 25.4m);
}
