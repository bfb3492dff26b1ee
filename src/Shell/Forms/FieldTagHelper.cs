using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Tuijin.Shell.Forms.Controls;

namespace Tuijin.Shell.Forms;

/// <summary>
/// A whole field: label, control, hint, message. <c>&lt;field asp-for="Form.Title" label="诉求事项" required /&gt;</c>;
/// the control follows from the property's type unless <c>kind</c> names one.
/// </summary>
[HtmlTargetElement("field", Attributes = "asp-for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public required ModelExpression For { get; set; }

    public FieldKind Kind { get; set; }

    /// <summary>The field's name as officials say it; also begins the message in the error summary.</summary>
    public required string Label { get; set; }

    /// <summary>How to fill it in, below the control.</summary>
    public string? Hint { get; set; }

    /// <summary>Shown behind the control: 亩, %, 人.</summary>
    public string? Unit { get; set; }

    public bool Required { get; set; }

    /// <summary>Choices of Select, Radios and Checks.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>First, empty choice of a Select.</summary>
    public string Empty { get; set; } = "请选择";

    /// <summary>Characters at most; a TextArea counts down to it.</summary>
    public int? MaxLength { get; set; }

    /// <summary>Lines of a TextArea.</summary>
    public int Rows { get; set; } = 4;

    public string? Placeholder { get; set; }

    public string? Min { get; set; }

    public string? Max { get; set; }

    public string? Step { get; set; }

    /// <summary>Key under which the browser keeps a draft of a long text until the form is sent.</summary>
    public string? Draft { get; set; }

    /// <summary>File types of File and Photos, as in <c>.pdf,.docx</c>.</summary>
    public string? Accept { get; set; }

    /// <summary>JSON address of a Picker: GET with <c>q</c>, answers <c>[{ "id", "text", "note" }]</c>.</summary>
    public string? Source { get; set; }

    /// <summary>The name of the record that a Picker holds now.</summary>
    public string? Text { get; set; }

    public bool Readonly { get; set; }

    public bool Autofocus { get; set; }

    /// <summary>As the HTML attribute, for passwords and one-time codes.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>Spans the whole row of a form grid.</summary>
    public bool Wide { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var kind = Kind == FieldKind.Auto ? Natural() : Kind;
        var field = new FieldContext(For, View)
        {
            IsRequired = Required,
            HasHint = Hint is not null,
            Unit = Unit ?? (kind == FieldKind.Money ? "万元" : null),
        };

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", string.Join(' ', new[]
        {
            "field",
            $"field-{kind.ToString().ToLowerInvariant()}",
            Wide || kind is FieldKind.TextArea or FieldKind.Photos or FieldKind.File ? "field-wide" : null,
            output.Attributes["class"]?.Value?.ToString(),
        }.OfType<string>()));

        var control = ControlOf(kind, field);
        if (kind == FieldKind.Checkbox)
        {
            output.Content.AppendHtml(control);
        }
        else
        {
            output.Content.AppendHtml(LabelOf(field, kind)).AppendHtml(WithUnit(control, field.Unit));
        }

        if (Hint is not null)
        {
            output.Content.AppendHtml(Line("div", "form-hint", $"{field.Id}-hint", Hint));
        }

        if (field.Errors.Count > 0)
        {
            output.Content.AppendHtml(Line("div", "field-error", $"{field.Id}-error", string.Join(' ', field.Errors)));
        }
    }

    private FieldKind Natural()
    {
        var type = For.Metadata.UnderlyingOrModelType;
        if (Items is not null)
        {
            return FieldKind.Select;
        }

        if (For.Metadata.BinderType == typeof(WanBinder))
        {
            return FieldKind.Money;
        }

        return type == typeof(bool) ? FieldKind.Checkbox
            : type == typeof(DateOnly) ? FieldKind.Date
            : type == typeof(DateTime) ? FieldKind.Moment
            : type == typeof(int) || type == typeof(long) || type == typeof(decimal) || type == typeof(double) ? FieldKind.Number
            : typeof(IFormFile).IsAssignableFrom(type) || typeof(IEnumerable<IFormFile>).IsAssignableFrom(type) ? FieldKind.File
            : FieldKind.Text;
    }

    private IHtmlContent ControlOf(FieldKind kind, FieldContext field) => kind switch
    {
        FieldKind.TextArea => TextControls.TextArea(this, field),
        FieldKind.Number => TextControls.Number(this, field),
        FieldKind.Money => TextControls.Money(this, field),
        FieldKind.Select => ChoiceControls.Select(this, field),
        FieldKind.Radios => ChoiceControls.Group(this, field, "radio"),
        FieldKind.Checks => ChoiceControls.Group(this, field, "checkbox"),
        FieldKind.Checkbox => ChoiceControls.Checkbox(this, field),
        FieldKind.File => FileControls.Drop(this, field, photos: false),
        FieldKind.Photos => FileControls.Drop(this, field, photos: true),
        FieldKind.Picker => PickerControl.Build(this, field),
        FieldKind.Month => TextControls.Input(this, field, "month", field.Value(value =>
            value is DateOnly day ? day.ToString("yyyy-MM", CultureInfo.InvariantCulture) : FieldContext.Invariant(value))),
        FieldKind.Date => TextControls.Input(this, field, "date", field.Value()),
        FieldKind.Moment => TextControls.Input(this, field, "datetime-local", field.Value()),
        FieldKind.Email => TextControls.Input(this, field, "email", field.Value()),
        FieldKind.Phone => TextControls.Input(this, field, "tel", field.Value()),
        // A password is never sent back to the page.
        FieldKind.Password => TextControls.Input(this, field, "password", ""),
        FieldKind.Text or FieldKind.Auto => TextControls.Input(this, field, "text", field.Value()),
    };

    private TagBuilder LabelOf(FieldContext field, FieldKind kind)
    {
        var isGroup = kind is FieldKind.Radios or FieldKind.Checks;
        var label = new TagBuilder(isGroup ? "div" : "label");
        label.AddCssClass("form-label");
        label.Attributes["id"] = $"{field.Id}-label";
        if (!isGroup)
        {
            label.Attributes["for"] = kind == FieldKind.Picker ? PickerControl.TextId(field) : field.Id;
        }

        label.InnerHtml.Append(Label);
        if (Required)
        {
            label.InnerHtml.AppendHtml("""<span class="field-required" title="必填" aria-hidden="true">*</span>""");
        }

        return label;
    }

    private static IHtmlContent WithUnit(IHtmlContent control, string? unit)
    {
        if (unit is null)
        {
            return control;
        }

        var group = new TagBuilder("div");
        group.AddCssClass("input-group");
        group.InnerHtml.AppendHtml(control).AppendHtml(Line("span", "input-group-text", id: null, unit));
        return group;
    }

    internal static TagBuilder Line(string tag, string classes, string? id, string text)
    {
        var line = new TagBuilder(tag);
        line.AddCssClass(classes);
        if (id is not null)
        {
            line.Attributes["id"] = id;
        }

        line.InnerHtml.Append(text);
        return line;
    }
}
