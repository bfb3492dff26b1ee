using System.Text.Json;
using Markdig;
using Microsoft.AspNetCore.Html;
using Tuijin.Foundation.Access;

namespace Tuijin.Shell.Guides;

/// <summary>The handbook of a role, read from docs/guides, which the program carries; what is the same for everybody (common.md) stands at its end.</summary>
/// <param name="Slug">Name of the file and last part of the address, for instance "programme-office".</param>
/// <param name="Parts">The chapters, each a card of the page.</param>
internal sealed record Guide(Role Role, string Slug, IReadOnlyList<GuidePart> Parts)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    private static readonly Lazy<IReadOnlyList<Guide>> Read = new(() => [.. Enum.GetValues<Role>().Select(Of)]);

    /// <summary>One for each role.</summary>
    public static IReadOnlyList<Guide> All => Read.Value;

    public string Href => "/help/" + Slug;

    private static Guide Of(Role role)
    {
        var slug = JsonNamingPolicy.KebabCaseLower.ConvertName(role.ToString());
        return new Guide(role, slug, [.. Chapters(slug), .. Chapters("common")]);
    }

    private static IEnumerable<GuidePart> Chapters(string file)
    {
        using var stream = typeof(Guide).Assembly.GetManifestResourceStream($"guides/{file}.md") ?? throw new InvalidDataException($"docs/guides/{file}.md is missing.");
        using var reader = new StreamReader(stream);
        // What stands before the first chapter is the title of the file.
        return [.. reader.ReadToEnd().ReplaceLineEndings("\n").Split("\n## ").Skip(1).Select(PartOf)];
    }

    private static GuidePart PartOf(string chapter)
    {
        var end = chapter.IndexOf('\n', StringComparison.Ordinal);
        return new GuidePart(chapter[..end], new HtmlString(Markdown.ToHtml(chapter[end..], Pipeline)));
    }
}

/// <summary>One chapter. The body is our own text, without HTML of its own, and stands on the page as it is rendered.</summary>
internal sealed record GuidePart(string Title, HtmlString Body);
