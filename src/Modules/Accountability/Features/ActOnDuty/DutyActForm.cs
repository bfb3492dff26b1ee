using FluentValidation;
using Microsoft.AspNetCore.Http;

namespace Tuijin.Accountability.Features.ActOnDuty;

/// <summary>What is said with an act; which fields are asked for, and how they are called, is the act's.</summary>
internal sealed class DutyActForm
{
    public string? Text { get; set; }

    /// <summary>A new due day; null keeps the old one.</summary>
    public DateOnly? NewDueOn { get; set; }

    public List<IFormFile>? Files { get; set; }

    public sealed class Rules : AbstractValidator<DutyActForm>
    {
        public Rules(DutyActWords words)
        {
            RuleFor(form => form.Text).NotEmpty().When(_ => words.IsRequired).WithMessage($"请填写{words.Label}。");
            RuleFor(form => form.Text).MaximumLength(words.Longest).WithMessage($"{words.Label}最长{words.Longest}个字。");
        }
    }
}
