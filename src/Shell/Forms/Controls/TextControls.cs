using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Tuijin.Shell.Forms.Controls;

/// <summary>Everything typed on a line or several.</summary>
internal static class TextControls
{
    internal static TagBuilder Input(FieldTagHelper asked, FieldContext field, string type, string value)
    {
        var input = field.Control("input", "form-control");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = type;
        input.Attributes["value"] = value;
        Set(input, "min", asked.Min);
        Set(input, "max", asked.Max);
        Set(input, "step", asked.Step);
        Common(input, asked);
        return input;
    }

    internal static TagBuilder Number(FieldTagHelper asked, FieldContext field)
    {
        // Not type="number": its wheel and arrows change figures unseen, and it hides what it cannot read from the server.
        var input = Input(asked, field, "text", field.Value());
        input.Attributes["inputmode"] = "decimal";
        input.Attributes["autocomplete"] = "off";
        input.AddCssClass("text-end");
        return input;
    }

    internal static TagBuilder Money(FieldTagHelper asked, FieldContext field)
    {
        if (field.Property.Metadata.BinderType != typeof(WanBinder))
        {
            throw new InvalidOperationException($"{field.Name} is written in 万元 but not read so: put [Wan] on the property.");
        }

        var input = Input(asked, field, "text", field.Value(InWan));
        input.Attributes["inputmode"] = "decimal";
        input.Attributes["autocomplete"] = "off";
        input.AddCssClass("text-end");
        return input;
    }

    internal static IHtmlContent TextArea(FieldTagHelper asked, FieldContext field)
    {
        var area = field.Control("textarea", "form-control");
        area.Attributes["rows"] = asked.Rows.ToString(CultureInfo.InvariantCulture);
        Set(area, "data-draft", asked.Draft);
        Common(area, asked);
        // The parser drops the first line break of a textarea.
        area.InnerHtml.AppendHtml("\n").Append(field.Value());
        if (asked.MaxLength is not { } limit)
        {
            return area;
        }

        var counter = FieldTagHelper.Line("div", "field-counter", $"{field.Id}-counter", $"最多 {limit} 字");
        counter.Attributes["data-counter-for"] = field.Id;
        return new HtmlContentBuilder().AppendHtml(area).AppendHtml(counter);
    }

    internal static void Common(TagBuilder control, FieldTagHelper asked)
    {
        Set(control, "maxlength", asked.MaxLength?.ToString(CultureInfo.InvariantCulture));
        Set(control, "placeholder", asked.Placeholder);
        Set(control, "autocomplete", asked.Autocomplete);
        Set(control, "readonly", asked.Readonly ? "readonly" : null);
        Set(control, "autofocus", asked.Autofocus ? "autofocus" : null);
    }

    private static string InWan(object yuan) =>
        (Convert.ToDecimal(yuan, CultureInfo.InvariantCulture) / 10_000m).ToString("0.####", CultureInfo.InvariantCulture);

    private static void Set(TagBuilder control, string name, string? value)
    {
        if (value is not null)
        {
            control.Attributes[name] = value;
        }
    }
}
