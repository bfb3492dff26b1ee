using Tuijin.Directory.Contract;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Data;
using Tuijin.Rules.Identifiers;

namespace Tuijin.Directory.Demo;

/// <summary>Enterprises with made-up names and synthetic codes (division digits 000000). The first ones are large and lie in zones: projects find their owners there.</summary>
internal sealed class EnterpriseMaker(TimeProvider clock, Random random, DateOnly today)
{
    private const int FirstSerial = 70_000_001;

    private readonly EnterpriseWords words = DemonstrationFiles.Read<EnterpriseWords>("enterprises.yaml");

    public IReadOnlyList<Enterprise> Make(int count, MadeDivisions divisions, IReadOnlyList<Organisation> bodies)
    {
        var zones = bodies.Where(body => body.Kind is OrganisationKind.ZoneBody).ToList();
        var townships = divisions.Townships.ToList();
        var names = new HashSet<string>();
        var made = new List<Enterprise>(count);
        while (made.Count < count)
        {
            var industry = Weighted();
            var name = $"云川{Any(words.Brands)}{Any(industry.Words)}有限公司";
            if (names.Add(name))
            {
                var zone = random.NextDouble() < (made.Count < count / 2 ? 0.8 : 0.3) ? zones[random.Next(zones.Count)] : null;
                var town = zone is null ? townships[random.Next(townships.Count)] : divisions.All.First(division => division.Id == zone.DivisionId);
                made.Add(Make(made.Count, (double)made.Count / count, name, industry.Code, town, zone));
            }
        }

        return made;
    }

    /// <param name="rank">0 for the first, near 1 for the last: later ones are smaller.</param>
    private Enterprise Make(int number, double rank, string name, string industry, Division town, Organisation? zone)
    {
        var scale = (rank + (random.NextDouble() * 0.3)) switch { < 0.08 => EnterpriseScale.Large, < 0.35 => EnterpriseScale.Medium, < 1.0 => EnterpriseScale.Small, _ => EnterpriseScale.Micro };
        return new Enterprise
        {
            Id = clock.NewId<EnterpriseId>(),
            CreditCode = CreditCode.Synthetic(FirstSerial + number).Value,
            Name = name,
            IndustryCode = industry,
            DivisionId = town.Id,
            DivisionPath = town.DivisionPath,
            ZoneId = zone?.Id,
            Scale = scale,
            IsAboveScale = scale is EnterpriseScale.Large or EnterpriseScale.Medium || (scale is EnterpriseScale.Small && random.NextDouble() < 0.5),
            Titles = [.. words.Titles.Where((title, at) => random.NextDouble() < (1 - rank) * (0.5 - (at * 0.07))
                && !(scale is EnterpriseScale.Large && title.EndsWith("中小企业", StringComparison.Ordinal)))],
            LegalPerson = Person(),
            ContactName = Person(),
            ContactPhone = $"1390000{number + 1:0000}",
            Address = zone is null ? $"{town.Name}{1 + random.Next(8)}组{1 + random.Next(120)}号" : $"{zone.ShortName}{Any(["创业", "振兴", "兴工", "富民"])}路{1 + random.Next(99)}号",
            FoundedOn = today.AddDays(-900 - random.Next(8000)),
        };
    }

    private IndustryData Weighted()
    {
        var at = random.Next(words.Industries.Sum(industry => industry.Weight));
        return words.Industries.First(industry => (at -= industry.Weight) < 0);
    }

    private string Person() => Any(words.Surnames) + Any(words.GivenNames);

    private string Any(List<string> of) => of[random.Next(of.Count)];
}
