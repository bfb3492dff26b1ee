using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tuijin.Foundation.Data;

namespace Tuijin.Foundation.Access;

internal sealed class UserMapping : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.ToTable("user_account");
        builder.HasKey(user => user.Id);
        builder.Property(user => user.UserName).HasMaxLength(100).Labelled("登录名");
        builder.Property(user => user.NormalizedUserName).HasMaxLength(100).Silent();
        builder.Property(user => user.DisplayName).HasMaxLength(60).Labelled("姓名");
        builder.Property(user => user.Role).Labelled("角色");
        builder.Property(user => user.OrganisationId).Labelled("单位");
        builder.Property(user => user.EnterpriseId).Labelled("企业");
        builder.Property(user => user.ScopePath).HasMaxLength(120).Labelled("区划路径");
        builder.Property(user => user.Post).HasMaxLength(60).Labelled("职务");
        builder.Property(user => user.PhoneNumber).HasMaxLength(40).Silent();
        builder.Property(user => user.Email).HasMaxLength(200).Silent();
        builder.Property(user => user.NormalizedEmail).HasMaxLength(200).Silent();
        builder.Property(user => user.IsDisabled).Labelled("停用");
        builder.Property(user => user.MustChangePassword).Labelled("须改密码");
        builder.Property(user => user.TwoFactorEnabled).Labelled("两步验证");
        builder.Property(user => user.PasswordHash).Silent();
        builder.Property(user => user.PasswordSetAt).Labelled("设置密码");
        builder.Property(user => user.SecurityStamp).Silent();
        builder.Property(user => user.ConcurrencyStamp).IsConcurrencyToken().Silent();
        builder.Property(user => user.AccessFailedCount).Silent();
        builder.Property(user => user.LockoutEnd).HasConversion(
            moment => moment == null ? (DateTime?)null : moment.Value.UtcDateTime,
            stored => stored == null ? null : new DateTimeOffset(DateTime.SpecifyKind(stored.Value, DateTimeKind.Utc))).Labelled("锁定至");
        builder.HasIndex(user => user.NormalizedUserName).IsUnique();
        builder.HasIndex(user => user.OrganisationId);
        builder.HasIndex(user => user.EnterpriseId);
    }
}

internal sealed class UserClaimMapping : IEntityTypeConfiguration<IdentityUserClaim<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder) => builder.ToTable("user_claim").HasKey(claim => claim.Id);
}

internal sealed class UserLoginMapping : IEntityTypeConfiguration<IdentityUserLogin<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder) =>
        builder.ToTable("user_login").HasKey(login => new { login.LoginProvider, login.ProviderKey });
}

internal sealed class UserTokenMapping : IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder) =>
        builder.ToTable("user_token").HasKey(token => new { token.UserId, token.LoginProvider, token.Name });
}

internal sealed class UserSessionMapping : IEntityTypeConfiguration<UserSession>
{
    public void Configure(EntityTypeBuilder<UserSession> builder)
    {
        builder.ToTable("user_session");
        builder.HasKey(session => session.Id);
        builder.HasIndex(session => session.UserId);
        builder.HasOne<User>().WithMany().HasForeignKey(session => session.UserId);
    }
}

internal sealed class ApiTokenMapping : IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<ApiToken> builder)
    {
        builder.ToTable("api_token");
        builder.HasKey(token => token.Id);
        builder.Property(token => token.Hash).HasMaxLength(64).Silent();
        builder.HasIndex(token => token.Hash).IsUnique();
        builder.HasOne<User>().WithMany().HasForeignKey(token => token.UserId);
    }
}
