using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tuijin.Foundation.Lists;

/// <summary>A user's named way to look at a list: filters, order and columns as a query string.</summary>
public sealed class SavedView
{
    public required Guid Id { get; init; }

    public required Guid UserId { get; init; }

    public required string ListKey { get; init; }

    public required string Name { get; set; }

    /// <summary>Query string without the leading "?".</summary>
    public required string Query { get; set; }
}

internal sealed class SavedViewMapping : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.ToTable("saved_view");
        builder.HasKey(view => view.Id);
        builder.Property(view => view.Name).HasMaxLength(40);
        builder.Property(view => view.Query).HasMaxLength(2000);
        builder.HasIndex(view => new { view.UserId, view.ListKey, view.Name }).IsUnique();
    }
}
