using System.Security.Claims;

namespace Tuijin.Shell.Layout;

/// <summary>What the person signed in finds in the left bar and behind their name; the program implements it.</summary>
public interface INavigation
{
    /// <summary>The groups in the order shown; items the person may not open are left out.</summary>
    IReadOnlyList<NavGroup> For(ClaimsPrincipal user);

    /// <summary>Who is signed in, and the links behind the name.</summary>
    UserMenu MenuOf(ClaimsPrincipal user) =>
        new(user.Identity?.Name ?? "", user.FindFirst("organisation")?.Value ?? "", []);
}

/// <param name="Title">Shown above the items, for example 「项目」; empty for a group without a heading.</param>
/// <param name="Items">In the order shown.</param>
public sealed record NavGroup(string Title, IReadOnlyList<NavItem> Items);

/// <param name="Title">The word shown.</param>
/// <param name="Href">Where it leads; the item is marked as current on this path and below it.</param>
/// <param name="Icon">A name of <see cref="Icons"/>.</param>
/// <param name="Count">A number of things that wait; nothing is shown for null or 0.</param>
/// <param name="OnPhone">Whether it is one of the (at most four) items of the bottom bar of a phone.</param>
public sealed record NavItem(string Title, string Href, string Icon = "dot", int? Count = null, bool OnPhone = false);

/// <param name="Name">The person's name.</param>
/// <param name="Organisation">The organisation the person acts for; may be empty.</param>
/// <param name="Links">Settings, sessions, help.</param>
/// <param name="SignOutHref">Receives a POST.</param>
public sealed record UserMenu(string Name, string Organisation, IReadOnlyList<NavItem> Links, string SignOutHref = "/sign-out");
