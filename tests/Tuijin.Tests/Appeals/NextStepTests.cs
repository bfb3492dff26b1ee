using Tuijin.Appeals.Features.AppealPage;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Time;
using Tuijin.Shell.Parts;
using Tuijin.Tests.Appeals.Domain;
using static Tuijin.Tests.Appeals.Domain.AppealStory;

namespace Tuijin.Tests.Appeals;

/// <summary>What the page of an appeal says at its top, to each who looks at it.</summary>
public sealed class NextStepTests
{
    [Fact]
    public void The_enterprise_reads_plain_words_with_a_day()
    {
        Says(new AppealStory(), Machinery).ShouldBe("您的诉求已经收到，3月5日前告诉您是否受理。");
        Says(new AppealStory().Accepted(), Machinery).ShouldBe("您的诉求已经受理，3月5日前确定由哪个单位办理。");
        Says(new AppealStory().Assigned(), Machinery).ShouldBe("市自然资源局正在办理，3月13日前答复您。");
        Says(new AppealStory().Replied(), Machinery).ShouldBe("市自然资源局已经答复。问题解决了吗？请您评价。");
        Says(new AppealStory().Rated(), Machinery).ShouldBe("谢谢您的评价。3月11日前打电话向您核实，没有解决的重新办理。");
    }

    [Fact]
    public void The_enterprise_is_told_when_it_is_late()
    {
        var story = new AppealStory().Assigned().Days(12);

        Says(story, Machinery).ShouldBe("市自然资源局本应在3月13日前答复您，现已超过，抱歉让您久等。");
        ToneFor(story, Machinery).ShouldBe(Tone.Bad);
    }

    [Fact]
    public void Each_unit_reads_what_is_asked_of_it()
    {
        var story = new AppealStory().Assigned();

        Says(story, LandBureau).ShouldBe("请先签收。请在3月13日前答复企业。");
        Says(story, PowerCompany).ShouldBe("请先签收。请在3月9日前向主办单位反馈意见。");
        Says(story, Supervisor).ShouldBe("市自然资源局正在办理，3月13日前答复企业。");
        Says(story, Leader).ShouldBe("市自然资源局正在办理，3月13日前答复企业。");
    }

    [Fact]
    public void A_lead_that_has_signed_is_reminded_of_the_enterprise_first()
    {
        var story = new AppealStory().Assigned();
        story.Appeal.Sign(story.On(LandBureau)).ShouldBeNull();

        Says(story, LandBureau).ShouldBe("请在3月6日前联系企业。请在3月13日前答复企业。");
        Says(story.Days(12), LandBureau).ShouldBe("应在3月6日前联系企业，还没有联系的记录。应在3月13日前答复企业，已经逾期，请尽快办理。");
    }

    [Fact]
    public void The_office_is_asked_and_the_others_are_told()
    {
        var story = new AppealStory();
        Says(story, Supervisor, isTurn: true).ShouldBe("请在3月5日前决定是否受理。");
        Says(story, Leader).ShouldBe("等待受理，期限3月5日。");
        story.Days(2);
        Says(story, Supervisor, isTurn: true).ShouldBe("应在3月5日前决定是否受理，已经逾期，请尽快办理。");
    }

    [Fact]
    public void Stations_fill_up_as_the_matter_goes_on()
    {
        var story = new AppealStory().Accepted();

        var stations = Stations.Of(story.Appeal);

        stations.Select(station => station.Title).ShouldBe(["提出", "受理", "交办", "答复", "评价", "办结"]);
        stations.Where(station => station.IsDone).Select(station => station.Day).ShouldBe(["3月4日", "3月4日"]);
        stations.Single(station => station.IsCurrent).Title.ShouldBe("交办");
    }

    private static string Says(AppealStory story, Viewer viewer, bool isTurn = false) => Next(story, viewer, isTurn).Text;

    private static Tone ToneFor(AppealStory story, Viewer viewer) => Next(story, viewer, false).Tone;

    private static NextStep Next(AppealStory story, Viewer viewer, bool isTurn) => NextStep.Of(story.Appeal, viewer, "市自然资源局", isTurn, story.Clock.Today(), null);
}
