using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Data;

namespace Tuijin.Directory.Data;

internal sealed class CalendarRowMapping : IEntityTypeConfiguration<CalendarRow>
{
    public void Configure(EntityTypeBuilder<CalendarRow> builder)
    {
        builder.ToTable("calendar_day");
        builder.HasKey(row => row.Day);
        builder.Property(row => row.Kind).Labelled("类别");
        builder.Property(row => row.Year).Labelled("年份");
        builder.Property(row => row.Name).HasMaxLength(40).Labelled("名称");
        builder.HasIndex(row => row.Year);
    }
}
