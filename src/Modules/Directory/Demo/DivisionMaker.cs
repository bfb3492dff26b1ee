using Tuijin.Directory.Contract;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Data;

namespace Tuijin.Directory.Demo;

/// <summary>The divisions of the demonstration city, found by name.</summary>
internal sealed record MadeDivisions(IReadOnlyList<Division> All)
{
    public Division City => All[0];

    public IEnumerable<Division> Townships => All.Where(division => division.Level is Contract.DivisionLevel.Township);

    public Division Named(string name) => All.First(division => division.Name == name);
}

/// <summary>Numbers the divisions: counties 000001 …, townships 000001001 ….</summary>
internal sealed class DivisionMaker(TimeProvider clock)
{
    public MadeDivisions Make(CityData data)
    {
        var city = Division(data.Code, data.Name, DivisionLevel.City, null, 0);
        var all = new List<Division> { city };
        for (var county = 1; county <= data.Counties.Count; county++)
        {
            var of = Division($"{county:000000}", data.Counties[county - 1].Name, DivisionLevel.County, city, county);
            all.Add(of);
            all.AddRange(data.Counties[county - 1].Townships.Select((name, at) => Division($"{of.Code}{at + 1:000}", name, DivisionLevel.Township, of, at + 1)));
        }

        return new MadeDivisions(all);
    }

    private Division Division(string code, string name, DivisionLevel level, Division? above, int order) => new()
    {
        Id = clock.NewId<DivisionId>(),
        Code = code,
        Name = name,
        Level = level,
        ParentId = above?.Id,
        DivisionPath = $"{above?.DivisionPath ?? "/"}{code}/",
        SortOrder = order,
    };
}
