using Tuijin.Directory.Contract;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Data;

namespace Tuijin.Tests.House;

/// <summary>The small city every test starts from: two counties with two townships each, a zone, departments, an association and three enterprises.</summary>
public static class TestCity
{
    public const string CityPath = "/000000/", EastPath = "/000000/000001/", WestPath = "/000000/000002/",
        EastTownPath = "/000000/000001/000001001/", EastOtherTownPath = "/000000/000001/000001002/", WestTownPath = "/000000/000002/000002001/";

    public static readonly DivisionId City = new(Id(1)), East = new(Id(2)), West = new(Id(3)), EastTown = new(Id(4)), EastOtherTown = new(Id(5)), WestTown = new(Id(6));

    public static readonly OrganisationId Government = new(Id(20)), Industry = new(Id(21)), Supervision = new(Id(22)), Land = new(Id(23)), Power = new(Id(24)),
        EastCounty = new(Id(25)), WestCounty = new(Id(26)), EastTownship = new(Id(27)), WestTownship = new(Id(28)), Zone = new(Id(29)), Chamber = new(Id(30));

    /// <summary>In the east town and in the zone; in the east, outside the zone; in the west.</summary>
    public static readonly EnterpriseId Machinery = new(Id(50)), Textile = new(Id(51)), Chemistry = new(Id(52));

    public const string MachineryCode = "91000000MA00000157", TextileCode = "91000000MA00000232", ChemistryCode = "91000000MA0000031W";

    internal static void AddTo(TuijinDb db)
    {
        Division Make(DivisionId id, string code, string name, DivisionLevel level, DivisionId? parent, string path) =>
            new() { Id = id, Code = code, Name = name, Level = level, ParentId = parent, DivisionPath = path };
        db.AddRange(
            Make(City, "000000", "试验市", DivisionLevel.City, null, CityPath),
            Make(East, "000001", "东县", DivisionLevel.County, City, EastPath),
            Make(West, "000002", "西县", DivisionLevel.County, City, WestPath),
            Make(EastTown, "000001001", "东一镇", DivisionLevel.Township, East, EastTownPath),
            Make(EastOtherTown, "000001002", "东二镇", DivisionLevel.Township, East, EastOtherTownPath),
            Make(WestTown, "000002001", "西一镇", DivisionLevel.Township, West, WestTownPath));

        Organisation Body(OrganisationId id, string name, OrganisationKind kind, DivisionId division, string path) =>
            new() { Id = id, Name = name, ShortName = name, Kind = kind, DivisionId = division, DivisionPath = path };
        db.AddRange(
            Body(Government, "试验市人民政府", OrganisationKind.CityGovernment, City, CityPath),
            Body(Industry, "市工信局", OrganisationKind.Department, City, CityPath),
            Body(Supervision, "市督查室", OrganisationKind.Department, City, CityPath),
            Body(Land, "市自然资源局", OrganisationKind.Department, City, CityPath),
            Body(Power, "市供电公司", OrganisationKind.Department, City, CityPath),
            Body(EastCounty, "东县人民政府", OrganisationKind.CountyGovernment, East, EastPath),
            Body(WestCounty, "西县人民政府", OrganisationKind.CountyGovernment, West, WestPath),
            Body(EastTownship, "东一镇人民政府", OrganisationKind.TownshipGovernment, EastTown, EastTownPath),
            Body(WestTownship, "西一镇人民政府", OrganisationKind.TownshipGovernment, WestTown, WestTownPath),
            Body(Zone, "东一镇工业集中区管委会", OrganisationKind.ZoneBody, EastTown, EastTownPath),
            Body(Chamber, "市机械行业协会", OrganisationKind.Association, City, CityPath));

        Enterprise Firm(EnterpriseId id, string code, string name, string industry, DivisionId division, string path, OrganisationId? zone) =>
            new() { Id = id, CreditCode = code, Name = name, IndustryCode = industry, DivisionId = division, DivisionPath = path, ZoneId = zone, Scale = EnterpriseScale.Medium };
        db.AddRange(
            Firm(Machinery, MachineryCode, "试验东方机械有限公司", "34", EastTown, EastTownPath, Zone),
            Firm(Textile, TextileCode, "试验锦绣纺织有限公司", "17", EastOtherTown, EastOtherTownPath, null),
            Firm(Chemistry, ChemistryCode, "试验远山化工有限公司", "26", WestTown, WestTownPath, null));
    }

    private static Guid Id(int number) => new($"00000000-0000-7000-8000-{number:d12}");
}
