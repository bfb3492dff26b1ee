using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Data;

namespace Tuijin.Directory.Data;

internal sealed class CitySettingMapping : IEntityTypeConfiguration<CitySetting>
{
    public void Configure(EntityTypeBuilder<CitySetting> builder)
    {
        builder.ToTable("city_setting");
        builder.HasKey(city => city.Id);
        builder.Property(city => city.Id).ValueGeneratedNever();
        builder.Property(city => city.Name).HasMaxLength(60).Labelled("城市名称");
        builder.Property(city => city.Code).HasMaxLength(6).Labelled("区划代码");
        builder.Property(city => city.IsDemonstration).Labelled("演示数据");
        builder.Property(city => city.SetUpFinishedAt).Labelled("完成初始设置");
    }
}
