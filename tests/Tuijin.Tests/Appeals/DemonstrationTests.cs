using Microsoft.EntityFrameworkCore;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Demo;
using Tuijin.Appeals.Desk;
using Tuijin.Appeals.Domain;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Demonstration;
using Tuijin.Foundation.Files;
using Tuijin.Foundation.Time;

namespace Tuijin.Tests.Appeals;

/// <summary>The demonstration's appeals: many, varied, in every state, and all lived through by the rules.</summary>
public sealed class DemonstrationTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task The_city_has_appeals_of_every_kind_and_none_in_the_future()
    {
        await site.WithScope(services => services.GetServices<IDemonstration>().OfType<AppealsDemonstration>().Single().Seed(new DemonstrationContext(site.Clock.Today(), 122), default));

        var appeals = await site.WithDb(db => db.Set<Appeal>().AsNoTracking().Include(appeal => appeal.Assignments).Include(appeal => appeal.Extensions).Include(appeal => appeal.Steps).AsSplitQuery().ToListAsync());
        appeals.Count.ShouldBe(AppealsDemonstration.Count);
        foreach (var state in Enum.GetValues<AppealState>())
        {
            appeals.Count(appeal => appeal.State == state).ShouldBeGreaterThan(3, state.Title());
        }

        var now = site.Clock.UtcNow();
        appeals.ShouldAllBe(appeal => appeal.LastAt < now && appeal.Steps.All(step => step.At < now));
        appeals.Min(appeal => appeal.RaisedAt).ShouldBeLessThan(now.AddDays(-480));
        appeals.Count(appeal => appeal.IsOverdue(site.Clock.Today())).ShouldBeGreaterThan(5);
        appeals.Count(appeal => appeal.Round > 1).ShouldBeGreaterThan(30);
        appeals.Count(appeal => appeal.ReturnCount > 0).ShouldBeGreaterThan(30);
        appeals.Count(appeal => appeal.ExtensionCount > 0).ShouldBeGreaterThan(20);
        appeals.Count(appeal => appeal.PendingExtension is not null || appeal.IsLongTerm).ShouldBeGreaterThan(2);
        appeals.Select(appeal => appeal.CategoryCode).Distinct().Count().ShouldBe(16);
        appeals.Select(appeal => appeal.Text).Distinct().Count().ShouldBeGreaterThan(500);
        appeals.Select(appeal => appeal.Number).ShouldBeUnique();
        appeals.OrderBy(appeal => appeal.Number, StringComparer.Ordinal).Select(appeal => appeal.RaisedAt.ShanghaiDay()).ShouldBeInOrder();
        appeals.ShouldAllBe(appeal => !appeal.Text.Contains('{') && appeal.Assignments.All(part => part.ReplyText == null || !part.ReplyText.Contains('{')));
        appeals.ShouldAllBe(appeal => appeal.Steps.Count == appeal.StepCount && appeal.Revision == 1);

        // What was rated badly is done again, so the last rating is nearly always a good one; who was not satisfied shows in the rounds.
        var rated = appeals.Where(appeal => appeal.Satisfaction is not null).ToList();
        ((decimal)rated.Count(appeal => appeal.Satisfaction is not Satisfaction.Dissatisfied) / rated.Count).ShouldBeInRange(0.98m, 0.9999m);
        rated.Count(appeal => appeal.Satisfaction is Satisfaction.FairlySatisfied).ShouldBeGreaterThan(100);
        var photos = await site.WithDb(db => db.Set<Attachment>().AsNoTracking().Where(file => file.OwnerKind == StepFiles.OwnerKind).ToListAsync());
        photos.Count.ShouldBeGreaterThan(200);
        photos.ShouldAllBe(photo => photo.UploadedAt < now && photo.ThumbnailHash != null);
        await site.WithScope(async services => (await services.GetRequiredService<AuditVerification>().Run(default)).Findings.ShouldBeEmpty());
        using var works = await site.Supervisor();
        (await works.Get("/appeals?state=Closed")).Status.ShouldBe(System.Net.HttpStatusCode.OK);
        (await works.Get($"/files/{photos[0].Id}")).Status.ShouldBe(System.Net.HttpStatusCode.OK);
    }
}
