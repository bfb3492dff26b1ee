using System.Globalization;
using Tuijin.Foundation.Imports;
using Tuijin.Foundation.Imports.Tables;
using Tuijin.Rules.Quantities;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Foundation.Exports;

/// <summary>One writing for a value wherever it comes from: the list, the cell that was read back, or the present record.</summary>
internal static class RoundTripText
{
    public static string Of(ImportField field, object? value) => value switch
    {
        null => "",
        Yuan yuan => Integer(yuan.Value),
        long whole when field.Kind is FieldKind.Amount => Integer(whole),
        int whole when field.Kind is FieldKind.Amount => Integer(whole),
        Area area => Figure(area.Mu, 2),
        decimal mu when field.Kind is FieldKind.Area => Figure(mu, 2),
        decimal number => Figure(number, 10),
        double number when Math.Abs(number) < 1e27 => Figure((decimal)number, 10),
        long or int => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        DateOnly day => Day(day),
        ReadDate date => Day(date.On),
        ReadPeriod period => $"{period.From}/{period.To}",
        bool yes => yes ? "是" : "否",
        // A list may show a planned month as 2026-05; read back it is the month's first day.
        string text when field.Kind is FieldKind.Date && Month.TryParse(text, out var month) => Day(month.FirstDay),
        _ => Words(field, Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
    };

    private static string Words(ImportField field, string text)
    {
        if (field.Kind is FieldKind.Choice
            && field.Choices.FirstOrDefault(choice => choice.Value == text || choice.Words.Contains(text, StringComparer.Ordinal)) is { } choice)
        {
            return choice.Value;
        }

        var clean = CellWords.Clean(CellGuard.Neutral(text), field.HasLines);
        return field.Kind is FieldKind.Code ? PlainText.Tight(clean).TrimStart('\'')
            : BlankMarks.Is(PlainText.Of(clean)) ? ""
            : clean.Length > field.MaxLength ? clean[..field.MaxLength] : clean;
    }

    private static string Integer(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Figure(decimal value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("0.##########", CultureInfo.InvariantCulture);
}
