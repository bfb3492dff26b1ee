using System.Net;
using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Domain;
using Tuijin.Projects.Features;
using Tuijin.Projects.Features.RecordPermit;

namespace Tuijin.Tests.Projects;

/// <summary>Permits are recorded, done, corrected and removed by those whose they are. Today is Wednesday 2026-03-04.</summary>
public sealed class PermitActTests(TestSite site) : IClassFixture<TestSite>
{
    private static Dictionary<string, string> HandIn(string kind = "environment-table", string on = "2026-03-02", string department = "市自然资源局") => new()
    {
        ["Form.Kind"] = kind, ["Form.HandedInOn"] = on, ["Form.DepartmentId"] = "", ["Form.DepartmentIdText"] = department,
    };

    private Task<Permit> PermitOf(string project) => site.WithDb(db => db.Set<Permit>().AsNoTracking().SingleAsync(permit => permit.ProjectNumber == project));

    private async Task<(string Project, Permit Permit)> GivenPermit(string kind = "environment-table", string on = "2026-03-02")
    {
        var number = await site.GivenProject();
        (await (await site.ProgrammeOffice()).Submit($"/projects/{number}/permits/new", HandIn(kind, on))).Status.ShouldBe(HttpStatusCode.Redirect);
        return (number, await PermitOf(number));
    }

    [Fact]
    public async Task A_new_project_shows_the_steps_of_its_programme_without_any_record()
    {
        var number = await site.GivenProject(project => project.StartedOn = null);
        var page = await (await site.ProgrammeOffice()).Get($"/projects/{number}");
        page.Text.ShouldContain("尚未登记的手续（14项）");
        page.Text.ShouldContain("环评（报告表） 3个工作日 登记申报");
        page.Document.QuerySelectorAll("details.fold[open]").ShouldNotBeEmpty();
        (await site.WithDb(db => db.Set<Permit>().AnyAsync(permit => permit.ProjectNumber == number))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_permit_handed_in_runs_by_the_limit_of_the_list_until_it_is_done()
    {
        var (number, permit) = await GivenPermit();
        permit.DueOn.ShouldBe(new DateOnly(2026, 3, 5));
        var office = await site.ProgrammeOffice();
        var running = await office.Get($"/projects/{number}");
        running.Text.ShouldContain("环评（报告表） 市自然资源局 2026-03-02 2026-03-05");
        running.Text.ShouldContain("剩1个工作日");
        // One of the three forms of 环评 is enough.
        running.Text.ShouldContain("尚未登记的手续（11项）");

        var done = await office.Submit($"/projects/{number}/permits/{permit.Id.Value}/done", new Dictionary<string, string> { ["Form.DoneOn"] = "2026-03-04", ["Form.DocumentNumber"] = "环审表〔2026〕12号" });
        done.Location.ShouldBe($"/projects/{number}");
        (await PermitOf(number)).ValidUntil.ShouldBe(new DateOnly(2031, 3, 4));
        var page = await office.Get($"/projects/{number}");
        page.Text.ShouldContain("环审表〔2026〕12号");
        page.Text.ShouldContain("已办结");
        page.Text.ShouldContain("登记手续办结");
    }

    [Fact]
    public async Task What_is_done_already_is_recorded_at_once_and_may_be_another_permit_than_those_of_the_list()
    {
        var number = await site.GivenProject();
        var values = HandIn("other", "2026-01-05");
        (await (await site.ProgrammeOffice()).Submit($"/projects/{number}/permits/new", values)).Text.ShouldContain("请填写手续名称");
        (values["Form.Title"], values["Form.LimitDays"], values["Form.DoneOn"]) = ("取水许可", "10", "2026-01-30");
        (await (await site.ProgrammeOffice()).Submit($"/projects/{number}/permits/new", values)).Status.ShouldBe(HttpStatusCode.Redirect);
        var page = await (await site.Leader()).Get($"/projects/{number}");
        page.Text.ShouldContain("取水许可");
        page.Text.ShouldContain("超时限9个工作日");
        page.Text.ShouldNotContain("登记申报");
    }

    [Theory]
    [InlineData("Form.Kind", "", "请选择手续")]
    [InlineData("Form.Kind", "no-such", "本计划的手续中没有这一项")]
    [InlineData("Form.HandedInOn", "", "请填写申报日期")]
    [InlineData("Form.HandedInOn", "2026-03-05", "申报日期不能晚于今天")]
    [InlineData("Form.DepartmentIdText", "", "请填写承办单位")]
    [InlineData("Form.DepartmentIdText", "市机械行业协会", "没有这个单位")]
    [InlineData("Form.DoneOn", "2026-03-01", "办结日期不能早于申报日期")]
    [InlineData("Form.DoneOn", "2026-03-09", "办结日期不能晚于今天")]
    [InlineData("Form.ValidUntil", "2026-04-01", "须同时填写办结日期")]
    [InlineData("Form.LimitDays", "-1", "不超过四百日")]
    [InlineData("Form.Note", "甲\u0007", "控制字符")]
    public async Task What_cannot_be_accepted_is_told_beside_its_field(string field, string value, string told)
    {
        var number = await site.GivenProject();
        var page = await (await site.ProgrammeOffice()).Submit($"/projects/{number}/permits/new", new Dictionary<string, string>(HandIn()) { [field] = value });
        page.Status.ShouldNotBe(HttpStatusCode.Redirect);
        page.Text.ShouldContain(told);
        (await site.WithDb(db => db.Set<Permit>().AnyAsync(permit => permit.ProjectNumber == number))).ShouldBeFalse();
    }

    [Fact]
    public async Task An_approval_does_not_lapse_before_it_was_given()
    {
        var (number, permit) = await GivenPermit();
        var page = await (await site.ProgrammeOffice()).Submit(
            $"/projects/{number}/permits/{permit.Id.Value}/done", new Dictionary<string, string> { ["Form.DoneOn"] = "2026-03-04", ["Form.ValidUntil"] = "2026-03-03" });
        page.Text.ShouldContain("有效期不能早于办结日期");
    }

    [Fact]
    public async Task The_same_permit_is_recorded_once_however_often_the_form_is_sent()
    {
        var number = await site.GivenProject();
        var office = await site.ProgrammeOffice();
        var form = await office.Get($"/projects/{number}/permits/new?kind=environment-table");
        (await office.Submit(form, HandIn())).Status.ShouldBe(HttpStatusCode.Redirect);
        var again = await office.Submit(form, HandIn());
        again.Status.ShouldBe(HttpStatusCode.Conflict);
        again.Text.ShouldContain("正在办理，不能重复登记");
        var past = await office.Submit(form, new Dictionary<string, string>(HandIn()) { ["Form.DoneOn"] = "2026-03-03" });
        past.Status.ShouldBe(HttpStatusCode.Conflict);
        past.Text.ShouldContain("已经登记");

        var permit = await PermitOf(number);
        var finish = await office.Get($"/projects/{number}/permits/{permit.Id.Value}/done");
        var done = new Dictionary<string, string> { ["Form.DoneOn"] = "2026-03-04" };
        (await office.Submit(finish, done)).Status.ShouldBe(HttpStatusCode.Redirect);
        (await office.Submit(finish, done)).Status.ShouldBe(HttpStatusCode.Conflict);
        // After it lapsed or was refused it may be handed in for again.
        (await office.Submit(form, HandIn(on: "2026-03-04"))).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Two_entries_at_the_same_moment_leave_one_permit()
    {
        var number = await site.GivenProject();
        await site.WithScope(async services =>
        {
            var (desk, db) = (services.GetRequiredService<PermitDesk>(), services.GetRequiredService<TuijinDb>());
            var project = await db.Set<Project>().SingleAsync(project => project.Number == number);
            Permit Entry()
            {
                var permit = new Permit { Id = site.Clock.NewId<Tuijin.Projects.Contract.PermitId>(), ProjectId = project.Id, ProjectNumber = number, Kind = "energy", Title = "节能审查" };
                permit.Take(new PermitFacts(TestCity.Land, new(2026, 3, 2), 3, default, null, null, null, null), site.Clock.Today(), new([])).ShouldBeNull();
                return permit;
            }

            var (first, second) = (Entry(), Entry());
            db.Add(first);
            (await desk.Save(first, "登记手续申报", default)).ShouldBeNull();
            db.Add(second);
            (await desk.Save(second, "登记手续申报", default)).ShouldNotBeNull().StatusCode.ShouldBe(409);
        });
        (await PermitOf(number)).Kind.ShouldBe("energy");
    }

    [Fact]
    public async Task A_correction_keeps_what_was_and_why()
    {
        var (number, permit) = await GivenPermit();
        var office = await site.ProgrammeOffice();
        var address = $"/projects/{number}/permits/{permit.Id.Value}/correct";
        (await office.Submit(address, new Dictionary<string, string> { ["Form.HandedInOn"] = "2026-02-27" })).Text.ShouldContain("请填写更正原因");
        (await office.Submit(address, new Dictionary<string, string> { ["Form.HandedInOn"] = "2026-02-27", ["Form.Reason"] = "申报日期误填" })).Status.ShouldBe(HttpStatusCode.Redirect);
        (await PermitOf(number)).DueOn.ShouldBe(new DateOnly(2026, 3, 3));
        var history = await office.Get($"/projects/{number}");
        history.Text.ShouldContain("更正手续");
        history.Text.ShouldContain("申报日期：2026-03-02 → 2026-02-27");
        history.Text.ShouldContain("更正原因：申报日期误填");
    }

    [Fact]
    public async Task A_done_permit_is_not_reopened_beside_a_running_one()
    {
        var (number, permit) = await GivenPermit();
        var office = await site.ProgrammeOffice();
        await office.Submit($"/projects/{number}/permits/{permit.Id.Value}/done", new Dictionary<string, string> { ["Form.DoneOn"] = "2026-03-03" });
        (await office.Submit($"/projects/{number}/permits/new", HandIn(on: "2026-03-04"))).Status.ShouldBe(HttpStatusCode.Redirect);
        var reopened = await office.Submit($"/projects/{number}/permits/{permit.Id.Value}/correct", new Dictionary<string, string> { ["Form.DoneOn"] = "", ["Form.ValidUntil"] = "", ["Form.Reason"] = "误办结" });
        reopened.Status.ShouldBe(HttpStatusCode.Conflict);
        reopened.Text.ShouldContain("正在办理");
    }

    [Fact]
    public async Task Two_people_correcting_do_not_overwrite_each_other()
    {
        var (number, permit) = await GivenPermit();
        var (first, second) = (await site.ProgrammeOffice(), await site.EastCounty());
        var address = $"/projects/{number}/permits/{permit.Id.Value}/correct";
        var seen = await second.Get(address);
        (await first.Submit(address, new Dictionary<string, string> { ["Form.Note"] = "甲", ["Form.Reason"] = "补充" })).Status.ShouldBe(HttpStatusCode.Redirect);
        var late = await second.Submit(seen, new Dictionary<string, string> { ["Form.Note"] = "乙", ["Form.Reason"] = "补充" });
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Text.ShouldContain("工信局科长");
        late.Text.ShouldContain("更正手续：环评（报告表）");
        late.Text.ShouldContain("备注改为“甲”");
        (await PermitOf(number)).Note.ShouldBe("甲");
    }

    [Fact]
    public async Task What_was_recorded_by_mistake_is_removed_with_a_reason_that_stays()
    {
        var (number, permit) = await GivenPermit();
        var office = await site.ProgrammeOffice();
        var address = $"/projects/{number}/permits/{permit.Id.Value}/remove";
        (await office.Submit(address, new Dictionary<string, string>())).Text.ShouldContain("请填写删除原因");
        (await office.Submit(address, new Dictionary<string, string> { ["Form.Reason"] = "登记到别的项目" })).Status.ShouldBe(HttpStatusCode.Redirect);
        (await office.Get(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        var history = await office.Get($"/projects/{number}");
        history.Text.ShouldContain("删除手续");
        history.Text.ShouldContain("原因：登记到别的项目");
        history.Text.ShouldContain("还没有登记手续");
    }

    [Fact]
    public async Task A_department_records_for_itself_alone()
    {
        var number = await site.GivenProject();
        var land = await site.Department(TestCity.Land);
        (await land.Submit($"/projects/{number}/permits/new", HandIn("land-review", department: "市供电公司"))).Status.ShouldBe(HttpStatusCode.Redirect);
        var permit = await PermitOf(number);
        permit.DepartmentId.ShouldBe(TestCity.Land);

        var power = await site.Department(TestCity.Power);
        foreach (var act in new[] { "done", "correct", "remove" })
        {
            (await land.Get($"/projects/{number}/permits/{permit.Id.Value}/{act}")).Status.ShouldBe(HttpStatusCode.OK);
            (await power.Get($"/projects/{number}/permits/{permit.Id.Value}/{act}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        }

        (await power.Post($"/projects/{number}/permits/{permit.Id.Value}/remove", new Dictionary<string, string> { ["Form.Reason"] = "试", ["Form.Revision"] = "1" }, $"/projects/{number}/permits/new")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await power.Get($"/projects/{number}")).Document.QuerySelectorAll($"a[href$='{permit.Id.Value}/done']").ShouldBeEmpty();
        (await land.Get($"/projects/{number}")).Document.QuerySelectorAll($"a[href$='{permit.Id.Value}/done']").ShouldNotBeEmpty();
        (await PermitOf(number)).DoneOn.ShouldBeNull();
    }

    [Fact]
    public async Task Counties_act_on_their_own_projects_and_enterprises_only_read()
    {
        var (number, permit) = await GivenPermit();
        (await (await site.EastTownship()).Get($"/projects/{number}/permits/{permit.Id.Value}/done")).Status.ShouldBe(HttpStatusCode.OK);
        (await (await site.WestCounty()).Get($"/projects/{number}/permits/{permit.Id.Value}/done")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await site.WestCounty()).Get($"/projects/{number}/permits/new")).Status.ShouldBe(HttpStatusCode.NotFound);

        var firm = await site.Enterprise(TestCity.Machinery);
        var page = await firm.Get($"/projects/{number}");
        page.Text.ShouldContain("环评（报告表） 市自然资源局");
        page.Document.QuerySelectorAll("a[href*='/permits/']").ShouldBeEmpty();
        (await firm.Get($"/projects/{number}/permits/new")).Status.ShouldNotBe(HttpStatusCode.OK);
        // A permit is reached through its own project only.
        var other = await site.GivenProject();
        (await (await site.ProgrammeOffice()).Get($"/projects/{other}/permits/{permit.Id.Value}/done")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Another_list_of_permits_holds_for_what_is_handed_in_from_then_on()
    {
        var office = await site.ProgrammeOffice();
        var name = "手续试验计划" + Guid.CreateVersion7();
        await office.Submit("/programmes/new", new Dictionary<string, string> { ["Form.Name"] = name, ["Form.PermitRuleId"] = "filing-flow" });
        var programme = await site.WithDb(db => db.Set<Programme>().AsNoTracking().SingleAsync(programme => programme.Name == name));
        programme.PermitRuleId.ShouldBe("filing-flow");
        var number = await site.GivenProject(project => project.ProgrammeId = programme.Id);
        (await office.Get($"/projects/{number}")).Text.ShouldContain("环评、水土保持、节能（并联） 7个工作日");

        await office.Submit($"/projects/{number}/permits/new", HandIn("plan-review"));
        await office.Submit($"/programmes/{programme.Id.Value}", new Dictionary<string, string> { ["Form.PermitRuleId"] = "jiangsu" });
        var permit = await PermitOf(number);
        permit.LimitDays.ShouldBe(7);
        (await office.Get($"/projects/{number}")).Text.ShouldContain("规划设计方案（总平面）审查");
        (await office.Submit($"/programmes/{programme.Id.Value}", new Dictionary<string, string> { ["Form.PermitRuleId"] = "no-such" })).Text.ShouldContain("没有这套手续时限");
    }
}

/// <summary>Time passes over permits; each test has a site of its own, since its clock moves.</summary>
public sealed class PermitTimeTests : IAsyncLifetime
{
    private readonly TestSite site = new();

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private async Task<string> GivenPermit(string kind, DateOnly on, OrganisationId department, Action<Project>? change = null)
    {
        var number = await site.GivenProject(change);
        await site.WithScope(async services => (await services.GetRequiredService<RecordPermitHandler>().Handle(
            number, new PermitForm { Kind = kind, HandedInOn = on, DepartmentId = department.Value }, default)).Refusal.ShouldBeNull());
        return number;
    }

    [Fact]
    public async Task An_overdue_permit_waits_for_its_department_and_is_told_beside_the_light_until_it_is_done()
    {
        site.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 9, 2, 0, 0, TimeSpan.Zero));
        var number = await GivenPermit("environment-table", new(2026, 3, 9), TestCity.Land);
        var light = (await site.StandingOf(number)).Light;
        var (land, power, leader) = (await site.Department(TestCity.Land), await site.Department(TestCity.Power), await site.Leader());
        // Due on Thursday: not yet soon on Monday, soon on Tuesday, late from Friday on.
        (await land.Get("/todo")).Text.ShouldNotContain("手续办理");
        site.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 10, 2, 0, 0, TimeSpan.Zero));
        (await land.Get("/todo")).Text.ShouldContain("环评（报告表）：年产五千台数控机床技改项目 " + number);
        (await power.Get("/todo")).Text.ShouldNotContain("环评");
        (await leader.Get($"/projects/{number}")).Text.ShouldNotContain("应于");

        site.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 17, 2, 0, 0, TimeSpan.Zero));
        (await land.Get("/todo")).Text.ShouldContain("逾期3个工作日");
        const string Reason = "环评（报告表）逾期3个工作日（市自然资源局），应于2026-03-12办结";
        (await leader.Get($"/projects/{number}")).Text.ShouldContain(Reason);
        (await site.StandingOf(number)).Light.ShouldBe(light);

        await land.Submit($"/projects/{number}/permits/{(await site.WithDb(db => db.Set<Permit>().SingleAsync(permit => permit.ProjectNumber == number))).Id.Value}/done", new Dictionary<string, string>());
        (await land.Get("/todo")).Text.ShouldNotContain("手续办理");
        var done = await leader.Get($"/projects/{number}");
        done.Text.ShouldNotContain(Reason);
        done.Text.ShouldContain("超时限3个工作日");
    }

    [Fact]
    public async Task The_board_tells_overdue_permits_of_red_and_yellow_projects()
    {
        site.Clock.SetUtcNow(new DateTimeOffset(2026, 6, 22, 2, 0, 0, TimeSpan.Zero));
        var number = await GivenPermit("energy", new(2026, 6, 8), TestCity.Power, project => (project.YearClass, project.StartedOn, project.IntoStatisticsOn, project.PlannedStartMonth) = (Tuijin.Rules.Lights.ProjectYearClass.NewStart, null, null, 202601));
        (await site.StandingOf(number)).Light.ShouldBe(Tuijin.Rules.Lights.Light.Red);
        (await (await site.Leader()).Get("/board")).Text.ShouldContain("手续：节能审查逾期");
    }

    [Fact]
    public async Task A_limit_that_reaches_into_a_year_without_calendar_is_warned_of_and_counted_anew_when_the_calendar_comes()
    {
        site.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 31, 2, 0, 0, TimeSpan.Zero));
        var number = await GivenPermit("environment-table", new(2026, 12, 30), TestCity.Land);
        var office = await site.ProgrammeOffice();
        // Thursday 31st, Friday 1 January as if it were worked, Monday.
        (await office.Get($"/projects/{number}")).Text.ShouldContain("系统中没有2027年的放假安排");
        (await office.Get("/projects/permits")).Text.ShouldContain("（待核）");
        (await Due(number)).ShouldBe(new DateOnly(2027, 1, 4));

        await site.WithDb(async db =>
        {
            db.Add(new Tuijin.Directory.Domain.CalendarRow { Day = new(2027, 1, 1), Year = 2027, Kind = Tuijin.Rules.WorkingTime.CalendarDayKind.Off, Name = "元旦" });
            await db.Save("导入放假安排");
        });
        site.Services.GetRequiredService<WorkingCalendars>().Forget();
        await site.WithScope(services => services.GetServices<Tuijin.Foundation.Jobs.ITimedJob>().OfType<PermitDueJob>().Single().Run(site.Clock.Today(), default));
        (await Due(number)).ShouldBe(new DateOnly(2027, 1, 5));
        (await office.Get($"/projects/{number}")).Text.ShouldNotContain("系统中没有2027年的放假安排");
    }

    private Task<DateOnly?> Due(string number) => site.WithDb(db => db.Set<Permit>().Where(permit => permit.ProjectNumber == number).Select(permit => permit.DueOn).SingleAsync());
}
