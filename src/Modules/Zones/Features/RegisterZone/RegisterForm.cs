using FluentValidation;
using Tuijin.Zones.Features.EditZone;

namespace Tuijin.Zones.Features.RegisterZone;

/// <summary>A zone to be entered: its body, its code, and what is kept of every zone.</summary>
internal sealed class RegisterForm : ZoneForm
{
    public Guid? BodyId { get; set; }

    public string Code { get; set; } = "";

    /// <summary>Shape of the form.</summary>
    internal sealed new class Rules : AbstractValidator<RegisterForm>
    {
        public Rules()
        {
            Include(new ZoneForm.Rules());
            RuleFor(form => form.BodyId).NotNull().WithMessage("请选择管理机构。");
            // "new" would hide the page that enters zones.
            RuleFor(form => form.Code).Matches("^[A-Za-z0-9-]{2,20}$").WithMessage("园区代码应为二至二十位字母、数字或短横线。")
                .Must(code => !string.Equals(code, "new", StringComparison.OrdinalIgnoreCase)).WithMessage("这个代码不能使用，请换一个。");
        }
    }
}
