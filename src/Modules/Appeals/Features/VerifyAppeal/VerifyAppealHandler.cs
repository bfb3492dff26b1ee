using System.Text.Json.Serialization;
using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Tuijin.Appeals.Desk;
using Tuijin.Appeals.Domain;
using Tuijin.Foundation.Files;
using Tuijin.Foundation.Results;

namespace Tuijin.Appeals.Features.VerifyAppeal;

/// <summary>The call-back of the office: 解决没有、答复没有、主动对接没有、企业满意不满意.</summary>
internal sealed class VerifyAppealForm : IActForm
{
    public static readonly IReadOnlyList<SelectListItem>
        Solved = [new("已解决", "true"), new("未解决", "false")],
        Answered = [new("已答复", "true"), new("未答复", "false")],
        Came = [new("主动对接", "true"), new("没有主动对接", "false")],
        Satisfied = [new("满意", "true"), new("不满意", "false")];

    public static readonly IReadOnlyList<SelectListItem> Again = [new("交原单位重办", "true"), new("重新选择单位", "false")];

    public bool? IsSolved { get; set; }

    public bool? WasAnswered { get; set; }

    public bool? CameInPerson { get; set; }

    public bool? IsSatisfied { get; set; }

    public string? Person { get; set; }

    public string? Note { get; set; }

    /// <summary>When it is done again: by the same units at once, or to be assigned anew.</summary>
    public bool BySameUnits { get; set; } = true;

    /// <summary>Until when it is done again; null takes the deadline class.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>Photos and papers that show it.</summary>
    [JsonIgnore]
    public List<IFormFile> Files { get; set; } = [];

    public long? Revision { get; set; }

    /// <summary>Solved and satisfied closes; anything else is done again.</summary>
    public bool Closes => IsSolved == true && IsSatisfied == true;

    public CallBack ToCallBack() => new()
    {
        IsSolved = IsSolved == true,
        WasAnswered = WasAnswered == true,
        CameInPerson = CameInPerson == true,
        IsSatisfied = IsSatisfied == true,
        Person = Person.Trimmed() ?? "",
        Note = Note.Trimmed() ?? "",
    };

    public sealed class Rules : AbstractValidator<VerifyAppealForm>
    {
        public Rules()
        {
            RuleFor(form => form.IsSolved).NotNull().WithMessage("请选择问题是否解决。");
            RuleFor(form => form.WasAnswered).NotNull().WithMessage("请选择是否答复。");
            RuleFor(form => form.CameInPerson).NotNull().WithMessage("请选择是否主动对接。");
            RuleFor(form => form.IsSatisfied).NotNull().WithMessage("请选择企业是否满意。");
            RuleFor(form => form.Person).Line("受访人", 60);
            RuleFor(form => form.Note).Lines("回访记录");
            RuleFor(form => form.Note).NotEmpty().When(form => form.IsSolved == false || form.IsSatisfied == false).WithMessage("未解决或者不满意的，请写明企业的意见。");
        }
    }
}

/// <summary>The office calls back and closes the appeal, or has it done again.</summary>
internal sealed class VerifyAppealHandler(AppealDesk desk, AssignmentPlans plans)
{
    public async Task<Refusal?> Handle(string number, VerifyAppealForm form, CancellationToken cancellationToken)
    {
        if (form.Closes)
        {
            return await desk.Do(number, form.Revision, (appeal, on) => appeal.Close(form.ToCallBack(), on), cancellationToken, new Upload(form.Files, FileKinds.All));
        }

        var plan = form.BySameUnits && await desk.Find(number, cancellationToken) is { } found ? await plans.SameUnits(found, form.DueOn, cancellationToken) : null;
        return await desk.Do(number, form.Revision, (appeal, on) => appeal.Reopen(form.ToCallBack(), plan, on), cancellationToken, new Upload(form.Files, FileKinds.All));
    }
}
