using Tuijin.Directory.Contract;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Data;

namespace Tuijin.Directory.Demo;

/// <summary>Government, departments, county and township governments, zone bodies, associations, institutes, banks.</summary>
internal sealed class OrganisationMaker(TimeProvider clock)
{
    public IReadOnlyList<Organisation> Make(CityData data, MadeDivisions divisions) =>
    [
        .. data.Government.Select((body, at) => Body(body.Name, body.Short, body.Kind, divisions.City, body.Duties, at)),
        .. divisions.All.Where(division => division.Level is Contract.DivisionLevel.County)
            .Select(county => Body(county.Name + "人民政府", county.Name, OrganisationKind.CountyGovernment, county, "辖区内项目、企业诉求", county.SortOrder)),
        .. divisions.Townships.Select((town, at) => Body(
            town.Name + (town.Name.EndsWith("街道", StringComparison.Ordinal) ? "办事处" : "人民政府"), town.Name, OrganisationKind.TownshipGovernment, town, "辖区内项目、企业诉求", at)),
        .. data.Zones.Select((zone, at) => Body(zone.Name + "管理委员会", zone.Name, OrganisationKind.ZoneBody, divisions.Named(zone.Town), "园区规划、建设、服务、监管", at)),
        .. data.Others.Select((body, at) => Body(body.Name, body.Short, body.Kind, divisions.City, body.Duties, at)),
    ];

    private Organisation Body(string name, string shortName, OrganisationKind kind, Division division, string duties, int order) => new()
    {
        Id = clock.NewId<OrganisationId>(),
        Name = name,
        ShortName = shortName,
        Kind = kind,
        DivisionId = division.Id,
        DivisionPath = division.DivisionPath,
        Duties = duties,
        SortOrder = order,
    };
}
