using Shouldly;
using Xunit;

namespace Tuijin.Browser.Tests;

/// <summary>Every kind of person looks at what they use every day, at a desk and on a phone.</summary>
[Collection(City.Name)]
public sealed class VisitTests(BrowserSite site)
{
    public static TheoryData<string, string> Desks => new()
    {
        { "市领导", "/board" },
        { "市领导", "/appeals" },
        { "市领导", "/projects/measures" },
        { "市领导", "/projects/forecast" },
        { "市领导", "/projects/forecast/past" },
        { "市领导", "/projects/curve" },
        { "市领导", "/projects/项2026-0001" },
        { "市领导", "/meetings/会2026-010" },
        { "牵头部门", "/projects" },
        { "牵头部门", "/projects/import" },
        { "牵头部门", "/projects/permits" },
        { "牵头部门", "/projects/项2026-0001/permits/new?kind=energy" },
        { "牵头部门", "/programmes" },
        { "牵头部门", "/meetings" },
        { "牵头部门", "/meetings/new" },
        { "牵头部门", "/appeals/categories" },
        { "督查室", "/appeals" },
        { "督查室", "/duties" },
        { "职能部门", "/todo" },
        { "督查室", "/appeals/诉2026-000100" },
        { "县区", "/board" },
        { "县区", "/enterprises" },
        { "园区", "/zones" },
        { "协会商会", "/meetings" },
        { "高校院所", "/help" },
        { "银行", "/todo" },
        { "系统管理员", "/users" },
        { "系统管理员", "/calendar" },
        { "审计", "/audit" },
        { "牵头部门", "/help" },
    };

    public static TheoryData<string, string> Phones => new()
    {
        { "市领导", "/board" },
        { "职能部门", "/todo" },
        { "县区", "/duties" },
        { "乡镇", "/projects" },
        { "乡镇", "/projects/permits" },
        { "职能部门", "/projects/项2026-0001" },
        { "乡镇", "/projects/forecast" },
        { "县区", "/projects/curve" },
        { "园区", "/zones" },
        { "企业", "/appeals" },
        { "企业", "/projects" },
        { "企业", "/appeals/new" },
        { "企业", "/help" },
    };

    [Theory]
    [MemberData(nameof(Desks))]
    public async Task At_a_desk_a_page_is_in_order(string role, string address)
    {
        await using var person = await (await Person.AtDesk(site)).As(role);
        (await person.Page.GotoAsync(address)).ShouldNotBeNull().Ok.ShouldBeTrue(address);
        await person.Picture($"desk-{role}-{address.Trim('/').Replace('/', '-')}");
        await person.ShouldBeInOrder();
    }

    [Theory]
    [MemberData(nameof(Phones))]
    public async Task On_a_phone_a_page_is_in_order(string role, string address)
    {
        await using var person = await (await Person.OnPhone(site)).As(role);
        (await person.Page.GotoAsync(address)).ShouldNotBeNull().Ok.ShouldBeTrue(address);
        await person.Picture($"phone-{role}-{address.Trim('/').Replace('/', '-')}");
        await person.ShouldBeInOrder();
    }

    [Fact]
    public async Task The_sign_in_page_is_in_order()
    {
        await using var person = await Person.AtDesk(site);
        await person.Page.GotoAsync("/sign-in");
        await person.Picture("desk-sign-in");
        await person.ShouldBeInOrder();
    }
}
