using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Tuijin.Foundation.Imports.Workbooks;
using Tuijin.Rules.Quantities;

namespace Tuijin.Foundation.Imports.Tables;

/// <summary>What a row below a header is.</summary>
internal enum RowSort
{
    Data,

    /// <summary>合计, 小计, 其中, 其他: figures of other rows.</summary>
    Total,

    /// <summary>A section title: 一、新开工项目, 示范县.</summary>
    Group,

    /// <summary>A section title with the section's figures.</summary>
    GroupTotal,

    /// <summary>The header again, on the next page.</summary>
    RepeatedHeader,

    /// <summary>The header of another table below.</summary>
    OtherHeader,

    /// <summary>The line that numbers the columns: 1, 2, 3 or 甲, 乙, 1.</summary>
    ColumnNumbers,

    /// <summary>备注, 填表人, page numbers, repeated titles.</summary>
    Remark,
}

/// <summary>Tells records from everything else that offices put between a header and the end of a sheet.</summary>
internal sealed partial class RowSorting
{
    private static readonly SearchValues<char> TotalCharacters = SearchValues.Create("计其全");

    private readonly TableHeader header;
    private readonly FieldMatcher nameMatcher;
    private readonly int nameColumn;
    private readonly int serialColumn;
    private readonly int[] wordColumns;
    private readonly HashSet<string> choices;

    public RowSorting(TableHeader header, IReadOnlyList<MappedColumn> columns, FieldMatcher nameMatcher)
    {
        this.header = header;
        this.nameMatcher = nameMatcher;
        nameColumn = columns.First(column => column.Use is ColumnUse.Fills && column.Field == nameMatcher.Field).Index;
        serialColumn = header.Columns.FirstOrDefault(column => column.IsSerial)?.Index ?? -1;
        wordColumns = [.. columns.Where(column => column.Field is null or { Kind: FieldKind.Text or FieldKind.Code or FieldKind.Choice or FieldKind.Date or FieldKind.Period } && column.Index != nameColumn && column.Index != serialColumn).Select(column => column.Index)];
        choices = [.. columns.Where(column => column.Field is not null).SelectMany(column => column.Field!.Choices).SelectMany(choice => choice.Words).SelectMany(word => new[] { word, word + "项目", word + "类" })];
    }

    /// <summary>Sorts a row.</summary>
    /// <param name="merges">Merged ranges that begin in this row.</param>
    /// <param name="isBelowHeader">The row follows a header within two rows, where columns may be numbered.</param>
    public RowSort Sort(SheetRow row, IReadOnlyList<MergedRange> merges, bool isBelowHeader)
    {
        if (isBelowHeader && IsColumnNumbers(row))
        {
            return RowSort.ColumnNumbers;
        }

        var name = row[nameColumn];
        var serial = serialColumn < 0 ? SheetCell.Empty : row[serialColumn];
        if (!name.IsEmpty && IsArabic(serial) && !(name.Kind is CellKind.Text && MayBeTotal(name.Text!) && TotalName().IsMatch(Tight(name))))
        {
            return RowSort.Data;
        }

        var filled = row.Cells.Count(IsSaying);
        var words = wordColumns.Count(column => IsSaying(row[column]));
        var first = FirstText(row);
        if (first is null)
        {
            return name.IsEmpty ? RowSort.Total : RowSort.Data;
        }

        if (header.IsRepeatedBy(row))
        {
            return RowSort.RepeatedHeader;
        }

        if (filled >= 2 && NamesTheName(row))
        {
            return RowSort.OtherHeader;
        }

        return IsTotal(row, words) ? RowSort.Total : Sparse(row, merges, first, filled, words, serial);
    }

    /// <summary>A section title without its numbering and count: 一、新开工项目(12个) is 新开工项目.</summary>
    public static string GroupName(string text)
    {
        var name = GroupCount().Replace(GroupNumber().Replace(PlainText.Of(text), ""), "").Trim(' ', ':', ';', ',');
        return name.Length > 0 ? name : PlainText.Of(text);
    }

    /// <summary>一, (二), Ⅲ or A alone, as a section's serial number.</summary>
    public static bool IsSectionSerial(string text) => SectionSerial().IsMatch(PlainText.Tight(text));

    /// <summary>How a section title is numbered; titles of one style replace each other.</summary>
    public static string GroupStyle(string text)
    {
        var plain = PlainText.Tight(text);
        return GroupNumber().Match(plain) is { Success: true } number
            ? (number.Value[0] is '(' ? "(" : char.IsAsciiDigit(number.Value[0]) ? "1" : "一")
            : PlaceName().IsMatch(plain) ? "地" : "名";
    }

    private RowSort Sparse(SheetRow row, IReadOnlyList<MergedRange> merges, string first, int filled, int words, SheetCell serial)
    {
        if (IsRemark(row, first, filled))
        {
            return RowSort.Remark;
        }

        var name = row[nameColumn];
        var numbersSection = SectionSerial().IsMatch(Tight(serial)) || SectionSerial().IsMatch(first.Length <= 8 ? first : "");
        var looksLikeGroup = numbersSection || GroupNumber().IsMatch(first) || GroupCount().IsMatch(first) || PlaceName().IsMatch(first) || IsChoice(first);
        var isWide = merges.Any(merged => merged.LastColumn - merged.FirstColumn >= 2 && !row[merged.FirstColumn].IsEmpty);
        if (filled == 1 || (filled == 2 && numbersSection))
        {
            return looksLikeGroup || isWide || name.IsEmpty
                ? first.Length <= 40 ? RowSort.Group : RowSort.Remark
                : RowSort.Data;
        }

        var hasFigures = row.Cells.Where((cell, column) => column != serialColumn && IsFigure(cell)).Any();
        if (words == 0 && hasFigures && (numbersSection || (serialColumn >= 0 && serial.IsEmpty && looksLikeGroup)))
        {
            return RowSort.GroupTotal;
        }

        // Figures of a place without a record's name are that place's sum.
        return words == 0 && hasFigures && name.IsEmpty ? RowSort.Total : RowSort.Data;
    }

    private bool IsTotal(SheetRow row, int words)
    {
        if (words > 2)
        {
            return false;
        }

        var texts = 0;
        for (var i = 0; i < row.Cells.Length && texts < 3; i++)
        {
            if (row.Cells[i].Kind is not CellKind.Text)
            {
                continue;
            }

            texts++;
            if (TotalName().IsMatch(Tight(row.Cells[i])) && (i == nameColumn || row[nameColumn].IsEmpty || i < nameColumn))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsRemark(SheetRow row, string first, int filled)
    {
        if (header.IsTitle(first) || PageMark().IsMatch(first))
        {
            return true;
        }

        if (!RemarkStart().IsMatch(first))
        {
            return filled == 1 && first.Length > 60;
        }

        return filled <= 2 || row.Cells.Count(cell => cell.Kind is CellKind.Text && (RemarkStart().IsMatch(Tight(cell)) || cell.Text!.AsSpan().IndexOfAny(':', '：') >= 0)) * 2 >= filled;
    }

    /// <summary>A cell says 项目名称 or the like: only headers do.</summary>
    private bool NamesTheName(SheetRow row)
    {
        foreach (var cell in row.Cells)
        {
            if (cell.Kind is CellKind.Text && cell.Text!.Length is >= 2 and <= 10 && nameMatcher.IsWord(cell.Text))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsChoice(string text) => choices.Contains(GroupName(text));

    /// <summary>1, 2, 3 or 甲, 乙, 1, 2 or (1), (2), (3)=(1)+(2) under the header.</summary>
    private static bool IsColumnNumbers(SheetRow row)
    {
        var (filled, matching, last, rising) = (0, 0, 0, true);
        foreach (var cell in row.Cells)
        {
            if (cell.IsEmpty)
            {
                continue;
            }

            filled++;
            var text = Tight(cell);
            if (text.Length > 12 || !ColumnNumber().IsMatch(text))
            {
                return false;
            }

            matching++;
            if (int.TryParse(ColumnNumber().Match(text).Groups["n"].ValueSpan, out var number))
            {
                rising &= number == last + 1;
                last = number;
            }
        }

        return filled >= 4 && matching == filled && rising;
    }

    private static bool IsArabic(SheetCell serial) =>
        serial.Kind is CellKind.Number || (serial.Kind is CellKind.Text && ArabicSerial().IsMatch(Tight(serial)));

    /// <summary>Sums always say one of these characters; most names say none.</summary>
    private static bool MayBeTotal(string text) => text.AsSpan().ContainsAny(TotalCharacters);

    /// <summary>Filled with more than a stroke for nothing.</summary>
    private static bool IsSaying(SheetCell cell) => !cell.IsEmpty && !(cell.Kind is CellKind.Text && cell.Text!.Length < 8 && BlankMarks.Is(PlainText.Of(cell.Text)));

    public static bool IsFigure(SheetCell cell) =>
        cell.Kind is CellKind.Number or CellKind.Fault
        || (cell.Kind is CellKind.Text && decimal.TryParse(PlainText.Of(cell.Text), NumberStyles.Number, CultureInfo.InvariantCulture, out _));

    private static string? FirstText(SheetRow row)
    {
        foreach (var cell in row.Cells)
        {
            if (cell.Kind is CellKind.Text)
            {
                return Tight(cell);
            }
        }

        return null;
    }

    private static string Tight(SheetCell cell) => PlainText.Tight(cell.Shown);

    [GeneratedRegex(@"^(?:.{0,14}?(?:合计|总计|小计|共计|总合计)(?:数|额)?(?:[(:].*)?|.{0,10}累计|(?:其中|其他|其它|其余)(?:[:(].*|各?项目|企业)?|其中.{1,20}|全[市县区省](?:合计|总计)?|计)$")]
    private static partial Regex TotalName();

    [GeneratedRegex(@"^(?:[一二三四五六七八九十]{1,3}[、.,]|[(][一二三四五六七八九十]{1,3}[)]|[ⅠⅡⅢⅣⅤⅥⅦⅧ][、.]?|第[一二三四五六七八九十]{1,3}(?:部分|类|批)[、:,.]?|\d{1,2}、)")]
    private static partial Regex GroupNumber();

    [GeneratedRegex(@"[(]?共?\d{1,5}[个项户家](?:项目|企业)?[)]?$")]
    private static partial Regex GroupCount();

    [GeneratedRegex(@"^(?:.{1,14}(?:省|州|盟|县|区|市|旗|镇|乡|街道|园区|开发区|高新区|经开区|集中区|集聚区|工业园|产业园|管委会|办事处)|北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆)(?:[(].{0,12}[)])?$")]
    private static partial Regex PlaceName();

    [GeneratedRegex(@"^(?:[(]?[一二三四五六七八九十]{1,3}[)]?|[ⅠⅡⅢⅣⅤⅥⅦⅧ]|[A-Z])[、.]?$")]
    private static partial Regex SectionSerial();

    [GeneratedRegex(@"^(?:\d{1,6}(?:[-.]\d{1,4})*[.、]?|[①-⑳])$")]
    private static partial Regex ArabicSerial();

    [GeneratedRegex(@"^(?:[(]?(?<n>\d{1,2})[)]?(?:=.*)?|[甲乙丙丁戊己庚辛]|栏次|[A-Z]|—|-)$")]
    private static partial Regex ColumnNumber();

    [GeneratedRegex(@"^(?:(?:备注|注|说明|附注|附件|填表说明|填报说明|数据来源|资料来源)\d?[:.(,]|(?:填表|填报|制表|审核|审批|复核|统计|联系|经办|报送|单位|分管|主管|主要|负责|打印)[^,。;]{0,10}(?:人|单位|领导|电话|日期|时间|签字|盖章|方式|部门)?[^,。;]{0,6}:|联系电话|(?:日期|时间)[:]|单位[::]|※)")]
    private static partial Regex RemarkStart();

    [GeneratedRegex(@"^(?:[-—]*第?\d+页.*|共\d+页|\d+/\d+页?|续表.*|.{0,20}\(续表?\)|以下空白|此页无正文)$")]
    private static partial Regex PageMark();
}
