using FluentValidation;
using Tuijin.Meetings.Domain;

namespace Tuijin.Meetings.Features.RecordMeeting;

/// <summary>
/// A line as it is sent. With script only <see cref="Typed"/> is used; without it the other fields take the place of the signs.
/// </summary>
/// <param name="Id">Made by the browser; the same line sent again carries the same.</param>
internal sealed record LineForm(
    Guid? Id = null, string? Typed = null, Guid? TopicId = null, LineKind? Kind = null, string? Category = null, string? Units = null, string? Due = null, string? Speaker = null)
{
    /// <summary>The line with the filled fields written as signs.</summary>
    public string Line()
    {
        var words = (Typed ?? "").Trim();
        if (Kind is { } kind && SpokenLine.Read(words).Kind is LineKind.Situation)
        {
            words = kind.Sign() + words;
        }

        string Marked(char mark, string? value) => string.Concat((value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } word ? $" {mark}{word}" : "";
        return words + Marked(SpokenLine.CategoryMark, Category)
            + string.Concat((Units ?? "").Split([',', '，', '、', ' ', '　'], StringSplitOptions.RemoveEmptyEntries).Select(unit => Marked(SpokenLine.UnitMark, unit)))
            + Marked(SpokenLine.DueMark, Due) + Marked(SpokenLine.SpeakerMark, Speaker);
    }

    public sealed class Rules : AbstractValidator<LineForm>
    {
        private const int LongestLine = 2000;

        public Rules()
        {
            RuleFor(form => form.Id).NotEmpty().WithMessage("缺少本条的编号，请刷新页面后重新输入。");
            RuleFor(form => form.Typed).NotEmpty().WithMessage("请输入内容。")
                .MaximumLength(LongestLine).WithMessage($"一条最长{LongestLine}个字，请分条记录。")
                .Must(typed => typed is null || !typed.Any(letter => char.IsControl(letter))).WithMessage("内容中有不能接受的控制字符，请删除后重新输入。");
            RuleFor(form => form.Kind).IsInEnum().WithMessage("请选择种类。");
            RuleFor(form => form.Units).MaximumLength(200).WithMessage("责任单位最长200个字。");
            RuleFor(form => form.Due).MaximumLength(40).WithMessage("时限最长40个字。");
            RuleFor(form => form.Category).MaximumLength(40).WithMessage("类别最长40个字。");
            RuleFor(form => form.Speaker).MaximumLength(60).WithMessage("发言人最长60个字。");
        }
    }
}
