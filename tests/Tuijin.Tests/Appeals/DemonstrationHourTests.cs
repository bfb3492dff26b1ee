using Microsoft.EntityFrameworkCore;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Demo;
using Tuijin.Appeals.Domain;
using Tuijin.Foundation.Demonstration;
using Tuijin.Foundation.Files;
using Tuijin.Foundation.Notifications;
using Tuijin.Foundation.Time;
using Tuijin.Meetings.Demo;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Tests.Appeals;

/// <summary>Whenever the demonstration city is made, nothing in it lies after the clock.</summary>
public sealed class DemonstrationHourTests(TestSite site) : IClassFixture<TestSite>
{
    [Theory]
    [InlineData("2026-11-26T00:30")]
    [InlineData("2026-11-26T12:00")]
    [InlineData("2026-11-26T23:50")]
    [InlineData("2026-11-29T00:45")]
    public async Task No_appeal_step_photo_or_notification_lies_in_the_future(string moment)
    {
        var now = Clock.FromShanghai(DateTime.Parse(moment));
        site.Clock.SetUtcNow(new DateTimeOffset(now, TimeSpan.Zero));
        await site.WithDb(async db =>
        {
            await db.Set<Notification>().ExecuteDeleteAsync();
            await db.Set<Appeal>().ExecuteDeleteAsync();
            await db.Set<Attachment>().ExecuteDeleteAsync();
        });

        await site.WithScope(services => services.GetServices<IDemonstration>().OfType<AppealsDemonstration>().Single().Seed(new DemonstrationContext(site.Clock.Today(), 122), default));

        await site.WithDb(async db =>
        {
            (await db.Set<Notification>().CountAsync()).ShouldBeGreaterThan(20);
            (await db.Set<Notification>().CountAsync(told => told.CreatedAt > now)).ShouldBe(0);
            (await db.Set<AppealStep>().CountAsync(step => step.At > now)).ShouldBe(0);
            (await db.Set<Appeal>().CountAsync(appeal => appeal.RaisedAt > now)).ShouldBe(0);
            (await db.Set<Attachment>().CountAsync(file => file.UploadedAt > now)).ShouldBe(0);
            // Meetings take theirs from these; without them every meeting would have led to nothing.
            (await db.Set<Appeal>().CountAsync(appeal => appeal.Channel == AppealChannel.Meeting)).ShouldBeGreaterThan(60);
        });
    }

    [Theory]
    [InlineData("2026-11-26T00:30", "2026-11-25T14:30")]
    [InlineData("2026-11-26T12:00", "2026-11-26T09:00")]
    [InlineData("2026-11-26T23:50", "2026-11-26T14:30")]
    public void The_meeting_that_is_being_held_has_begun(string now, string begun)
    {
        var calendar = new WorkingCalendar([new CalendarDay(new DateOnly(2026, 10, 1), CalendarDayKind.Off, 2026, "国庆节")]);

        MeetingsDemonstration.Begun(Clock.FromShanghai(new DateTime(2026, 11, 26, 14, 30, 0)), Clock.FromShanghai(DateTime.Parse(now)), calendar)
            .ShouldBe(Clock.FromShanghai(DateTime.Parse(begun)));
    }
}
