using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Tuijin.Shell.Forms;

namespace Tuijin.Shell.Parts;

/// <summary>One of the stations that a matter passes.</summary>
/// <param name="Day">When, written out; empty when it lies ahead.</param>
public sealed record Station(string Title, string Day, bool IsDone, bool IsCurrent);

/// <summary>
/// What happens next, at the top of a record: stations, a sentence, how long is left, and between the tags what the viewer may do.
/// <c>&lt;next-step text="请在12月3日前答复企业。" tone="Warning" stations="Model.Stations"&gt;buttons&lt;/next-step&gt;</c>
/// </summary>
[HtmlTargetElement("next-step")]
public sealed class NextStepTagHelper : TagHelper
{
    public required string Text { get; set; }

    public Tone Tone { get; set; } = Tone.Info;

    public IEnumerable<Station> Stations { get; set; } = [];

    /// <summary>How long is left, for instance 剩3个工作日; nothing when null.</summary>
    public string? Left { get; set; }

    public Tone LeftTone { get; set; } = Tone.None;

    /// <summary>Until when, shown when one points at what is left.</summary>
    public DateOnly? Due { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var acts = await output.GetChildContentAsync();
        output.TagName = "section";
        output.Attributes.SetAttribute("class", $"card next {Tone.Class()}");
        output.Attributes.SetAttribute("aria-label", "下一步");
        if (Stations.Any())
        {
            output.Content.AppendHtml(Line());
        }

        var line = new TagBuilder("div");
        line.AddCssClass("next-line");
        line.InnerHtml.AppendHtml(FieldTagHelper.Line("p", "next-text", id: null, Text));
        if (Left is not null)
        {
            line.InnerHtml.AppendHtml(Marks.Tag(LeftTone, Left, Due is { } due ? $"期限{due:yyyy年M月d日}" : null));
        }

        output.Content.AppendHtml(line);
        if (!acts.IsEmptyOrWhiteSpace)
        {
            output.Content.AppendHtml("<div class=\"next-acts no-print\">").AppendHtml(acts).AppendHtml("</div>");
        }
    }

    private TagBuilder Line()
    {
        var line = new TagBuilder("ol");
        line.AddCssClass("stations");
        foreach (var station in Stations)
        {
            var item = new TagBuilder("li");
            if (station.IsCurrent)
            {
                item.Attributes["aria-current"] = "step";
            }

            item.AddCssClass(station.IsCurrent ? "is-current" : station.IsDone ? "is-done" : "is-ahead");
            item.InnerHtml.AppendHtml(FieldTagHelper.Line("b", "", id: null, station.Title)).AppendHtml(FieldTagHelper.Line("small", "", id: null, station.Day));
            line.InnerHtml.AppendHtml(item);
        }

        return line;
    }
}
