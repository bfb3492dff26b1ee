using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tuijin.Foundation.Data;
using Tuijin.Zones.Contract;
using Tuijin.Zones.Domain;

namespace Tuijin.Zones.Data;

internal sealed class ZoneMapping : IEntityTypeConfiguration<Zone>
{
    public void Configure(EntityTypeBuilder<Zone> builder)
    {
        builder.ToTable("zone");
        builder.HasKey(zone => zone.Id);
        builder.Property(zone => zone.Code).HasMaxLength(20).Labelled("代码");
        builder.Property(zone => zone.Name).HasMaxLength(120).Labelled("名称");
        builder.Property(zone => zone.Level).Labelled("级别");
        builder.Property(zone => zone.DivisionId).Labelled("区划");
        builder.Property(zone => zone.DivisionPath).HasMaxLength(120).Silent();
        builder.Property(zone => zone.ApprovedBy).HasMaxLength(120).Labelled("批准机关");
        builder.Property(zone => zone.ApprovalDocument).HasMaxLength(120).Labelled("批准文号");
        builder.Property(zone => zone.ApprovedOn).Labelled("批准日期");
        builder.Property(zone => zone.PlannedM2).HasPrecision(14, 2).Labelled("规划面积（平方米）");
        builder.Property(zone => zone.BuiltM2).HasPrecision(14, 2).Labelled("建成面积（平方米）");
        builder.Property(zone => zone.LeadingIndustries).Labelled("主导产业");
        builder.Property(zone => zone.Description).LongText().Labelled("简介");
        builder.Property(zone => zone.BoundaryGeoJson).LongText().Silent();
        builder.Property(zone => zone.BoundaryDatum).Labelled("边界坐标系");
        builder.Property(zone => zone.BoundaryM2).HasPrecision(14, 2).Labelled("图上面积（平方米）");
        builder.Property(zone => zone.BoundaryFingerprint).HasMaxLength(16).Labelled("边界指纹");
        builder.HasIndex(zone => zone.Code).IsUnique();
        builder.HasIndex(zone => zone.DivisionPath);
    }
}

internal sealed class ZoneViewMapping : IEntityTypeConfiguration<ZoneView>
{
    public void Configure(EntityTypeBuilder<ZoneView> builder) => builder.HasNoKey().ToView("zone");
}
