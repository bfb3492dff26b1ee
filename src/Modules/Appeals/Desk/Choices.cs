using Microsoft.AspNetCore.Mvc.Rendering;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Domain;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Appeals.Desk;

/// <summary>Choices of forms.</summary>
internal static class Choices
{
    /// <summary>The values of an enumeration with their Chinese names.</summary>
    public static IReadOnlyList<SelectListItem> Of<T>(Func<T, string> title)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => new SelectListItem(title(value), value.ToString()))];

    /// <summary>Deadline classes with what they come to when handling starts on the day.</summary>
    /// <param name="category">Whose own working days take the place of those of its class.</param>
    public static IReadOnlyList<SelectListItem> OfDeadlines(DeadlineBook book, DateOnly day, CategoryLine? category = null) =>
        Of<DeadlineClass>(deadline => $"{deadline.Title()}（{category?.OwnDays(deadline) ?? DeadlineBook.Days(day, deadline)}个工作日，{Day(book.Handling(day, deadline, category?.OwnDays(deadline)))}）");

    /// <summary>The sentence to show beside <see cref="OfDeadlines(DeadlineBook, DateOnly, CategoryLine?)"/> when one of the days lies in a year without a calendar.</summary>
    public static string? WarningOfDeadlines(DeadlineBook book, DateOnly day, CategoryLine? category = null) => CalendarWarning.For(
        [.. Enum.GetValues<DeadlineClass>().SelectMany(deadline => book.Handling(day, deadline, category?.OwnDays(deadline)).UnknownYears).Distinct().Order()]);

    private static string Day(Deadline due) => due.IsCertain ? $"{due.DueOn:M月d日}" : $"{due.DueOn:yyyy年M月d日}，▲期限可能不准";

    /// <summary>Deadline classes with their working days by the rules of the day.</summary>
    public static IReadOnlyList<SelectListItem> OfDeadlines(DateOnly day) => Of<DeadlineClass>(deadline => $"{deadline.Title()}（{DeadlineBook.Days(day, deadline)}个工作日）");

    /// <summary>Categories that an appeal can be put into, under the names of their groups.</summary>
    public static IReadOnlyList<SelectListItem> OfCategories(IReadOnlyList<CategoryLine> choosable)
    {
        var groups = choosable.Select(category => category.Group).OfType<string>().Distinct().ToDictionary(title => title, title => new SelectListGroup { Name = title });
        return [.. choosable.Select(category => new SelectListItem { Text = category.Title, Value = category.Code, Group = category.Group is { } group ? groups[group] : null })];
    }

    /// <summary>Units that can be assigned something, in groups by kind.</summary>
    public static IReadOnlyList<SelectListItem> OfUnits(IEnumerable<UnitLine> units)
    {
        var groups = Enum.GetValues<OrganisationKind>().ToDictionary(kind => kind, kind => new SelectListGroup { Name = kind.Title() });
        return [.. units.Select(unit => new SelectListItem { Text = unit.Name, Value = unit.Id.Value.ToString(), Group = groups[unit.Kind] })];
    }

    /// <summary>Whom the viewer may assign to: every unit that handles matters; a county its own branch only.</summary>
    public static IEnumerable<UnitLine> MayBeAssigned(this IEnumerable<UnitLine> units, Viewer viewer) => units.Where(unit => unit.IsActive
        && (unit.Kind is OrganisationKind.CityGovernment or OrganisationKind.Department or OrganisationKind.CountyGovernment or OrganisationKind.TownshipGovernment or OrganisationKind.ZoneBody)
        && (viewer.Role is not Role.County || unit.DivisionPath.StartsWith(viewer.ScopePath, StringComparison.Ordinal)));
}
