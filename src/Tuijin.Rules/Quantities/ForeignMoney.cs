namespace Tuijin.Rules.Quantities;

/// <summary>Words and signs of currencies other than the yuan. Amounts in them are named and never converted.</summary>
internal static class ForeignMoney
{
    private static readonly (string Word, string Name)[] Known =
    [
        ("新台币", "新台币"), ("台币", "新台币"), ("美元", "美元"), ("美金", "美元"), ("美圆", "美元"), ("USD", "美元"), ("US$", "美元"),
        ("欧元", "欧元"), ("EUR", "欧元"), ("€", "欧元"), ("日元", "日元"), ("日圆", "日元"), ("JPY", "日元"), ("港元", "港元"), ("港币", "港元"),
        ("HKD", "港元"), ("HK$", "港元"), ("英镑", "英镑"), ("GBP", "英镑"), ("£", "英镑"), ("韩元", "韩元"), ("韩币", "韩元"), ("KRW", "韩元"),
        ("澳元", "澳元"), ("AUD", "澳元"), ("加元", "加元"), ("CAD", "加元"), ("新加坡元", "新加坡元"), ("新元", "新加坡元"), ("SGD", "新加坡元"),
        ("卢布", "卢布"), ("瑞士法郎", "瑞士法郎"), ("澳门元", "澳门元"), ("泰铢", "泰铢"), ("$", "美元"),
    ];

    /// <summary>The first currency named anywhere in the text.</summary>
    public static (string Word, string Name)? Of(string plain) => First(plain, static (text, word) => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>The currency whose word begins at <paramref name="start"/>.</summary>
    public static (string Word, string Name)? At(string plain, int start) =>
        First(plain, (text, word) => string.Compare(text, start, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0);

    /// <summary>The currency whose word ends at <paramref name="end"/>.</summary>
    public static (string Word, string Name)? Before(string plain, int end) =>
        First(plain, (text, word) => end >= word.Length
            && string.Compare(text, end - word.Length, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0);

    private static (string Word, string Name)? First(string plain, Func<string, string, bool> fits)
    {
        foreach (var currency in Known)
        {
            if (fits(plain, currency.Word))
            {
                return currency;
            }
        }

        return null;
    }
}
