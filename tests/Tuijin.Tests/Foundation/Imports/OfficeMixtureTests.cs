using System.Globalization;
using CsCheck;
using Tuijin.Rules.Quantities;

namespace Tuijin.Tests.Foundation.Imports;

/// <summary>Real projects written with any mixture of office habits read to the same records.</summary>
public sealed class OfficeMixtureTests
{
    private sealed record Project(string Name, string Enterprise, string County, decimal Wan, DateOnly Start, string Kind);

    private sealed record Habits(
        bool Title, bool UnitLine, bool Serial, int HeaderLines, bool CountyRows, bool CountyMerged, bool Subtotals, bool TotalFirst, bool Blanks, bool RepeatHeader,
        bool ColumnNumbers, bool Footer, bool Yi, bool FullWidth, int Amounts, int Dates, string Format, int NameWord, int TotalWord);

    private static readonly string[] Counties = ["东示县", "西示区", "南示市"];
    private static readonly string[] NameWords = ["项目名称", "项 目 名 称", "建设项目名称", "工程名称", "技改项目名称", "项目\n名称"];
    private static readonly string[] TotalWords = ["总投资", "计划总投资", "项目总投资", "总投资额", "投资总额"];

    private static readonly Gen<Habits> Any =
        from bits in Gen.Bool.Array[14]
        from lines in Gen.Int[1, 2]
        from amounts in Gen.Int[0, 3]
        from dates in Gen.Int[0, 5]
        from format in Gen.Int[0, 4]
        from name in Gen.Int[0, NameWords.Length - 1]
        from total in Gen.Int[0, TotalWords.Length - 1]
        select new Habits(
            bits[0], bits[1], bits[2], lines, bits[3] && bits[2], bits[4] && !bits[3], bits[5], bits[6] && bits[5], bits[7], bits[8], bits[9], bits[10], bits[11], bits[12],
            amounts, dates, (string[])["xlsx", "xls", "GB18030", "UTF-8 BOM", "utf-16"] is var formats ? formats[format] : "", name, total);

    [Fact]
    public async Task Any_mixture_of_habits_reads_to_the_same_records() =>
        await Gen.Select(Any, Gen.Int[0, 20]).SampleAsync(
            async (habits, from) =>
            {
                var projects = Projects().Skip(from).Take(9).Select((project, i) => project with { County = Counties[i / 3] }).ToList();
                var table = Written(projects, habits);
                var file = habits.Format switch { "xlsx" => await Office.Xlsx(table), "xls" => Office.Xls(table), _ => Office.Csv(table, habits.Format) };

                var imported = await Office.Read(file);

                imported.Rows.Select(row => row.Text("name")).ShouldBe(projects.Select(project => project.Name));
                imported.Rows.Select(row => row.Amount("totalInvestment")).ShouldBe(projects.Select(project => (Yuan?)Yuan.FromWan(project.Wan)));
                imported.Rows.Select(row => row.Text("county")).ShouldBe(projects.Select(project => project.County));
                imported.Rows.Select(row => row.Date("startOn")?.On).ShouldBe(projects.Select(project => (DateOnly?)project.Start));
                imported.Rows.Select(row => row.Text("kind")).ShouldBe(projects.Select(project => (string?)project.Kind));
                imported.Notes.Where(note => note.Severity is Tuijin.Foundation.Imports.NoteSeverity.Error || note.Reason.Contains("不一致")).ShouldBeEmpty();
            },
            iter: 150);

    private static List<Project> Projects()
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Data", "real-projects.csv"));
        return [.. lines.Skip(1)
            .Select(line => line.Split(','))
            .Where(fields => fields.Length == 14 && fields[6].Length > 0)
            .Select((fields, i) => new Project(fields[1], fields[2], "", decimal.Parse(fields[6], CultureInfo.InvariantCulture), new DateOnly(2021 + (i % 3), 1 + (i % 12), 1), i % 2 == 0 ? "renovation" : "new"))];
    }

    private static OfficeTable Written(List<Project> projects, Habits habits)
    {
        var unit = habits.Yi ? "亿元" : "万元";
        var rows = new List<object?[]>();
        var merges = new List<string>();
        var shift = habits.Serial ? 1 : 0;
        var countyColumn = !habits.CountyRows;
        object?[] Line(object? serial, object? county, object? name, object? enterprise, object? total, object? start, object? kind) =>
        [
            .. habits.Serial ? new[] { serial } : [],
            .. countyColumn ? new[] { county } : [],
            name, enterprise, total, start, kind,
        ];
        if (habits.Title)
        {
            rows.Add(["示范市2024年重点技改项目情况表"]);
        }

        if (habits.UnitLine)
        {
            rows.Add([null, null, null, "单位:" + unit]);
        }

        var header = Line("序号", "县区", NameWords[habits.NameWord], "建设单位", TotalWords[habits.TotalWord] + (habits.UnitLine ? "" : $"({unit})"), "开工时间", "建设性质");
        object?[]? lower = null;
        if (habits.HeaderLines == 2)
        {
            (header[^3], header[^2]) = ("建设情况", null);
            lower = Line(null, null, null, null, TotalWords[habits.TotalWord] + (habits.UnitLine ? "" : $"({unit})"), "开工时间", null);
            var top = rows.Count + 1;
            for (var i = 0; i < header.Length; i++)
            {
                if (i != header.Length - 3 && i != header.Length - 2)
                {
                    merges.Add($"{(char)('A' + i)}{top}:{(char)('A' + i)}{top + 1}");
                }
            }

            merges.Add($"{(char)('A' + header.Length - 3)}{top}:{(char)('A' + header.Length - 2)}{top}");
        }

        void Header()
        {
            rows.Add(header);
            if (lower is not null)
            {
                rows.Add(lower);
            }
        }

        Header();
        if (habits.ColumnNumbers)
        {
            rows.Add([.. Enumerable.Range(1, header.Length).Select(i => (object?)i)]);
        }

        if (habits.TotalFirst)
        {
            rows.Add(Line("合计", habits.Serial ? null : "合计", habits.Serial || countyColumn ? null : "合计", null, Amount(projects.Sum(project => project.Wan), habits, plain: true), null, null));
        }

        var number = 0;
        foreach (var group in projects.GroupBy(project => project.County))
        {
            if (habits.CountyRows)
            {
                rows.Add(Line(habits.Subtotals ? null : group.Key, null, habits.Subtotals ? group.Key : null, null, habits.Subtotals ? Amount(group.Sum(project => project.Wan), habits, plain: true) : null, null, null));
            }

            var first = rows.Count + 1;
            foreach (var (project, i) in group.Select((project, i) => (project, i)))
            {
                number++;
                rows.Add(Line(number, habits.CountyMerged && i > 0 ? null : project.County, project.Name, project.Enterprise, Amount(project.Wan, habits, plain: false), Date(project.Start, habits.Dates), project.Kind == "new" ? "新建" : "技改"));
            }

            if (habits.CountyMerged && countyColumn)
            {
                merges.Add($"{(char)('A' + shift)}{first}:{(char)('A' + shift)}{rows.Count}");
            }

            if (habits.Subtotals && !habits.CountyRows)
            {
                rows.Add(Line(null, null, "小计", null, Amount(group.Sum(project => project.Wan), habits, plain: true), null, null));
            }

            if (habits.Blanks)
            {
                rows.Add([]);
            }

            if (habits.RepeatHeader && group.Key == Counties[0])
            {
                Header();
            }
        }

        if (habits.Footer)
        {
            rows.Add(["填表人:张某", null, "审核人:李某", "填报日期:2024年9月30日"]);
            rows.Add(["注:本表每月5日前报送。"]);
        }

        return new OfficeTable("台账", [.. rows]) { Merges = [.. merges] };
    }

    private static object Amount(decimal wan, Habits habits, bool plain)
    {
        var figure = habits.Yi ? wan / 10_000 : wan;
        var text = figure.ToString("0.##########", CultureInfo.InvariantCulture);
        object written = (plain ? 0 : habits.Amounts) switch
        {
            0 => (double)figure,
            1 => text,
            2 => $"总投资{Yuan.FromWan(wan).Exact()}",
            _ => text + (habits.Yi ? "亿元" : "万元"),
        };
        return habits.FullWidth && written is string words
            ? string.Concat(words.Select(c => c is >= '0' and <= '9' ? (char)(c + 0xFEE0) : c == '.' ? '．' : c))
            : written;
    }

    private static object Date(DateOnly start, int form) => form switch
    {
        0 => start.ToDateTime(TimeOnly.MinValue),
        1 => start,
        2 => $"{start.Year}年{start.Month}月",
        3 => $"{start.Year}.{start.Month:00}",
        4 => start.DayNumber - new DateOnly(1899, 12, 30).DayNumber,
        _ => $"{start.Year}-{start.Month:00}",
    };
}
