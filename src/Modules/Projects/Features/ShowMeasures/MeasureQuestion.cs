using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Tuijin.Foundation.Lists;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Domain;
using Tuijin.Rules.Measures;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Projects.Features.ShowMeasures;

/// <summary>What the lines of the table of measures are.</summary>
internal enum MeasureGrouping
{
    County,
    Township,
    Tier,
    Zone,
}

/// <summary>What is asked of the measures: of which programme, at the end of which month, by what, and how starts are counted.</summary>
/// <param name="ProgrammeId">Null for all programmes.</param>
internal sealed record MeasureQuestion(ProgrammeId? ProgrammeId, Month AsOf, MeasureGrouping By, StartRateBasis Basis)
{
    private const int FirstYear = 2000;

    /// <summary>As the address asks; what it leaves out or misspells is the last due month, by county, of the new starts of the year.</summary>
    public static MeasureQuestion Of(IQueryCollection query, DateOnly today)
    {
        var programme = Guid.TryParse(query["programme"], out var id) ? new ProgrammeId(id) : (ProgrammeId?)null;
        var latest = Month.Of(today);
        var asOf = Month.TryParse(query["month"].ToString(), out var asked) && asked.Year >= FirstYear && asked <= latest ? asked : ReportDuty.LastDue(today);
        return new(programme, asOf, First(query["by"], MeasureGrouping.County), First(query["basis"], StartRateBasis.PlannedOfYear));
    }

    /// <summary>The same question as an address.</summary>
    public string Href(string path, params IEnumerable<(string Key, string Value)> more)
    {
        var query = new QueryBuilder { { "month", MonthText }, { "by", By.Key() }, { "basis", Basis.Key() } };
        if (ProgrammeId is { } programme)
        {
            query.Add("programme", programme.Value.ToString());
        }

        foreach (var (key, value) in more)
        {
            query.Add(key, value);
        }

        return path + query.ToQueryString();
    }

    public string MonthText => AsOf.FirstDay.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static T First<T>(string? key, T otherwise)
        where T : struct, Enum => ChoiceKeys.Values<T>([key ?? ""]) is [var value] ? value : otherwise;
}
