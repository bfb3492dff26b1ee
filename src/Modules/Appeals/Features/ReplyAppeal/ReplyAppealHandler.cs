using System.Text.Json.Serialization;
using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Tuijin.Appeals.Desk;
using Tuijin.Foundation.Files;
using Tuijin.Foundation.Results;

namespace Tuijin.Appeals.Features.ReplyAppeal;

internal sealed class ReplyAppealForm : IActForm
{
    public static readonly IReadOnlyList<SelectListItem> Answers = [new("已解决", "true"), new("暂不能解决", "false")];

    public string? Text { get; set; }

    public bool? IsSolved { get; set; }

    /// <summary>Photos and papers that show it.</summary>
    [JsonIgnore]
    public List<IFormFile> Files { get; set; } = [];

    public long? Revision { get; set; }

    public sealed class Rules : AbstractValidator<ReplyAppealForm>
    {
        public Rules()
        {
            RuleFor(form => form.Text).Written("答复内容", TextRules.LongestText, shortest: 10);
            RuleFor(form => form.IsSolved).NotNull().WithMessage("请选择是否解决。");
        }
    }
}

/// <summary>The lead answers the enterprise.</summary>
internal sealed class ReplyAppealHandler(AppealDesk desk)
{
    public Task<Refusal?> Handle(string number, ReplyAppealForm form, CancellationToken cancellationToken) =>
        desk.Do(number, form.Revision, (appeal, on) => appeal.Reply(form.Text.Trimmed()!, form.IsSolved!.Value, on), cancellationToken, new Upload(form.Files, FileKinds.All));
}
