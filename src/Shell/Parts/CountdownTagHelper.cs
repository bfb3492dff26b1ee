using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tuijin.Shell.Parts;

/// <summary>
/// Days to a deadline: <c>&lt;countdown left="3" due="@appeal.DueOn" /&gt;</c>. Working days are counted by whoever asks,
/// after the working calendar; the page only words them.
/// </summary>
[HtmlTargetElement("countdown", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CountdownTagHelper : TagHelper
{
    /// <summary>Days left; 0 is due today, negative is overdue. Null: no deadline.</summary>
    public int? Left { get; set; }

    /// <summary>The day itself, shown when one points at it.</summary>
    public DateOnly? Due { get; set; }

    /// <summary>「个工作日」 unless given, for example 「天」.</summary>
    public string Unit { get; set; } = CountdownText.WorkingDays;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var hint = Due is { } day ? $"期限 {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : null;
        output.Content.SetHtmlContent(Left is { } left
            ? Marks.Tag(CountdownText.ToneOf(left), CountdownText.Of(left, Unit), hint)
            : Marks.Tag(Tone.None, "无期限", hint));
    }
}
