using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Domain;
using Tuijin.Foundation.Access;

namespace Tuijin.Tests.Appeals;

/// <summary>Appeals through the API: the same acts, safe to repeat, and no edit of what one has not seen.</summary>
public sealed class AppealApiTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task An_appeal_goes_its_whole_way_through_the_api()
    {
        using var works = await site.ApiOf(Role.Enterprise, path: TestCity.EastTownPath, enterprise: TestCity.Machinery);
        using var office = await site.ApiOf(Role.Supervision, TestCity.Supervision);
        using var land = await site.ApiOf(Role.Department, TestCity.Land);

        var created = await works.PostAsJsonAsync("/api/appeals", new { text = "厂区东侧道路未通。", category = "roads", place = "工业路" });
        created.StatusCode.ShouldBe(HttpStatusCode.Created);
        var number = (await Json(created)).GetProperty("number").GetString()!;
        var here = created.Headers.Location!.OriginalString;
        here.ShouldBe("/api" + AppealLinks.Of(number));

        await Act(office, here, "acceptances", new { category = "land", deadline = "complex" }, "accepted");
        await Act(office, here, "assignments", new { leadId = TestCity.Land.Value, supportIds = new[] { TestCity.Power.Value } }, "assigned");
        await Act(land, here, "signatures", new { }, "assigned");
        await Act(land, here, "replies", new { text = "道路已经接通，货车可以通行。", isSolved = true }, "replied");
        await Act(works, here, "ratings", new { satisfaction = "satisfied", isSolved = true }, "rated");
        await Act(office, here, "verifications", new { isSolved = true, wasAnswered = true, cameInPerson = true, isSatisfied = true }, "closed");

        var appeal = await Json(await works.GetAsync(here));
        appeal.GetProperty("appeal").GetProperty("state").GetString().ShouldBe("closed");
        appeal.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("act").GetString()).ShouldBe(["raise", "accept", "assign", "reply", "rate", "close"]);
        appeal.GetProperty("assignments").GetArrayLength().ShouldBe(0, "an enterprise does not read the papers between offices");
    }

    [Fact]
    public async Task The_same_key_raises_once_and_answers_alike()
    {
        using var works = await site.ApiOf(Role.Enterprise, path: TestCity.EastTownPath, enterprise: TestCity.Machinery);
        works.DefaultRequestHeaders.Add("Idempotency-Key", "first-try");

        var first = await works.PostAsJsonAsync("/api/appeals", new { text = "重复提交的诉求。" });
        var second = await works.PostAsJsonAsync("/api/appeals", new { text = "重复提交的诉求。" });
        var other = await works.PostAsJsonAsync("/api/appeals", new { text = "另一条诉求。" });

        (await second.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
        second.Headers.GetValues("Idempotency-Replayed").ShouldBe(["true"]);
        second.Headers.Location.ShouldBe(first.Headers.Location);
        other.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await site.WithDb(db => db.Set<Appeal>().CountAsync(appeal => appeal.Text == "重复提交的诉求。"))).ShouldBe(1);
    }

    [Fact]
    public async Task Many_at_once_with_one_key_raise_one()
    {
        using var works = await site.ApiOf(Role.Enterprise, path: TestCity.EastTownPath, enterprise: TestCity.Machinery);
        works.DefaultRequestHeaders.Add("Idempotency-Key", "at-once");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => works.PostAsJsonAsync("/api/appeals", new { text = "同时提交的诉求。" })));

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Created);
        (await Task.WhenAll(answers.Select(answer => answer.Content.ReadAsStringAsync()))).Distinct().Count().ShouldBe(1);
        (await site.WithDb(db => db.Set<Appeal>().CountAsync(appeal => appeal.Text == "同时提交的诉求。"))).ShouldBe(1);
    }

    [Fact]
    public async Task Many_at_once_get_numbers_without_holes()
    {
        using var works = await site.ApiOf(Role.Enterprise, path: TestCity.EastTownPath, enterprise: TestCity.Machinery);

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(place => works.PostAsJsonAsync("/api/appeals", new { text = $"第{place}条诉求。" })));

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Created);
        var numbers = (await Task.WhenAll(answers.Select(Json))).Select(answer => int.Parse(answer.GetProperty("number").GetString()![^6..])).Order().ToList();
        numbers.ShouldBe(Enumerable.Range(numbers[0], 40));
        await site.WithScope(async services => (await services.GetRequiredService<Tuijin.Foundation.Auditing.AuditVerification>().Run(default)).Findings.ShouldBeEmpty());
    }

    [Fact]
    public async Task Each_line_of_the_trail_names_who_raised_it()
    {
        using var works = await site.ApiOf(Role.Enterprise, path: TestCity.EastTownPath, enterprise: TestCity.Machinery);
        using var office = await site.ApiOf(Role.Supervision, TestCity.Supervision);

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(place => (place % 2 == 0 ? works : office)
            .PostAsJsonAsync("/api/appeals", new { text = $"留痕的诉求{place}。", enterpriseId = TestCity.Machinery.Value })));

        foreach (var number in (await Task.WhenAll(answers.Select(Json))).Select(answer => answer.GetProperty("number").GetString()!))
        {
            var appeal = await site.Stored(number);
            var line = await site.WithDb(db => db.Set<Tuijin.Foundation.Auditing.AuditEntry>().SingleAsync(entry => entry.Subject == $"appeal:{number}"));
            (line.ActorId, line.ActorName, line.Act).ShouldBe((appeal.RaisedByUserId, appeal.RaisedByName, "提出诉求"));
            appeal.Steps.Single().ByUserId.ShouldBe(appeal.RaisedByUserId);
        }
    }

    [Fact]
    public async Task An_edit_says_which_revision_it_has_seen()
    {
        var number = await site.GivenAppeal();
        var here = "/api" + AppealLinks.Of(number);
        using var office = await site.ApiOf(Role.Supervision, TestCity.Supervision);

        (await office.PostAsJsonAsync($"{here}/acceptances", new { category = "land" })).StatusCode.ShouldBe(HttpStatusCode.PreconditionRequired);
        using var old = new HttpRequestMessage(HttpMethod.Post, $"{here}/acceptances") { Content = JsonContent.Create(new { category = "land" }) };
        old.Headers.TryAddWithoutValidation("If-Match", "\"7\"");
        (await office.SendAsync(old)).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await site.Stored(number)).State.ShouldBe(AppealState.Submitted);
    }

    [Theory]
    [InlineData("{\"text\":\"\"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"text\"：\"道路未通，请协调。\"，\"category\"：\"none\"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"text\"：\"道路未通，请协调。\"，\"secret\"：1}", HttpStatusCode.BadRequest)]
    [InlineData("{\"text\"：\"道路未通，请协调。\"，\"urgency\"：\"very\"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"text\"：\"道路未通，请协调。\"，\"urgency\"：7}", HttpStatusCode.BadRequest)]
    [InlineData("[1]", HttpStatusCode.BadRequest)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    public async Task A_bad_body_is_refused_in_words(string body, HttpStatusCode expected)
    {
        using var works = await site.ApiOf(Role.Enterprise, path: TestCity.EastTownPath, enterprise: TestCity.Machinery);

        var answer = await works.PostAsync("/api/appeals", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));

        answer.StatusCode.ShouldBe(expected);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await Json(answer)).GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task The_list_filters_sorts_and_pages()
    {
        var first = await site.GivenAppeal(AppealState.Assigned, category: "finance");
        var second = await site.GivenAppeal(category: "finance");
        using var office = await site.ApiOf(Role.Supervision, TestCity.Supervision);

        var list = await Json(await office.GetAsync("/api/appeals?category=finance&sort=-number&size=1&page=2"));

        list.GetProperty("total").GetInt64().ShouldBe(2);
        list.GetProperty("items").EnumerateArray().Single().GetProperty("number").GetString().ShouldBe(first);
        second.ShouldNotBe(first);
    }

    [Fact]
    public async Task Scope_and_permission_hold_in_the_api_too()
    {
        var number = await site.GivenAppeal();
        using var west = await site.ApiOf(Role.County, TestCity.WestCounty, TestCity.WestPath);
        using var bank = await site.ApiOf(Role.Bank);
        using var nobody = await site.ApiOf(Role.Bank);
        nobody.DefaultRequestHeaders.Authorization = null;

        (await west.GetAsync("/api" + AppealLinks.Of(number))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await bank.GetAsync("/api/appeals")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await nobody.GetAsync("/api/appeals")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await bank.PostAsJsonAsync("/api/appeals", new { text = "道路未通。" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task Act(HttpClient client, string here, string name, object body, string state)
    {
        var etag = (await client.GetAsync(here)).Headers.ETag!;
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{here}/{name}") { Content = JsonContent.Create(body) };
        request.Headers.IfMatch.Add(etag);
        var answer = await client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        (await Json(answer)).GetProperty("state").GetString().ShouldBe(state);
    }

    private static async Task<JsonElement> Json(HttpResponseMessage answer) => JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
}
