using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tuijin.Foundation.Data;

/// <summary>What the trail needs to know of a column: its Chinese name, or that it stays out.</summary>
public static class ModelLabels
{
    private const string LabelAnnotation = "Tuijin:Label", SilentAnnotation = "Tuijin:Silent";

    /// <summary>The column's Chinese name, as the trail shows it.</summary>
    public static PropertyBuilder<T> Labelled<T>(this PropertyBuilder<T> property, string label)
    {
        property.HasAnnotation(LabelAnnotation, label);
        return property;
    }

    /// <summary>Keeps the column out of the trail: secrets, and values that change without anybody acting.</summary>
    public static PropertyBuilder<T> Silent<T>(this PropertyBuilder<T> property)
    {
        property.HasAnnotation(SilentAnnotation, true);
        return property;
    }

    /// <summary>Text of any length, instead of the 400 characters that columns have otherwise.</summary>
    public static PropertyBuilder<T> LongText<T>(this PropertyBuilder<T> property) => property.HasColumnType("text");

    /// <summary>The column's label; its name in code when it has none.</summary>
    public static string Label(this IReadOnlyProperty property) => property.FindAnnotation(LabelAnnotation)?.Value as string ?? property.Name;

    internal static bool IsSilent(this IReadOnlyProperty property) => property.FindAnnotation(SilentAnnotation) is not null || property.Name == nameof(IRevised.Revision);
}
