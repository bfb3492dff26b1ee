using Tuijin.Foundation.Results;
using Tuijin.Meetings.Contract;

namespace Tuijin.Meetings.Domain;

internal sealed record WrongMeetingState(string Number, MeetingState State, string Act) : Refusal($"{Number}目前为“{State.Title()}”，不能{Act}。请刷新页面查看最新情况。");

internal sealed record NotStartedYet() : Refusal("会议尚未开始，请先点“开始会议”再记录。");

internal sealed record MinutesAreFinal(string Number) : Refusal($"{Number}的纪要已经定稿，不能再修改。");

internal sealed record AlreadyHeld() : Refusal("会议已经开始，不能再改时间。")
{
    public override string? Field => "StartsAt";
}

internal sealed record NoMinutesYet() : Refusal("还没有生成会议纪要，请先生成并核对，再定稿。");

internal sealed record NotOurMeeting() : Refusal("只有会议的召集单位可以筹备、记录和定稿。")
{
    public override int StatusCode => 403;
}

internal sealed record LineRaisedAlready(string Number) : Refusal($"这一条已经形成{Number}，只能改文字和发言人；要改类别、单位或者期限，请到{Number}的页面办理。")
{
    public override string? Field => "Typed";
}

internal sealed record RaisedLineStays(string Number) : Refusal($"这一条已经形成{Number}，不能删除。如系误记，请先撤回或者撤销{Number}，再在文字中注明。");

internal sealed record LineOfAnotherMeeting() : Refusal("这一条的编号已用于另一次会议，请重新输入。")
{
    public override int StatusCode => 400;

    public override string? Field => "Id";
}

internal sealed record NothingSaid() : Refusal("会议还没有记录，不能编印纪要。");

internal sealed record MinutesOutOfDate(int Version) : Refusal($"会议记录在纪要第{Version}版之后有修改，请重新生成并核对，再定稿。");
