using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Tuijin.Foundation.Exports;
using Tuijin.Foundation.Imports.Workbooks;
using Tuijin.Rules.Quantities;

namespace Tuijin.Foundation.Imports.Tables;

/// <summary>What became of one cell.</summary>
/// <param name="Value">The typed value; null when blank or unreadable.</param>
/// <param name="Reason">What to tell about the cell; null when nothing.</param>
/// <param name="KeepsText">The cell said more than the value holds.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CellOutcome(object? Value, string? Reason, NoteSeverity Severity, bool KeepsText)
{
    public static CellOutcome Of(object? value) => new(value, null, NoteSeverity.Kept, false);

    public static CellOutcome Refused(string reason) => new(null, reason, NoteSeverity.Warning, true);
}

/// <summary>Turns the cells of one column into values of its field.</summary>
internal sealed class FieldReading
{
    private readonly ImportField field;
    private readonly AmountUnit? unit;
    private readonly (AreaUnit Unit, decimal Factor)? areaUnit;
    private readonly bool? isPercent;
    private readonly DateContext dates;
    private readonly Func<string, LabelFit>? fit;

    public FieldReading(ImportField field, HeaderColumn column, AmountUnit? tableUnit, DateContext dates, AmountLabels? labels)
    {
        this.field = field;
        unit = column.Unit ?? tableUnit;
        areaUnit = column.AreaUnit;
        isPercent = column.Title.Contains('%', StringComparison.Ordinal) ? true : null;
        this.dates = dates with { TakeEnd = field.TakeEnd };
        fit = labels is null ? null : labels.Fit;
    }

    /// <summary>No unit was stated for this column of amounts.</summary>
    public bool AssumesUnit => this.field.Kind is FieldKind.Amount && unit is null;

    public CellOutcome Read(SheetCell cell) => cell.Kind switch
    {
        CellKind.Empty => default,
        CellKind.Fault => CellOutcome.Refused("单元格是错误值或没有结果的公式，没有可用的内容"),
        _ => field.Kind switch
        {
            FieldKind.Text or FieldKind.Place => Words(cell),
            FieldKind.Code => Code(cell),
            FieldKind.Amount => Amount(cell),
            FieldKind.Area => Area(cell),
            FieldKind.Number => Number(cell),
            FieldKind.Percent => Percent(cell),
            FieldKind.Date => Date(cell),
            FieldKind.Period => Period(cell),
            FieldKind.Choice => Choice(cell),
            _ => throw new InvalidOperationException(),
        },
    };

    private CellOutcome Words(SheetCell cell)
    {
        var text = CellWords.Clean(cell.Shown, field.HasLines);
        if (BlankMarks.Is(PlainText.Of(text)))
        {
            return BlankMarks.IsSpeaking(PlainText.Of(text)) ? new CellOutcome(null, null, NoteSeverity.Kept, true) : default;
        }

        if (text.Length <= field.MaxLength)
        {
            return CellOutcome.Of(text);
        }

        return field.IsRequired
            ? new CellOutcome(null, $"{field.Name}超过 {field.MaxLength} 个字", NoteSeverity.Error, true)
            : new CellOutcome(text[..field.MaxLength], $"超过 {field.MaxLength} 个字，只取前 {field.MaxLength} 个字，全文另行保留", NoteSeverity.Warning, true);
    }

    private CellOutcome Code(SheetCell cell)
    {
        if (cell.Kind is CellKind.Number && Math.Abs(cell.Number) >= 1e15)
        {
            return CellOutcome.Refused("超过 15 位的数字已被表格软件改写，请把单元格设为文本格式后重新填写");
        }

        var text = PlainText.Tight(cell.Shown).TrimStart('\'');
        return BlankMarks.Is(text) ? default
            : text.Length <= field.MaxLength ? CellOutcome.Of(text)
            : CellOutcome.Refused($"超过 {field.MaxLength} 个字");
    }

    private CellOutcome Amount(SheetCell cell)
    {
        if (cell.Kind is CellKind.Date or CellKind.Boolean)
        {
            return CellOutcome.Refused("是日期或是否值，不是金额");
        }

        if (cell.Kind is CellKind.Number && cell.Format is { IsPercent: true })
        {
            return CellOutcome.Refused("是百分数，不是金额");
        }

        var reading = cell.Kind is CellKind.Number
            ? cell.Exact is { } exact ? AmountText.FromNumber(exact, unit, field.UsualUnit) : Reading.Unreadable<Yuan>("金额过大，请核对数字和单位")
            : AmountText.Read(cell.Text, unit, field.UsualUnit, fit);
        return reading.Value is { Value: < 0 } && !field.AllowsNegative
            ? CellOutcome.Refused("金额为负数，请核对")
            : Outcome(reading, "约数，按{0}读取");
    }

    private CellOutcome Area(SheetCell cell)
    {
        if (cell.Kind is not (CellKind.Number or CellKind.Text))
        {
            return CellOutcome.Refused("不是面积");
        }

        var reading = cell.Kind is CellKind.Number
            ? cell.Exact is { } exact ? AreaText.FromNumber(exact, areaUnit?.Unit, areaUnit?.Factor ?? 1) : Reading.Unreadable<Area>("面积过大，请核对数字和单位")
            : AreaText.Read(cell.Text, areaUnit?.Unit, areaUnit?.Factor ?? 1);
        return reading.Value is { M2: < 0 } ? CellOutcome.Refused("面积为负数，请核对") : Outcome(reading, "约数，按{0}读取");
    }

    private CellOutcome Number(SheetCell cell)
    {
        if (cell.Kind is CellKind.Date or CellKind.Boolean)
        {
            return CellOutcome.Refused("是日期或是否值，不是数字");
        }

        var reading = cell.Kind is CellKind.Number
            ? cell.Exact is { } exact ? Reading.Of(exact) : Reading.Unreadable<decimal>("数字过大")
            : NumberText.Read(cell.Text);
        return reading.Value is < 0 && !field.AllowsNegative ? CellOutcome.Refused("数字为负数，请核对") : Outcome(reading, "约数，按 {0} 读取", keepsRemark: false);
    }

    private CellOutcome Percent(SheetCell cell)
    {
        if (cell.Kind is CellKind.Date or CellKind.Boolean)
        {
            return CellOutcome.Refused("是日期或是否值，不是百分数");
        }

        var reading = cell.Kind is CellKind.Number
            ? cell.Exact is { } exact
                ? PercentText.FromNumber(exact, cell.Format is { IsPercent: true } ? false : isPercent)
                : Reading.Unreadable<decimal>("数字过大")
            : PercentText.Read(cell.Text, isPercent);
        return Outcome(reading, "约数，按 {0} 读取");
    }

    private CellOutcome Date(SheetCell cell)
    {
        if (cell.Kind is CellKind.Boolean)
        {
            return CellOutcome.Refused("不是日期");
        }

        if (cell.Kind is CellKind.Date)
        {
            return DateText.Serial((int)cell.Number) is { } day
                ? DateOutcome(Reading.Of(cell.Format is { HasDay: false } ? new ReadDate(new DateOnly(day.Year, day.Month, 1), DatePrecision.Month) : new ReadDate(day, DatePrecision.Day)))
                : CellOutcome.Refused("年份不合理");
        }

        return cell.Kind is CellKind.Number ? DateNumber(cell) : DateOutcome(DateText.Read(cell.Text, dates));
    }

    private CellOutcome DateNumber(SheetCell cell)
    {
        // 2021.10 kept as a number shows its last digit only by its format.
        var isMonth = cell is { Format.Decimals: 2, Number: >= DateText.FirstYear and <= DateText.LastYear };
        return DateOutcome(isMonth
            ? DateText.Read(cell.Number.ToString("0.00", CultureInfo.InvariantCulture), dates)
            : DateText.FromNumber(cell.Number, dates));
    }

    /// <summary>
    /// Where the field is sharper than what was written, the cell is told of: a month must not be quoted later as its first day. Of a quarter,
    /// half-year or year, planned months and finishes take the end: nothing is late or done before it is.
    /// </summary>
    private CellOutcome DateOutcome(Reading<ReadDate> reading)
    {
        if (reading.Reason is { } reason)
        {
            return CellOutcome.Refused(reason);
        }

        if (reading.Value is { } rough && field.Sharpness is { } sharpness && rough.Precision > sharpness)
        {
            var taken = rough.Taking(end: field.TakeEnd == true || sharpness is DatePrecision.Month);
            var note = sharpness is DatePrecision.Month ? $"没有写到月，按{taken.On.Year}年{taken.On.Month}月读取" : $"没有写到日，按{taken.On.Year}年{taken.On.Month}月{taken.On.Day}日读取";
            return new CellOutcome(taken, reading.Doubt is { } doubt ? $"{doubt}；{note}" : note, NoteSeverity.Warning, true);
        }

        return new CellOutcome(reading.Value, reading.Doubt, NoteSeverity.Warning, reading.Doubt is not null || reading.Remark is not null);
    }

    private CellOutcome Period(SheetCell cell)
    {
        if (cell.Kind is CellKind.Text)
        {
            return Outcome(DateText.ReadPeriod(cell.Text, dates), null);
        }

        var one = Date(cell);
        return one.Value is ReadDate date ? one with { Value = new ReadPeriod(date, null) } : one;
    }

    private CellOutcome Choice(SheetCell cell)
    {
        var text = PlainText.Tight(cell.Shown);
        if (BlankMarks.Is(text))
        {
            return default;
        }

        foreach (var choice in field.Choices)
        {
            if (choice.Words.Contains(text, StringComparer.OrdinalIgnoreCase) || choice.Value.Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                return CellOutcome.Of(choice.Value);
            }
        }

        var found = field.Choices
            .SelectMany(choice => choice.Words.Select(word => (choice, word, At: text.IndexOf(word, StringComparison.OrdinalIgnoreCase))))
            .Where(match => match.At >= 0)
            .OrderBy(match => match.At)
            .ThenByDescending(match => match.word.Length)
            .ToList();
        if (found.Count == 0)
        {
            return CellOutcome.Refused($"不是可选的{field.Name}");
        }

        var several = found.Exists(match => match.choice != found[0].choice && !found[0].word.Contains(match.word, StringComparison.Ordinal));
        return new CellOutcome(found[0].choice.Value, several ? $"写了几种{field.Name}，取了“{found[0].choice.Words[0]}”" : null, NoteSeverity.Warning, true);
    }

    private static CellOutcome Outcome<T>(Reading<T> reading, string? approximately, bool keepsRemark = true)
        where T : struct
    {
        if (reading.Reason is { } reason)
        {
            return CellOutcome.Refused(reason);
        }

        if (reading.Value is not { } value)
        {
            return new CellOutcome(null, null, NoteSeverity.Kept, reading.Remark is not null);
        }

        var note = reading.Doubt ?? (reading.IsApproximate && approximately is not null ? string.Format(CultureInfo.InvariantCulture, approximately, value) : null);
        return new CellOutcome(value, note, NoteSeverity.Warning, note is not null || (keepsRemark && reading.Remark is not null));
    }
}

/// <summary>Cleans words of a cell without changing what they say.</summary>
internal static class CellWords
{
    /// <summary>
    /// Removes what cannot be seen, trims, makes full-width digits and letters half-width (brackets and punctuation stay Chinese), and joins
    /// lines unless they are wanted. The apostrophe that our export puts before = + - @ is taken off again.
    /// </summary>
    public static string Clean(string text, bool keepsLines)
    {
        if (text.Length > 1 && text[0] == '\'' && CellGuard.StartsFormula(text[1]))
        {
            text = text[1..];
        }

        if (!NeedsWork(text))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            switch (c)
            {
                case (>= '０' and <= '９') or (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ'):
                    clean.Append((char)(c - 0xFEE0));
                    break;
                case '\n':
                    if (keepsLines)
                    {
                        clean.Append(c);
                    }

                    break;
                case '\u3000' or '\u00A0' or '\t':
                    clean.Append(' ');
                    break;
                default:
                    if (!char.IsControl(c) && c is not ((>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064') or '\uFEFF' or '\u00AD'))
                    {
                        clean.Append(c);
                    }

                    break;
            }
        }

        return clean.ToString().Trim();
    }

    private static bool NeedsWork(string text)
    {
        if (text.Length == 0 || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))
        {
            return true;
        }

        foreach (var c in text)
        {
            if (c < ' ' || (c >= '\u007F' && c <= '\u00AD') || (c >= '\u200B' && c <= '\u2064') || c == '\u3000' || c == '\uFEFF'
                || (c >= '０' && c <= 'ｚ'))
            {
                return true;
            }
        }

        return false;
    }
}
