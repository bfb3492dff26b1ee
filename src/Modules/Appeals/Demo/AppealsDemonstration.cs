using Microsoft.EntityFrameworkCore;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Data;
using Tuijin.Appeals.Desk;
using Tuijin.Appeals.Domain;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Demonstration;
using Tuijin.Foundation.Notifications;
using Tuijin.Foundation.Time;

namespace Tuijin.Appeals.Demo;

/// <summary>Twelve hundred appeals of the last eighteen months in every state. All made up; each lived through with the product's own rules.</summary>
internal sealed class AppealsDemonstration(
    TuijinDb db, AppealCatalogue catalogue, WorkingCalendars calendars, DemonstrationPhotos photos, TimeProvider clock) : IDemonstration
{
    public const int Count = 1200;

    /// <summary>Appeals of the last days that still wait for the office.</summary>
    private const int Fresh = 36;

    /// <summary>Appeals whose last act is younger than this have told somebody.</summary>
    private static readonly TimeSpan NewsAge = TimeSpan.FromDays(9);

    public string Title => "企业诉求";

    public async Task Seed(DemonstrationContext context, CancellationToken cancellationToken)
    {
        var random = context.RandomFor("appeals");
        var album = new Album(photos, context.RandomFor("appeal-photos"));
        var words = AppealWords.Read();
        var calendar = await calendars.Current(cancellationToken);
        await GiveCategoriesTheirUnits(words, cancellationToken);
        var cast = await Cast.Gather(db, catalogue, cancellationToken);
        var tale = new TaleClock(calendar, random, clock.UtcNow());
        var news = new AppealNews(new Notifier(db, tale), catalogue);
        var lines = (await catalogue.Categories(cancellationToken)).ToDictionary(line => line.Code);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var numbers = new Dictionary<int, long>();
        var days = Days(context.Today, random);
        foreach (var year in days.GroupBy(day => tale.BeginningFor(day).Year))
        {
            numbers[year.Key] = await db.NextNumber($"appeal-{year.Key}", year.Count(), cancellationToken);
        }

        for (var place = 0; place < days.Count; place++)
        {
            var category = OneOf(words.Categories, random);
            var enterprise = random.Next(6) == 0 && cast.Known.Count > 0 ? cast.Known[random.Next(cast.Known.Count)] : cast.Enterprises[random.Next(cast.Enterprises.Count)];
            tale.Begin(days[place]);
            var year = tale.Today().Year;
            var appeal = new AppealTale(cast, words, category, enterprise, FateOf(random, isFresh: place >= Count - Fresh), tale, new DeadlineBook(calendar), random)
                .Live(() => $"诉{year}-{numbers[year]++:000000}", lines[category.Code]);
            db.Add(appeal);
            await album.Add(appeal, cancellationToken);
            if (appeal.IsOpen && appeal.LastAt > clock.UtcNow() - NewsAge)
            {
                await news.Tell(appeal, cancellationToken);
            }
        }

        await db.SaveNew("生成演示数据", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task GiveCategoriesTheirUnits(AppealWords words, CancellationToken cancellationToken)
    {
        var units = await db.Set<OrganisationView>().AsNoTracking().ToListAsync(cancellationToken);
        foreach (var category in await db.AppealCategories().ToListAsync(cancellationToken))
        {
            var usual = words.Categories.Find(one => one.Code == category.Code)?.Leads[0];
            category.DefaultLeadId = units.Find(unit => unit.ShortName == usual)?.Id;
        }

        await db.Save("生成演示数据", cancellationToken);
        db.ChangeTracker.Clear();
        catalogue.ForgetCategories();
    }

    /// <summary>Days on which appeals are raised, in order: more of late, and the last few days full of fresh ones.</summary>
    private static List<DateOnly> Days(DateOnly today, Random random)
    {
        const int Span = 545;
        var days = Enumerable.Range(0, Count - Fresh).Select(_ => today.AddDays(-4 - (int)(Span * Math.Pow(random.NextDouble(), 1.6)))).Order().ToList();
        days.AddRange(Enumerable.Range(0, Fresh).Select(_ => today.AddDays(-random.Next(1, 5))).Order());
        return days;
    }

    private static Fate FateOf(Random random, bool isFresh)
    {
        Satisfaction Thinks(int satisfied, int fairly) => random.Next(100) is var drawn && drawn < satisfied ? Satisfaction.Satisfied
            : drawn < satisfied + fairly ? Satisfaction.FairlySatisfied : Satisfaction.Dissatisfied;
        var isLongTerm = !isFresh && random.Next(60) == 0;
        var replyAfter = random.Next(100) switch { < 78 => random.Next(2, 8), < 93 => random.Next(8, 16), _ => random.Next(16, 34) };
        return new Fate(
            AcceptAfter: isFresh ? random.Next(1, 6) : random.Next(10) < 9 ? random.Next(2) : 2,
            AssignAfter: isFresh ? random.Next(0, 4) : random.Next(2),
            ReplyAfter: isLongTerm ? random.Next(60, 160) : replyAfter,
            IsRefused: random.Next(100) < 4, IsWithdrawn: random.Next(100) < 3,
            Returns: random.Next(100) switch { < 92 => 0, < 98 => 1, _ => 2 },
            IsExtended: random.Next(100) < 9, isLongTerm, HasSupport: random.Next(100) < 28, IsUrgent: random.Next(100) < 7,
            Happy: Thinks(69, 17), HappyAgain: Thinks(52, 32), IsGrudging: random.Next(100) < 35, IsRatedByPhone: random.Next(100) < 12, IsObjected: random.Next(100) < 1);
    }

    private static CategoryWords OneOf(IReadOnlyList<CategoryWords> categories, Random random)
    {
        var drawn = random.Next(categories.Sum(category => category.Weight));
        foreach (var category in categories)
        {
            drawn -= category.Weight;
            if (drawn < 0)
            {
                return category;
            }
        }

        return categories[^1];
    }
}
