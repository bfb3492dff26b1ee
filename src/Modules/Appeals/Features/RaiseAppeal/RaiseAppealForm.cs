using System.Text.Json.Serialization;
using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Desk;
using Tuijin.Foundation.Api;

namespace Tuijin.Appeals.Features.RaiseAppeal;

/// <summary>What somebody writes to raise an appeal; few fields, since most are filled on a phone.</summary>
internal sealed class RaiseAppealForm
{
    /// <summary>How an official may have come to know of it.</summary>
    public static readonly IReadOnlyList<SelectListItem> Channels =
        [.. new[] { AppealChannel.Visit, AppealChannel.Instruction, AppealChannel.Enterprise }.Select(channel => new SelectListItem(channel.Title(), channel.ToString()))];

    public static readonly IReadOnlyList<SelectListItem> Urgencies = Choices.Of<AppealUrgency>(urgency => urgency.Title());

    public string? Text { get; set; }

    /// <summary>Code of the category; null is taken as 其他.</summary>
    public string? Category { get; set; }

    /// <summary>For whom; an enterprise raises for itself.</summary>
    public Guid? EnterpriseId { get; set; }

    /// <summary>What was typed into the picker, when the browser could not choose.</summary>
    [JsonPropertyName("enterpriseName"), AlsoNamed("enterpriseIdText")]
    public string? EnterpriseIdText { get; set; }

    public Guid? ProjectId { get; set; }

    public AppealChannel? Channel { get; set; }

    public AppealUrgency? Urgency { get; set; }

    public string? Place { get; set; }

    public string? ContactName { get; set; }

    public string? ContactPhone { get; set; }

    /// <summary>Up to nine, taken on the spot.</summary>
    [JsonIgnore]
    public List<IFormFile> Photos { get; set; } = [];

    public sealed class Rules : AbstractValidator<RaiseAppealForm>
    {
        public Rules()
        {
            RuleFor(form => form.Text).Written("具体情况", TextRules.LongestText, shortest: 5);
            RuleFor(form => form.EnterpriseIdText).Line("企业名称");
            RuleFor(form => form.Channel).Must(channel => channel is null or AppealChannel.Visit or AppealChannel.Instruction or AppealChannel.Enterprise).WithMessage("请从列表中选择来源。");
            RuleFor(form => form.Urgency).IsInEnum().WithMessage("请从列表中选择紧急程度。");
            RuleFor(form => form.Place).Line("地点");
            RuleFor(form => form.ContactName).Line("联系人", 60);
            RuleFor(form => form.ContactPhone).Line("联系电话", 40);
            RuleFor(form => form.ContactPhone).Matches(@"^[0-9+\-() ]{5,40}$").When(form => !string.IsNullOrWhiteSpace(form.ContactPhone)).WithMessage("联系电话只能有数字、空格、括号和横线，至少五位。");
        }
    }
}
