using Tuijin.Foundation.Results;

namespace Tuijin.Directory.Domain;

internal sealed record AlreadySetUp() : Refusal("系统已有用户，初始设置已由他人开始。请直接登录。");

internal sealed record WrongSetUpCode() : Refusal("设置码不正确。设置码在程序启动时显示，每次启动都会更换。")
{
    public override string Field => "Code";
}
