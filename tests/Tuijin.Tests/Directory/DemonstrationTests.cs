using Microsoft.Extensions.Time.Testing;
using Tuijin.Directory.Contract;
using Tuijin.Directory.Demo;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Access;
using Tuijin.Rules.Identifiers;
using DivisionLevel = Tuijin.Directory.Contract.DivisionLevel;

namespace Tuijin.Tests.Directory;

public sealed class DemonstrationTests
{
    private static readonly CityData Data = DemonstrationFiles.Read<CityData>("city.yaml");

    private static readonly MadeDivisions Divisions = new DivisionMaker(new FakeTimeProvider()).Make(Data);

    private static readonly IReadOnlyList<Organisation> Bodies = new OrganisationMaker(new FakeTimeProvider()).Make(Data, Divisions);

    [Fact]
    public void The_city_has_six_counties_thirty_six_townships_and_twelve_zones()
    {
        Divisions.All.Count(division => division.Level == DivisionLevel.County).ShouldBe(6);
        Divisions.Townships.Count().ShouldBe(36);
        Bodies.Count(body => body.Kind == OrganisationKind.ZoneBody).ShouldBe(12);
        Bodies.Count(body => body.Kind == OrganisationKind.Department).ShouldBeGreaterThanOrEqualTo(18);
    }

    [Fact]
    public void Every_division_has_a_code_that_no_real_place_has_and_a_path_that_follows_from_it()
    {
        Divisions.All.Select(division => division.Code).ShouldBeUnique();
        Divisions.All.ShouldAllBe(division => division.Code.StartsWith("00000"));
        Divisions.All.ShouldAllBe(division => division.DivisionPath == DivisionCode.Parse(division.Code).Path);
    }

    [Fact]
    public void Three_hundred_enterprises_have_different_names_and_synthetic_codes()
    {
        var enterprises = Enterprises(122);

        enterprises.Count.ShouldBe(300);
        enterprises.Select(enterprise => enterprise.Name).ShouldBeUnique();
        enterprises.Select(enterprise => enterprise.CreditCode).ShouldBeUnique();
        enterprises.ShouldAllBe(enterprise => CreditCode.Parse(enterprise.CreditCode).IsSynthetic && CreditCode.Parse(enterprise.CreditCode).Warning == null);
        enterprises.ShouldAllBe(enterprise => IndustryCode.Parse(enterprise.IndustryCode).IsManufacturing);
        enterprises.Count(enterprise => enterprise.ZoneId is not null).ShouldBeGreaterThan(120);
    }

    [Fact]
    public void The_same_seed_makes_the_same_enterprises_and_another_seed_others()
    {
        Names(122).ShouldBe(Names(122));
        Names(122).ShouldNotBe(Names(123));

        static List<string> Names(int seed) => [.. Enterprises(seed).Select(enterprise => enterprise.Name + enterprise.ContactName)];
    }

    [Fact]
    public void Every_role_has_an_account_that_belongs_where_the_role_says()
    {
        Data.Users.Select(user => user.Role).Distinct().Count().ShouldBe(Enum.GetValues<Role>().Length - 1);
        foreach (var user in Data.Users)
        {
            var body = Bodies.First(body => body.ShortName == user.Organisation || (body.Kind is OrganisationKind.ZoneBody && body.Name.StartsWith(user.Organisation)));
            Affiliation.Problem(user.Role, body.Kind, hasEnterprise: false).ShouldBeNull(user.Login);
        }
    }

    private static IReadOnlyList<Enterprise> Enterprises(int seed) => new EnterpriseMaker(new FakeTimeProvider(), new Random(seed), new DateOnly(2026, 3, 4)).Make(300, Divisions, Bodies);
}
