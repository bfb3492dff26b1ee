using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Tuijin.Shell.Forms;

/// <summary>One field as a control sees it: its name in the post, its value as text, what is wrong with it.</summary>
internal sealed class FieldContext
{
    private readonly ModelStateEntry? entry;

    internal FieldContext(ModelExpression property, ViewContext view)
    {
        Property = property;
        Name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(property.Name);
        Id = IdOf(Name);
        view.ViewData.ModelState.TryGetValue(Name, out entry);
        Errors = entry?.Errors.Select(error => error.ErrorMessage).Where(text => text.Length > 0).ToArray() ?? [];
    }

    internal ModelExpression Property { get; }

    internal string Name { get; }

    internal string Id { get; }

    internal IReadOnlyList<string> Errors { get; }

    internal bool IsRequired { get; init; }

    internal bool HasHint { get; init; }

    internal string? Unit { get; init; }

    /// <summary>The id that label, error summary and script find the control by.</summary>
    internal static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    /// <summary>What was typed last when the post was refused, otherwise the property's value.</summary>
    internal string Value(Func<object, string> write) =>
        entry?.RawValue is not null && entry.AttemptedValue is { } typed ? typed
        : Property.Model is { } value ? write(value)
        : "";

    internal string Value() => Value(Invariant);

    /// <summary>All values of a collection, or the single one.</summary>
    internal IReadOnlySet<string> Values()
    {
        if (entry?.RawValue is string[] typed)
        {
            return typed.ToHashSet(StringComparer.Ordinal);
        }

        return Property.Model switch
        {
            null => new HashSet<string>(),
            string text => new HashSet<string> { text },
            System.Collections.IEnumerable many => many.Cast<object>().Select(Invariant).ToHashSet(StringComparer.Ordinal),
            var one => new HashSet<string> { Value() },
        };
    }

    internal static string Invariant(object value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        decimal number => number.ToString("0.############", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(format: null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>A control with its name, id and the attributes by which a screen reader finds hint and error.</summary>
    internal TagBuilder Control(string tag, string classes)
    {
        var control = new TagBuilder(tag);
        control.Attributes["id"] = Id;
        control.Attributes["name"] = Name;
        if (classes.Length > 0)
        {
            control.AddCssClass(classes);
        }

        Describe(control);
        if (IsRequired)
        {
            control.Attributes["required"] = "required";
        }

        return control;
    }

    internal void Describe(TagBuilder control)
    {
        var describedBy = string.Join(' ', new[]
        {
            HasHint ? $"{Id}-hint" : null,
            Errors.Count > 0 ? $"{Id}-error" : null,
        }.OfType<string>());
        if (describedBy.Length > 0)
        {
            control.Attributes["aria-describedby"] = describedBy;
        }

        if (Errors.Count > 0)
        {
            control.AddCssClass("is-invalid");
            control.Attributes["aria-invalid"] = "true";
        }
    }
}
