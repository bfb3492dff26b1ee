using System.Globalization;
using Sylvan.Data.Csv;
using Tuijin.Rules.Composites;

namespace Tuijin.Bench;

/// <summary>
/// The composite index engine against published numbers of each stage: a folder with meta.csv and Raw, Denominated, Imputed,
/// Screened, Treated, Normalised and Aggregated.csv. Each stage is computed from the stage before it as the engine computed
/// it, and compared cell by cell. Denominators and groups of units are taken from columns of Raw.csv where it has them;
/// without denominators the chain begins at Denominated.csv, without groups the units are Europe and Asia by their codes.
/// </summary>
internal static class CompositeIndexError
{
    private const double Goal = 1e-9;

    private const double LeastShareKnown = 0.9;

    private static readonly HashSet<string> Europe =
    [
        "AUT", "BEL", "BGR", "HRV", "CYP", "CZE", "DNK", "EST", "FIN", "FRA", "DEU", "GRC", "HUN", "IRL", "ITA",
        "LVA", "LTU", "LUX", "MLT", "NLD", "NOR", "POL", "PRT", "ROU", "SVK", "SVN", "ESP", "SWE", "CHE", "GBR",
    ];

    public static Task<Figure> Run(BenchOptions options)
    {
        var meta = ReadMeta(Path.Combine(options.Data, "meta.csv"));
        var indicators = meta.Where(node => node.Type == "Indicator").ToDictionary(node => node.Code);
        IndicatorTable Stage(string name) => ReadTable(Path.Combine(options.Data, name + ".csv"), code => indicators.ContainsKey(code) || meta.Exists(node => node.Code == code));

        var raw = Stage("Raw");
        var worst = 0.0;
        void Compare(string stage, IndicatorTable computed)
        {
            var error = Error(computed, Stage(stage));
            worst = Math.Max(worst, error);
            Console.WriteLine($"{stage,-12} largest relative error {error:0.0e+00}");
        }

        var denominated = Stage("Denominated");
        if (indicators.Values.All(node => node.Denominator is null || raw.Has(node.Denominator)))
        {
            denominated = Gaps.Denominate(Only(raw, indicators.ContainsKey), raw, code => indicators[code].Denominator);
            Compare("Denominated", denominated);
        }

        var imputed = Gaps.FillByGroupMean(denominated, [.. denominated.Units.Select(unit => Europe.Contains(unit) ? "Europe" : "Asia")]);
        Compare("Imputed", imputed);
        var (screened, _) = Gaps.Screen(imputed, LeastShareKnown);
        Compare("Screened", screened);
        var (treated, treatments) = Outliers.Treat(screened, new OutlierRule());
        Compare("Treated", treated);
        Console.WriteLine($"             {treatments.Count} indicators treated, {treatments.Sum(treatment => treatment.Points)} values drawn in");
        var normalised = Normalisation.Normalise(treated, NormalisationMethod.MinMax, code => indicators[code].MoreIsBetter);
        Compare("Normalised", normalised);
        Compare("Aggregated", new IndexTree([.. meta.Where(node => node.Level is not null).Select(node => new IndexNode(node.Code, node.Parent, node.Weight))]).Aggregate(normalised, _ => AggregationMethod.Arithmetic));
        return Task.FromResult(new Figure(worst, "relative error", $"≤ {Goal}", worst <= Goal));
    }

    private static IndicatorTable Only(IndicatorTable table, Func<string, bool> wanted)
    {
        var names = table.Indicators.Where(wanted).ToList();
        return new IndicatorTable(table.Units, names, [.. names.Select(name => table[name].ToArray())]);
    }

    private static double Error(IndicatorTable computed, IndicatorTable expected) =>
        !expected.Units.SequenceEqual(computed.Units)
            ? double.PositiveInfinity
            : expected.Indicators.Max(code => expected[code].Zip(computed[code], (one, other) => (one, other) switch
            {
                (null, null) => 0,
                ({ } known, { } found) => Math.Abs(known - found) / Math.Max(1, Math.Abs(known)),
                _ => double.PositiveInfinity,
            }).Max());

    private static IndicatorTable ReadTable(string file, Func<string, bool> wanted)
    {
        using var csv = CsvDataReader.Create(file);
        var names = Enumerable.Range(1, csv.FieldCount - 1).Select(csv.GetName).ToList();
        var units = new List<string>();
        var columns = names.ConvertAll(_ => new List<double?>());
        while (csv.Read())
        {
            units.Add(csv.GetString(0));
            for (var place = 0; place < names.Count; place++)
            {
                columns[place].Add(Number(csv.GetString(place + 1)));
            }
        }

        var kept = Enumerable.Range(0, names.Count).Where(place => wanted(names[place])).ToList();
        return new IndicatorTable(units, kept.ConvertAll(place => names[place]), kept.ConvertAll(place => columns[place].ToArray()));
    }

    private static List<MetaRow> ReadMeta(string file)
    {
        using var csv = CsvDataReader.Create(file);
        var rows = new List<MetaRow>();
        while (csv.Read())
        {
            string? Text(string column) => csv.GetString(csv.GetOrdinal(column)) is var text && text is "NA" or "" ? null : text;
            rows.Add(new MetaRow(Text("iCode")!, Text("Type")!, Number(Text("Level") ?? ""), Text("Parent"), Number(Text("Weight") ?? "") ?? 0, Text("Direction") != "-1", Text("Denominator")));
        }

        return rows;
    }

    private static double? Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private sealed record MetaRow(string Code, string Type, double? Level, string? Parent, double Weight, bool MoreIsBetter, string? Denominator);
}
