using System.Globalization;

namespace Tuijin.Foundation.Papers;

/// <summary>发文字号: word of the issuer, year in hexagonal brackets, serial without leading zeros and without 第 (GB/T 9704-2012 §7.2.5).</summary>
/// <param name="Word">机关代字, e.g. 宁工信发; may be empty.</param>
/// <param name="Year">Four digits.</param>
/// <param name="Serial">1 or more.</param>
public sealed record PaperNumber(string Word, int Year, int Serial)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Word}〔{Year:0000}〕{Serial}号");
}
