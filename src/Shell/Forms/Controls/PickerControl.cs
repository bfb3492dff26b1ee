using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Tuijin.Shell.Forms.Controls;

/// <summary>
/// A text box that finds records while one types and a hidden one that holds the id. The typed text is posted as
/// NAMEText, so that a page without script can look the record up by its exact name.
/// </summary>
internal static class PickerControl
{
    internal static string TextId(FieldContext field) => $"{field.Id}Text";

    internal static IHtmlContent Build(FieldTagHelper asked, FieldContext field)
    {
        var source = asked.Source ?? throw new InvalidOperationException($"{field.Name} is a picker without a source.");
        var listId = $"{field.Id}-list";

        var hidden = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        hidden.Attributes["type"] = "hidden";
        hidden.Attributes["id"] = field.Id;
        hidden.Attributes["name"] = field.Name;
        hidden.Attributes["value"] = field.Value();

        var text = field.Control("input", "form-control");
        text.TagRenderMode = TagRenderMode.SelfClosing;
        text.Attributes["id"] = TextId(field);
        text.Attributes["name"] = $"{field.Name}Text";
        text.Attributes["type"] = "text";
        text.Attributes["value"] = asked.Text ?? "";
        text.Attributes["autocomplete"] = "off";
        text.Attributes["role"] = "combobox";
        text.Attributes["aria-expanded"] = "false";
        text.Attributes["aria-autocomplete"] = "list";
        text.Attributes["aria-controls"] = listId;
        text.Attributes["placeholder"] = asked.Placeholder ?? "输入名称的一部分";
        if (asked.Autofocus)
        {
            text.Attributes["autofocus"] = "autofocus";
        }

        var list = new TagBuilder("ul");
        list.AddCssClass("picker-list");
        list.Attributes["id"] = listId;
        list.Attributes["role"] = "listbox";
        list.Attributes["hidden"] = "hidden";
        list.Attributes["aria-labelledby"] = $"{field.Id}-label";

        var picker = new TagBuilder("div");
        picker.AddCssClass("picker");
        picker.Attributes["data-picker"] = source;
        picker.InnerHtml.AppendHtml(hidden).AppendHtml(text).AppendHtml(list);
        return picker;
    }
}
