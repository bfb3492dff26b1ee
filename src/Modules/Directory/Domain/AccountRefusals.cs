using Tuijin.Foundation.Lists;
using Tuijin.Foundation.Results;

namespace Tuijin.Directory.Domain;

/// <summary>Wrong name, wrong password or locked: which of them is not said, or it would tell which names exist.</summary>
internal sealed record WrongSignIn() : Refusal("登录名或密码不正确，或者账户已临时锁定。请注意大小写；连续多次不正确，账户锁定15分钟，请届时再试，或者联系系统管理员解锁。");

/// <param name="Until">UTC.</param>
/// <param name="IsSecretUnread">Whether the account was locked before, so that the secret was not looked at.</param>
internal sealed record AccountLocked(DateTime Until, bool IsSecretUnread)
    : Refusal($"密码或验证码连续多次不正确，账户已临时锁定，请于{CellText.Text(ColumnKind.Moment, Until)}之后再试，或者联系系统管理员解锁。");

internal sealed record AccountDisabled() : Refusal("该账户已停用，请联系系统管理员。");

internal sealed record WrongCode() : Refusal("验证码不正确或者已经用过。请输入验证器当前显示的六位数字，或者一个未用过的恢复码。")
{
    public override string Field => "Code";
}

internal sealed record WrongCurrentPassword() : Refusal("当前密码不正确。")
{
    public override string Field => "Current";
}

internal sealed record NoPassword() : Refusal("该账户不使用密码登录（演示账户，或者经统一身份认证登录），没有密码可以修改。");

internal sealed record WeakPassword(string Why) : Refusal(Why)
{
    public override string Field => "Password";
}

internal sealed record SignInExpired() : Refusal("登录已超时，请重新输入登录名和密码。");

internal sealed record SameAsBefore() : Refusal("新密码不能与当前密码相同。")
{
    public override string Field => "Password";
}

internal sealed record UserNameTaken(string Name) : Refusal($"登录名“{Name}”已有人使用，请换一个。")
{
    public override string Field => "UserName";
}

internal sealed record NoSuchUser(string Name) : Refusal($"没有登录名为“{Name}”的用户。")
{
    public override int StatusCode => 404;
}

/// <summary>The last administrator must not lock everybody out.</summary>
internal sealed record LastAdministrator() : Refusal("这是最后一个可用的系统管理员，不能停用或者改为其他角色。请先添加另一个系统管理员。");

/// <summary>Role and organisation do not fit.</summary>
internal sealed record WrongAffiliation(string Name, string Why) : Refusal(Why)
{
    public override string Field => Name;
}

internal sealed record TokenNameTaken(string Name) : Refusal($"该用户已有名为“{Name}”的有效令牌，请换一个名称。")
{
    public override string Field => "Name";
}
