using Tuijin.Directory.Contract;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Demonstration;
using Tuijin.Foundation.Time;

namespace Tuijin.Directory.Demo;

/// <summary>The city itself: divisions, organisations, 300 enterprises, users of every role.</summary>
internal sealed class DirectoryDemonstration(TuijinDb db, Cities cities, TimeProvider clock) : IDemonstration
{
    private const int EnterpriseCount = 300;

    public string Title => "区划、单位、企业和用户";

    public async Task Seed(DemonstrationContext context, CancellationToken cancellationToken)
    {
        var data = DemonstrationFiles.Read<CityData>("city.yaml");
        var divisions = new DivisionMaker(clock).Make(data);
        db.AddRange(divisions.All);
        var bodies = new OrganisationMaker(clock).Make(data, divisions);
        db.AddRange(bodies);
        var enterprises = new EnterpriseMaker(clock, context.RandomFor("enterprises"), context.Today).Make(EnterpriseCount, divisions, bodies);
        db.AddRange(enterprises);
        db.AddRange(Users(data, bodies, enterprises));
        db.Add(new CitySetting { Name = data.Name, Code = data.Code, IsDemonstration = true, SetUpFinishedAt = clock.UtcNow() });
        await db.Save("生成演示数据", cancellationToken);
        cities.Forget();
    }

    private IEnumerable<User> Users(CityData data, IReadOnlyList<Organisation> bodies, IReadOnlyList<Enterprise> enterprises)
    {
        foreach (var user in data.Users)
        {
            var body = bodies.First(body => body.ShortName == user.Organisation || (body.Kind is OrganisationKind.ZoneBody && body.Name.StartsWith(user.Organisation, StringComparison.Ordinal)));
            yield return Account(user.Login, user.Name, user.Role, user.Post, body.DivisionPath, body.Id.Value, null);
        }

        for (var number = 1; number <= data.EnterpriseUsers; number++)
        {
            var enterprise = enterprises[number - 1];
            yield return Account($"enterprise-{number}", $"{enterprise.Name[2..^4]}{enterprise.ContactName![0]}经理", Role.Enterprise, "经理", enterprise.DivisionPath, null, enterprise.Id.Value);
        }
    }

    private User Account(string login, string name, Role role, string post, string path, Guid? organisation, Guid? enterprise) => new()
    {
        Id = clock.NewGuid(),
        UserName = login,
        NormalizedUserName = login.ToUpperInvariant(),
        DisplayName = name + "（演示）",
        Role = role,
        Post = post,
        OrganisationId = organisation,
        EnterpriseId = enterprise,
        ScopePath = path,
        IsDemonstration = true,
        SecurityStamp = login,
        CreatedAt = clock.UtcNow(),
    };
}
