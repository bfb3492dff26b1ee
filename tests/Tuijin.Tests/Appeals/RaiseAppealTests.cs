using System.Net;
using Microsoft.EntityFrameworkCore;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Domain;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Notifications;

namespace Tuijin.Tests.Appeals;

/// <summary>An appeal is raised: by the enterprise on a phone, by an association for it, by an official.</summary>
public sealed class RaiseAppealTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Text = "变压器容量不足。二期设备无法投用，希望增容。";

    [Fact]
    public async Task An_enterprise_raises_for_itself_and_the_office_is_told()
    {
        using var works = await site.Enterprise(TestCity.Machinery);

        var page = await works.Submit("/appeals/new", new Dictionary<string, string> { ["Form.Text"] = Text, ["Form.Category"] = "power", ["Form.ContactPhone"] = "0000-1234567" });

        page.Status.ShouldBe(HttpStatusCode.Redirect, page.Text);
        var number = Uri.UnescapeDataString(page.Location!.Split('/')[^1]);
        number.ShouldMatch("^诉2026-[0-9]{6}$");
        var appeal = await site.Stored(number);
        (appeal.State, appeal.Channel, appeal.EnterpriseId, appeal.DivisionPath, appeal.ZoneId).ShouldBe((AppealState.Submitted, AppealChannel.Enterprise, TestCity.Machinery, TestCity.EastTownPath, TestCity.Zone));
        appeal.Title.ShouldBe("变压器容量不足");
        (await site.WithDb(db => db.Set<AuditEntry>().CountAsync(entry => entry.Subject == $"appeal:{number}" && entry.Act == "提出诉求"))).ShouldBe(1);
        var told = await site.WithDb(db => db.Set<Notification>().Where(told => told.Href == AppealLinks.Of(number)).ToListAsync());
        told.Select(one => one.Role).ShouldBe([Role.Supervision, Role.ProgrammeOffice, null], ignoreOrder: true);
        told.Single(one => one.Role is null).OrganisationId.ShouldBe(TestCity.EastCounty.Value);
    }

    [Fact]
    public async Task An_enterprise_cannot_raise_in_the_name_of_another()
    {
        using var works = await site.Enterprise(TestCity.Machinery);

        var page = await works.Submit("/appeals/new", new Dictionary<string, string> { ["Form.Text"] = Text, ["Form.EnterpriseId"] = TestCity.Chemistry.Value.ToString() });

        (await site.Stored(Uri.UnescapeDataString(page.Location!.Split('/')[^1]))).EnterpriseId.ShouldBe(TestCity.Machinery);
    }

    [Fact]
    public async Task An_association_raises_for_a_member_and_follows_it()
    {
        using var chamber = await site.BrowserOf(Role.Association, TestCity.Chamber);

        var page = await chamber.Submit("/appeals/new", new Dictionary<string, string> { ["Form.Text"] = Text, ["Form.EnterpriseIdText"] = "试验远山化工有限公司" });

        page.Status.ShouldBe(HttpStatusCode.Redirect, page.Text);
        (await chamber.Get(page.Location!)).Text.ShouldContain("协会代提");
        using var works = await site.Enterprise(TestCity.Chemistry, TestCity.WestTownPath);
        (await works.Get(page.Location!)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_official_raises_only_for_an_enterprise_of_the_own_branch()
    {
        using var county = await site.EastCounty();

        var refused = await county.Submit("/appeals/new", new Dictionary<string, string> { ["Form.Text"] = Text, ["Form.EnterpriseId"] = TestCity.Chemistry.Value.ToString() });
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.All(".field-error").ShouldContain("请从列表中选择企业。");

        var done = await county.Submit("/appeals/new", new Dictionary<string, string> { ["Form.Text"] = Text, ["Form.EnterpriseId"] = TestCity.Textile.Value.ToString(), ["Form.Channel"] = "Visit" });
        done.Status.ShouldBe(HttpStatusCode.Redirect, done.Text);
    }

    [Theory]
    [InlineData("Form.Text", "")]
    [InlineData("Form.Text", "短")]
    [InlineData("Form.Text", "响铃\u0007字符混在里面。")]
    [InlineData("Form.Category", "no-such-category")]
    [InlineData("Form.ContactPhone", "电话")]
    [InlineData("Form.Place", "长")]
    public async Task A_bad_field_is_named_and_nothing_is_written(string field, string value)
    {
        using var works = await site.Enterprise(TestCity.Textile, TestCity.EastOtherTownPath);
        var before = await site.WithDb(db => db.Set<Appeal>().CountAsync());

        var page = await works.Post("/appeals/new", new Dictionary<string, string> { ["Form.Text"] = Text, [field] = value == "长" ? new string('长', 121) : value }, "/appeals/new");

        page.All(".field-error").Count.ShouldBe(1, page.Text);
        page.All(".field-error")[0].ShouldNotMatch("[A-Za-z]");
        (await site.WithDb(db => db.Set<Appeal>().CountAsync())).ShouldBe(before);
    }

    [Fact]
    public async Task Markup_in_the_text_is_shown_and_not_run()
    {
        using var works = await site.Enterprise(TestCity.Machinery);

        var page = await works.Submit("/appeals/new", new Dictionary<string, string> { ["Form.Text"] = "<script>alert（1）</script>道路未通" });

        (await works.Get(page.Location!)).Body.ShouldNotContain("<script>alert(1)");
    }

    [Fact]
    public async Task Who_may_not_raise_is_turned_away()
    {
        using var bank = await site.BrowserOf(Role.Bank);

        (await bank.Get("/appeals/new")).Status.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.Redirect);
    }
}
