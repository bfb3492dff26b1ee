using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tuijin.Directory.Contract;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Data;

namespace Tuijin.Directory.Data;

internal sealed class DivisionMapping : IEntityTypeConfiguration<Division>
{
    public void Configure(EntityTypeBuilder<Division> builder)
    {
        builder.ToTable("division");
        builder.HasKey(division => division.Id);
        builder.Property(division => division.Code).HasMaxLength(12).Labelled("代码");
        builder.Property(division => division.Name).HasMaxLength(60).Labelled("名称");
        builder.Property(division => division.DivisionPath).HasMaxLength(120).Labelled("区划路径");
        builder.HasIndex(division => division.Code).IsUnique();
        builder.HasIndex(division => division.DivisionPath).IsUnique();
        builder.HasOne<Division>().WithMany().HasForeignKey(division => division.ParentId);
    }
}

internal sealed class OrganisationMapping : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("organisation");
        builder.HasKey(organisation => organisation.Id);
        builder.Property(organisation => organisation.Name).HasMaxLength(120).Labelled("名称");
        builder.Property(organisation => organisation.ShortName).HasMaxLength(60).Labelled("简称");
        builder.Property(organisation => organisation.Kind).Labelled("类型");
        builder.Property(organisation => organisation.DivisionPath).HasMaxLength(120).Labelled("区划路径");
        builder.Property(organisation => organisation.Duties).Labelled("职责");
        builder.Property(organisation => organisation.ContactName).HasMaxLength(60).Labelled("联系人");
        builder.Property(organisation => organisation.ContactPhone).HasMaxLength(40).Labelled("联系电话");
        builder.Property(organisation => organisation.IsActive).Labelled("在用");
        builder.HasIndex(organisation => organisation.Name).IsUnique();
        builder.HasIndex(organisation => new { organisation.Kind, organisation.SortOrder });
        builder.HasOne<Division>().WithMany().HasForeignKey(organisation => organisation.DivisionId);
    }
}

internal sealed class EnterpriseMapping : IEntityTypeConfiguration<Enterprise>
{
    public void Configure(EntityTypeBuilder<Enterprise> builder)
    {
        builder.ToTable("enterprise");
        builder.HasKey(enterprise => enterprise.Id);
        builder.Property(enterprise => enterprise.CreditCode).HasMaxLength(18).Labelled("统一社会信用代码");
        builder.Property(enterprise => enterprise.Name).HasMaxLength(120).Labelled("企业名称");
        builder.Property(enterprise => enterprise.IndustryCode).HasMaxLength(6).Labelled("行业代码");
        builder.Property(enterprise => enterprise.DivisionPath).HasMaxLength(120).Labelled("区划路径");
        builder.Property(enterprise => enterprise.ZoneId).Labelled("所在园区");
        builder.Property(enterprise => enterprise.Scale).Labelled("规模");
        builder.Property(enterprise => enterprise.IsAboveScale).Labelled("规上");
        builder.Property(enterprise => enterprise.Titles).Labelled("称号");
        builder.Property(enterprise => enterprise.LegalPerson).HasMaxLength(60).Labelled("法定代表人");
        builder.Property(enterprise => enterprise.ContactName).HasMaxLength(60).Labelled("联系人");
        builder.Property(enterprise => enterprise.ContactPhone).HasMaxLength(40).Labelled("联系电话");
        builder.Property(enterprise => enterprise.Address).Labelled("地址");
        builder.Property(enterprise => enterprise.FoundedOn).Labelled("成立日期");
        builder.Property(enterprise => enterprise.SourceTexts).Labelled("原表其他内容").AsJson();
        builder.HasIndex(enterprise => enterprise.CreditCode).IsUnique();
        builder.HasIndex(enterprise => enterprise.Name);
        builder.HasIndex(enterprise => enterprise.DivisionPath);
        builder.HasIndex(enterprise => enterprise.ZoneId);
        builder.HasOne<Division>().WithMany().HasForeignKey(enterprise => enterprise.DivisionId);
    }
}

internal sealed class DivisionViewMapping : IEntityTypeConfiguration<DivisionView>
{
    public void Configure(EntityTypeBuilder<DivisionView> builder) => builder.HasNoKey().ToView("division");
}

internal sealed class OrganisationViewMapping : IEntityTypeConfiguration<OrganisationView>
{
    public void Configure(EntityTypeBuilder<OrganisationView> builder) => builder.HasNoKey().ToView("organisation");
}

internal sealed class EnterpriseViewMapping : IEntityTypeConfiguration<EnterpriseView>
{
    public void Configure(EntityTypeBuilder<EnterpriseView> builder) => builder.HasNoKey().ToView("enterprise");
}
