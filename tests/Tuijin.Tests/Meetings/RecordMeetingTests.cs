using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tuijin.Accountability.Contract;
using Tuijin.Appeals.Contract;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Meetings.Data;
using Tuijin.Meetings.Domain;
using Tuijin.Meetings.Features.RecordMeeting;

namespace Tuijin.Tests.Meetings;

public sealed class RecordMeetingTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task A_problem_becomes_an_assigned_appeal_at_once()
    {
        using var clerk = await site.ProgrammeOffice();
        var number = await site.GivenMeetingInSession(clerk);

        var line = await clerk.Say(number, "?厂区线路容量不足 #用电 @市供电公司 @市自然资源局 /7个工作日 &试验东方机械有限公司");

        line.Status.ShouldBe(HttpStatusCode.OK, line.Body);
        var raised = await Line(number);
        raised.Missing.ShouldBeNull();
        raised.RaisedNumber.ShouldNotBeNull().ShouldStartWith("诉");
        var appeal = await site.WithDb(db => db.Set<AppealView>().SingleAsync(view => view.Number == raised.RaisedNumber));
        (appeal.State, appeal.LeadId, appeal.EnterpriseId, appeal.SourceId).ShouldBe((AppealState.Assigned, TestCity.Power, TestCity.Machinery, raised.MeetingId.Value));
        appeal.DueOn.ShouldBe(new DateOnly(2026, 3, 13));
        line.Body.ShouldContain(raised.RaisedNumber);
        line.Body.ShouldContain("办理中");
    }

    [Fact]
    public async Task What_a_township_writes_down_waits_for_the_office_to_assign_it()
    {
        using var township = await site.EastTownship();
        var number = await site.GivenMeetingInSession(township);

        await township.Say(number, "?厂区外道路破损 #道路 @市自然资源局 /7个工作日 &试验东方机械有限公司");

        var raised = await Line(number);
        (raised.Missing, raised.LeadId).ShouldBe((null, TestCity.Land));
        var appeal = await site.WithDb(db => db.Set<AppealView>().SingleAsync(view => view.Number == raised.RaisedNumber));
        (appeal.State, appeal.LeadId, appeal.DueOn, appeal.SourceId).ShouldBe((AppealState.Submitted, null, null, raised.MeetingId.Value));
        using var office = await site.Supervisor();
        (await office.Get("/todo")).Text.ShouldContain(appeal.Number);
        (await office.Submit($"/appeals/{appeal.Number}/accept", new Dictionary<string, string>())).Status.ShouldBe(HttpStatusCode.Redirect);
        (await township.Get($"/appeals/{appeal.Number}/assign")).Location.ShouldNotBeNull().ShouldContain("/denied");
    }

    [Fact]
    public async Task A_county_assigns_through_a_meeting_what_it_may_assign_anyway_and_nothing_beyond_its_branch()
    {
        using var county = await site.EastCounty();
        var number = await site.GivenMeetingInSession(county);

        await county.Say(number, "?镇内道路破损 #道路 @东一镇人民政府 &试验东方机械有限公司");
        var within = await Line(number);
        await county.Say(number, "?厂区用电不足 #用电 @西县人民政府 &试验东方机械有限公司");
        var neighbour = await Line(number);
        await county.Say(number, "?厂区用电不足 #用电 @东一镇人民政府 @市供电公司 &试验东方机械有限公司");
        var support = await Line(number);

        (await site.WithDb(db => db.Set<AppealView>().SingleAsync(view => view.Number == within.RaisedNumber))).LeadId.ShouldBe(TestCity.EastTownship);
        foreach (var beyond in new[] { neighbour, support })
        {
            beyond.RaisedNumber.ShouldBeNull();
            beyond.Missing.ShouldNotBeNull().ShouldContain("请从列表中选择承办单位");
        }

        (await site.WithDb(db => db.Set<AppealView>().CountAsync(view => view.SourceId == within.MeetingId.Value))).ShouldBe(1);
    }

    [Fact]
    public async Task A_decision_with_a_unit_becomes_a_task_and_one_without_stays_a_decision()
    {
        using var clerk = await site.ProgrammeOffice();
        var number = await site.GivenMeetingInSession(clerk);

        await clerk.Say(number, "!由供电公司提出改造方案 @市供电公司 @东县人民政府 /3月31日");
        (await Line(number)).RaisedNumber.ShouldNotBeNull().ShouldStartWith("任");
        var duty = await site.WithDb(db => db.Set<DutyView>().OrderByDescending(view => view.Number).FirstAsync());
        (duty.State, duty.LeadId, duty.DueOn).ShouldBe((DutyState.Assigned, TestCity.Power, new DateOnly(2026, 3, 31)));

        await clerk.Say(number, "!原则同意企业提出的二期方案");
        var plain = await Line(number);
        (plain.RaisedNumber, plain.Missing).ShouldBe((null, null));
    }

    [Fact]
    public async Task A_line_sent_twice_is_one_line_and_one_appeal()
    {
        using var clerk = await site.ProgrammeOffice();
        var number = await site.GivenMeetingInSession(clerk);
        var id = Guid.NewGuid();

        var first = await clerk.Say(number, "?重复发送的问题 #用电 @市供电公司", id);
        var second = await clerk.Say(number, "?重复发送的问题 #用电 @市供电公司", id);

        (first.Status, second.Status).ShouldBe((HttpStatusCode.OK, HttpStatusCode.OK));
        second.Document.QuerySelector("[data-line]")!.GetAttribute("data-raised").ShouldBe(first.Document.QuerySelector("[data-line]")!.GetAttribute("data-raised"));
        (await site.WithDb(db => db.Set<AppealView>().CountAsync(view => view.Title.Contains("重复发送的问题")))).ShouldBe(1);
        (await site.WithDb(db => db.Set<MeetingLine>().CountAsync(line => line.MeetingNumber == number))).ShouldBe(1);
    }

    [Fact]
    public async Task A_line_sent_many_times_at_one_moment_is_one_line_and_one_appeal()
    {
        using var clerk = await site.ProgrammeOffice();
        var number = await site.GivenMeetingInSession(clerk);
        var id = Guid.NewGuid();

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => clerk.Say(number, "?连按回车的问题 #用电 @市供电公司", id)));

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
        answers.Select(answer => answer.Document.QuerySelector("[data-line]")!.GetAttribute("data-raised")).Distinct().ShouldHaveSingleItem().ShouldNotBeNull();
        (await site.WithDb(db => db.Set<AppealView>().CountAsync(view => view.Title.Contains("连按回车的问题")))).ShouldBe(1);
        (await site.WithDb(db => db.Set<MeetingLine>().CountAsync(line => line.MeetingNumber == number))).ShouldBe(1);
    }

    [Fact]
    public async Task Of_two_who_change_a_line_at_once_the_second_reads_what_it_says_now()
    {
        using var clerk = await site.ProgrammeOffice();
        var number = await site.GivenMeetingInSession(clerk);
        var id = Guid.NewGuid();
        await clerk.Say(number, "线路容量不足", id);
        var viewer = new Viewer(Guid.NewGuid(), "副科长", Role.ProgrammeOffice, TestCity.Industry.Value, null, TestCity.CityPath);

        await site.WithScope(async services =>
        {
            var (db, form) = (services.GetRequiredService<TuijinDb>(), new LineForm(id, "线路容量严重不足"));
            await db.LineById(new(id), default);
            await clerk.Say(number, "线路容量不足，须增容", id, "Correct");
            (await services.GetRequiredService<CorrectLineHandler>().Handle(number, form, default)).Refusal
                .ShouldBeOfType<ChangedMeanwhile>().Message.ShouldContain("这一条记录，现在是“线路容量不足，须增容”");

            await db.LineById(new(id), default);
            await clerk.Say(number, "线路容量不足，须尽快增容", id, "Correct");
            (await services.GetRequiredService<DeleteLineHandler>().Handle(number, id, default)).ShouldBeOfType<ChangedMeanwhile>();
        }, viewer);

        (await Line(number)).Text.ShouldBe("线路容量不足，须尽快增容");
    }

    [Fact]
    public async Task The_id_of_a_line_of_another_meeting_is_refused()
    {
        using var clerk = await site.ProgrammeOffice();
        var (one, other) = (await site.GivenMeetingInSession(clerk), await site.GivenMeetingInSession(clerk));
        var id = Guid.NewGuid();
        await clerk.Say(one, "情况一", id);

        (await clerk.Say(other, "情况二", id)).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("?没有类别的问题 @市供电公司", "问题须注明类别")]
    [InlineData("?类别不存在 #炼丹 @市供电公司", "没有找到类别“炼丹”")]
    [InlineData("?单位不存在 #用电 @市神仙局", "没有找到单位“市神仙局”")]
    [InlineData("+没有单位的任务 /月底前", "任务须注明责任单位")]
    [InlineData("+没有时限的任务 @市供电公司", "须注明时限")]
    [InlineData("+时限不清的任务 @市供电公司 /15日", "也可能是15天")]
    [InlineData("+时限已过的任务 @市供电公司 /1月5日", "已经过去")]
    [InlineData("+单位有多个 @人民政府 /月底前", "对应多个单位")]
    [InlineData("+时限写了两次 @市供电公司 /月底前 /年底前", "时限写了两次")]
    [InlineData("只是情况 @市供电公司", "情况不交办")]
    public async Task What_was_said_is_kept_but_nothing_is_raised_while_something_is_missing(string typed, string missing)
    {
        using var clerk = await site.ProgrammeOffice();
        var number = await site.GivenMeetingInSession(clerk);

        (await clerk.Say(number, typed)).Body.ShouldContain("待补");

        var line = await Line(number);
        line.RaisedNumber.ShouldBeNull();
        line.Missing.ShouldNotBeNull().ShouldContain(missing);
    }

    [Fact]
    public async Task When_what_was_missing_is_added_the_line_is_raised()
    {
        using var clerk = await site.ProgrammeOffice();
        var number = await site.GivenMeetingInSession(clerk);
        var id = Guid.NewGuid();
        await clerk.Say(number, "?线路容量不足 @市供电公司", id);

        (await clerk.Say(number, "?线路容量不足 #用电 @市供电公司", id, "Correct")).Status.ShouldBe(HttpStatusCode.OK);

        var line = await Line(number);
        line.RaisedNumber.ShouldNotBeNull();
        line.Missing.ShouldBeNull();
    }

    [Fact]
    public async Task Once_raised_only_the_wording_changes_and_the_line_cannot_be_deleted()
    {
        using var clerk = await site.ProgrammeOffice();
        var number = await site.GivenMeetingInSession(clerk);
        var id = Guid.NewGuid();
        await clerk.Say(number, "+报送改造方案 @市供电公司 /月底前", id);
        var raised = (await Line(number)).RaisedNumber!;

        var reworded = await clerk.Say(number, "+报送供电改造方案 @市供电公司 /月底前 ~李副市长", id, "Correct");
        var reassigned = await clerk.Say(number, "+报送供电改造方案 @市自然资源局 /月底前", id, "Correct");
        var deleted = await clerk.Say(number, "", id, "Delete");

        reworded.Status.ShouldBe(HttpStatusCode.OK);
        reassigned.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        reassigned.Body.ShouldContain($"已经形成{raised}");
        deleted.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        deleted.Body.ShouldContain("不能删除");
        var line = await Line(number);
        (line.Text, line.Speaker, line.RaisedNumber).ShouldBe(("报送供电改造方案", "李副市长", raised));
    }

    [Fact]
    public async Task A_line_from_which_nothing_was_raised_is_deleted_and_the_trail_keeps_its_words()
    {
        using var clerk = await site.ProgrammeOffice();
        var number = await site.GivenMeetingInSession(clerk);
        var id = Guid.NewGuid();
        await clerk.Say(number, "误记的一条", id);

        (await clerk.Say(number, "", id, "Delete")).Status.ShouldBe(HttpStatusCode.NoContent);

        (await site.WithDb(db => db.Set<MeetingLine>().AnyAsync(line => line.MeetingNumber == number))).ShouldBeFalse();
        var entry = await site.WithDb(db => db.Set<AuditEntry>().SingleAsync(entry => entry.Subject == "meeting:" + number && entry.Act == "删除会议记录"));
        entry.Changes.ShouldContain("误记的一条");
    }

    [Fact]
    public async Task A_unit_that_is_gone_gets_nothing()
    {
        using var clerk = await site.ProgrammeOffice();
        var number = await site.GivenMeetingInSession(clerk);
        await site.WithDb(async db =>
        {
            (await db.Set<Organisation>().SingleAsync(unit => unit.Id == TestCity.WestTownship)).IsActive = false;
            await db.Save("停用单位");
        });

        await clerk.Say(number, "+由西一镇落实 @西一镇人民政府 /月底前");

        var line = await Line(number);
        (line.RaisedNumber, line.Missing).ShouldBe((null, "西一镇人民政府已停用。"));
    }

    [Fact]
    public async Task Before_the_start_and_after_the_final_minutes_nothing_is_written()
    {
        using var clerk = await site.ProgrammeOffice();
        var number = await site.GivenMeeting(clerk);

        var early = await clerk.Say(number, "太早");

        early.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        early.Body.ShouldContain("尚未开始");
    }

    [Fact]
    public async Task A_person_without_the_right_and_an_office_that_does_not_keep_the_meeting_cannot_write()
    {
        using var clerk = await site.ProgrammeOffice();
        var number = await site.GivenMeetingInSession(clerk);
        using var power = await site.Department(TestCity.Power);
        using var east = await site.EastCounty();
        using var west = await site.WestCounty();
        using var leader = await site.Leader();

        (await power.Get($"/meetings/{number}")).Status.ShouldBe(HttpStatusCode.OK);
        (await power.Get($"/meetings/{number}/live")).Location.ShouldNotBeNull().ShouldContain("/denied");
        (await leader.Get($"/meetings/{number}/live")).Location.ShouldNotBeNull().ShouldContain("/denied");
        (await east.Get($"/meetings/{number}/live")).Location.ShouldNotBeNull().ShouldContain("/denied");
        (await west.Get($"/meetings/{number}/live")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await east.Post($"/meetings/{number}/live", new Dictionary<string, string> { ["Form.Id"] = Guid.NewGuid().ToString(), ["Form.Typed"] = "冒记" }, "/meetings/new"))
            .Location.ShouldNotBeNull().ShouldContain("/denied");
        (await site.WithDb(db => db.Set<MeetingLine>().AnyAsync(line => line.MeetingNumber == number))).ShouldBeFalse();
    }

    [Fact]
    public async Task Without_script_the_fields_take_the_place_of_the_signs()
    {
        using var clerk = await site.ProgrammeOffice();
        var number = await site.GivenMeetingInSession(clerk);

        var page = await clerk.Submit($"/meetings/{number}/live", new Dictionary<string, string>
        {
            ["Form.Typed"] = "线路容量不足", ["Form.Kind"] = "Problem", ["Form.Category"] = "用电", ["Form.Units"] = "市供电公司、东县人民政府", ["Form.Due"] = "10个工作日", ["Form.Speaker"] = "张厂长",
        }, "form[data-live-form]");

        page.Location.ShouldNotBeNull(page.Text);
        var line = await Line(number);
        (line.Kind, line.LeadId, line.SupportIds.Count, line.Speaker).ShouldBe((LineKind.Problem, TestCity.Power, 1, "张厂长"));
        line.RaisedNumber.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_is_empty_too_long_or_holds_control_characters_is_refused()
    {
        using var clerk = await site.ProgrammeOffice();
        var number = await site.GivenMeetingInSession(clerk);

        (await clerk.Say(number, " ")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await clerk.Say(number, new string('长', 2001))).Body.ShouldContain("最长2000个字");
        (await clerk.Say(number, "有\u0007响铃")).Body.ShouldContain("控制字符");
    }

    [Fact]
    public async Task The_page_reads_a_line_while_it_is_typed_and_offers_words()
    {
        using var clerk = await site.ProgrammeOffice();
        var number = await site.GivenMeetingInSession(clerk);

        var reading = await clerk.Client.GetFromJsonAsync<JsonElement>($"/meetings/{number}/live/read?typed={Uri.EscapeDataString("?容量不足 #用电 @供电公司 /7个工作日")}");
        var words = await clerk.Client.GetFromJsonAsync<JsonElement>($"/meetings/{number}/live/words?mark=%40&q={Uri.EscapeDataString("市")}");

        reading.GetProperty("leadsOn").GetBoolean().ShouldBeTrue();
        reading.GetProperty("parts").EnumerateArray().Select(part => part.GetProperty("text").GetString()).ShouldContain("7个工作日，至2026年3月13日（星期五）");
        words.EnumerateArray().First().GetProperty("note").GetString().ShouldBe("到会");
    }

    private Task<MeetingLine> Line(string number) =>
        site.WithDb(db => db.Set<MeetingLine>().AsNoTracking().Where(line => line.MeetingNumber == number).OrderByDescending(line => line.Order).FirstAsync());
}
