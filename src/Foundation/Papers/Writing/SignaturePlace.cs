namespace Tuijin.Foundation.Papers.Writing;

/// <summary>Where 署名 and 成文日期 stand, in characters left free at the right (GB/T 9704-2012 §7.3.5).</summary>
internal static class SignaturePlace
{
    private const int SealedDate = 4;
    private const int UnsealedName = 2;

    public static (decimal Name, decimal Date) Of(PaperSeal seal, decimal nameWidth, decimal dateWidth) => seal switch
    {
        PaperSeal.Sealed => Centred(nameWidth, dateWidth),
        PaperSeal.Unsealed => Stepped(nameWidth, dateWidth),
        _ => throw new ArgumentOutOfRangeException(nameof(seal)),
    };

    /// <summary>The name is centred over the date; a name too long for that pushes both to the left.</summary>
    private static (decimal Name, decimal Date) Centred(decimal nameWidth, decimal dateWidth)
    {
        var overhang = (nameWidth - dateWidth) / 2;
        var date = Math.Max(SealedDate, overhang);
        return (date - overhang, date);
    }

    /// <summary>The date begins two characters after the name; a date longer than the name keeps two characters free itself.</summary>
    private static (decimal Name, decimal Date) Stepped(decimal nameWidth, decimal dateWidth) =>
        dateWidth > nameWidth
            ? (UnsealedName + dateWidth + 2 - nameWidth, UnsealedName)
            : (UnsealedName, nameWidth - dateWidth);
}
