using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Tuijin.Shell.Forms.Controls;

/// <summary>One or several out of given choices. Every choice carries its value, so that what is stored stays chosen.</summary>
internal static class ChoiceControls
{
    internal static TagBuilder Select(FieldTagHelper asked, FieldContext field)
    {
        var chosen = field.Values();
        var select = field.Control("select", "form-select");
        if (asked.Autofocus)
        {
            select.Attributes["autofocus"] = "autofocus";
        }

        if (field.Property.Metadata.IsEnumerableType)
        {
            select.Attributes["multiple"] = "multiple";
        }
        else if (asked.Items?.All(item => item.Value.Length > 0) != false)
        {
            select.InnerHtml.AppendHtml(Option("", asked.Empty, chosen.Count == 0 || chosen.Contains("")));
        }

        foreach (var group in (asked.Items ?? []).GroupBy(item => item.Group?.Name ?? "", StringComparer.Ordinal))
        {
            var options = group.Select(item => Option(item.Value, item.Text, IsChosen(item, chosen)));
            if (group.Key.Length == 0)
            {
                Append(select, options);
            }
            else
            {
                var under = new TagBuilder("optgroup");
                under.Attributes["label"] = group.Key;
                Append(under, options);
                select.InnerHtml.AppendHtml(under);
            }
        }

        return select;
    }

    /// <summary>Radio buttons or check boxes, named together by the field's label.</summary>
    internal static TagBuilder Group(FieldTagHelper asked, FieldContext field, string type)
    {
        var chosen = field.Values();
        var group = new TagBuilder("div");
        group.Attributes["id"] = field.Id;
        group.Attributes["role"] = type == "radio" ? "radiogroup" : "group";
        group.Attributes["aria-labelledby"] = $"{field.Id}-label";
        group.Attributes["tabindex"] = "-1";
        group.AddCssClass("field-choices");
        field.Describe(group);
        var index = 0;
        foreach (var item in asked.Items ?? [])
        {
            var input = Box(type, $"{field.Id}-{index++}", field.Name, item.Value, IsChosen(item, chosen));
            if (type == "radio" && field.IsRequired)
            {
                input.Attributes["required"] = "required";
            }

            group.InnerHtml.AppendHtml(Labelled(input, item.Text, "form-check form-check-inline"));
        }

        return group;
    }

    internal static IHtmlContent Checkbox(FieldTagHelper asked, FieldContext field)
    {
        var box = Box("checkbox", field.Id, field.Name, "true", field.Values().Contains("True") || field.Values().Contains("true"));
        field.Describe(box);
        // An empty box posts nothing; the hidden field says "no".
        var no = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        no.Attributes["type"] = "hidden";
        no.Attributes["name"] = field.Name;
        no.Attributes["value"] = "false";
        return new HtmlContentBuilder().AppendHtml(Labelled(box, asked.Label, "form-check")).AppendHtml(no);
    }

    private static bool IsChosen(SelectListItem item, IReadOnlySet<string> chosen) =>
        chosen.Count == 0 ? item.Selected : chosen.Contains(item.Value);

    private static TagBuilder Box(string type, string id, string name, string value, bool isChecked)
    {
        var box = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        box.AddCssClass("form-check-input");
        box.Attributes["type"] = type;
        box.Attributes["id"] = id;
        box.Attributes["name"] = name;
        box.Attributes["value"] = value;
        if (isChecked)
        {
            box.Attributes["checked"] = "checked";
        }

        return box;
    }

    private static TagBuilder Labelled(TagBuilder box, string text, string classes)
    {
        var label = new TagBuilder("label");
        label.AddCssClass(classes);
        label.InnerHtml.AppendHtml(box).AppendHtml(FieldTagHelper.Line("span", "form-check-label", id: null, text));
        return label;
    }

    private static TagBuilder Option(string value, string text, bool isSelected)
    {
        var option = new TagBuilder("option");
        option.Attributes["value"] = value;
        if (isSelected)
        {
            option.Attributes["selected"] = "selected";
        }

        option.InnerHtml.Append(text);
        return option;
    }

    private static void Append(TagBuilder parent, IEnumerable<TagBuilder> children)
    {
        foreach (var child in children)
        {
            parent.InnerHtml.AppendHtml(child);
        }
    }
}
