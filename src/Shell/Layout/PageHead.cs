using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Tuijin.Shell.Layout;

/// <summary>A link of the way back shown above the title.</summary>
public sealed record Crumb(string Title, string Href);

/// <summary>What a page tells the layout about itself.</summary>
public static class PageHead
{
    private const string CrumbsKey = "Crumbs";
    private const string NoteKey = "TitleNote";

    /// <summary>Sets the title and the way back: <c>ViewData.Page("项目台账", ("项目", "/projects"))</c>.</summary>
    public static void Page(this ViewDataDictionary view, string title, params (string Title, string Href)[] way)
    {
        view["Title"] = title;
        view[CrumbsKey] = way.Select(step => new Crumb(step.Title, step.Href)).ToArray();
    }

    /// <summary>A few words beside the title, such as the number of the record.</summary>
    public static void PageNote(this ViewDataDictionary view, string note) => view[NoteKey] = note;

    internal static string Title(this ViewDataDictionary view) => view["Title"] as string ?? "";

    internal static string? Note(this ViewDataDictionary view) => view[NoteKey] as string;

    internal static IReadOnlyList<Crumb> Crumbs(this ViewDataDictionary view) => view[CrumbsKey] as Crumb[] ?? [];
}
