using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Access;

namespace Tuijin.Directory.Data;

internal sealed class SecondFactorMapping : IEntityTypeConfiguration<SecondFactor>
{
    public void Configure(EntityTypeBuilder<SecondFactor> builder)
    {
        builder.ToTable("second_factor");
        builder.HasKey(factor => factor.UserId);
        builder.Property(factor => factor.ProtectedKey).HasMaxLength(1000);
        builder.Property(factor => factor.RecoveryHashes).HasMaxLength(2000);
        builder.Property(factor => factor.LastStep).IsConcurrencyToken();
        builder.HasOne<User>().WithOne().HasForeignKey<SecondFactor>(factor => factor.UserId);
    }
}
