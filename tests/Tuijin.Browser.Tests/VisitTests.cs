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
        { "牵头部门", "/projects" },
        { "牵头部门", "/meetings" },
        { "督查室", "/appeals" },
        { "督查室", "/duties" },
        { "职能部门", "/todo" },
        { "县区", "/board" },
        { "园区", "/zones" },
        { "系统管理员", "/users" },
        { "审计", "/audit" },
        { "牵头部门", "/help" },
    };

    public static TheoryData<string, string> Phones => new()
    {
        { "市领导", "/board" },
        { "职能部门", "/todo" },
        { "乡镇", "/projects" },
        { "企业", "/appeals" },
        { "企业", "/appeals/new" },
        { "企业", "/help" },
    };

    [Theory]
    [MemberData(nameof(Desks))]
    public async Task At_a_desk_a_page_is_in_order(string role, string address)
    {
        await using var person = await (await Person.AtDesk(site)).As(role);
        await person.Page.GotoAsync(address);
        await person.Picture($"desk-{role}-{address.Trim('/').Replace('/', '-')}");
        await person.ShouldBeInOrder();
    }

    [Theory]
    [MemberData(nameof(Phones))]
    public async Task On_a_phone_a_page_is_in_order(string role, string address)
    {
        await using var person = await (await Person.OnPhone(site)).As(role);
        await person.Page.GotoAsync(address);
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
