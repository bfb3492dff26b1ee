using Tuijin.Foundation.Results;

namespace Tuijin.Directory.Domain;

internal sealed record NoUserName() : Refusal("统一身份认证平台没有提供可用的登录名，请联系系统管理员。");

internal sealed record NameBelongsToAnother(string Name) : Refusal($"登录名“{Name}”已与统一身份认证平台的另一个身份关联，请联系系统管理员。");

internal sealed record NotYetEnabled() : Refusal("您的账户尚未启用或者已停用，请联系系统管理员指定角色和单位。");
