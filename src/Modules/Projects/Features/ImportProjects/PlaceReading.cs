using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Imports;

namespace Tuijin.Projects.Features.ImportProjects;

/// <summary>Where a row lies: the county and township of the directory, and in words whatever the directory does not know.</summary>
internal sealed class PlaceReading(ImportDirectory directory, ProjectDraft draft, ImportRow row)
{
    /// <summary>Rows of an exported ledger name a place of the directory or none: a name that it does not know is no part of the words beside it.</summary>
    private readonly bool isExported = draft.Line?.Identity is not null;

    private bool isUnknown;

    public void Read()
    {
        var (county, township) = (row.Text("county"), row.Text("township"));
        var inCounty = county is null ? null : directory.Division(county, DivisionLevel.County, within: null);
        var inTownship = township is null ? null : directory.Division(township, DivisionLevel.Township, inCounty);
        var words = new[]
        {
            row.Text("province"),
            row.Text("city") is { } city && !directory.IsCity(city) ? city : null,
            Unknown("county", county, inCounty),
            Unknown("township", township, inTownship),
            row.Text("place"),
        };
        var place = string.Concat(words.Where(word => word is not null).Distinct());
        draft.Place = place.Length == 0 ? null : place.Length <= 200 ? place : place[..200];
        draft.Division = isExported && isUnknown ? null : inTownship ?? inCounty;
        if (directory.Viewer.Role is Role.County or Role.Township && draft.Division is { } division && !division.DivisionPath.StartsWith(directory.Viewer.ScopePath, StringComparison.Ordinal))
        {
            draft.Tell(inTownship is null ? "county" : "township", division.Name, "不在本辖区内，不能导入", NoteSeverity.Error);
        }
    }

    /// <summary>A name that the directory does not know becomes part of the place, and its cell is told of.</summary>
    private string? Unknown(string key, string? name, DivisionView? found)
    {
        if (name is null || found is not null || directory.IsCity(name))
        {
            return null;
        }

        isUnknown = true;
        if (isExported)
        {
            draft.Keep(key, name, "区划名录中没有这个名称，保留原来的区划，文字另行保留");
            return null;
        }

        draft.Tell(key, name, "区划名录中没有这个名称，写入建设地点", NoteSeverity.Warning);
        return name;
    }
}
