using System.Text.Json.Serialization;
using FluentValidation;
using Microsoft.AspNetCore.Http;
using Tuijin.Appeals.Desk;
using Tuijin.Foundation.Files;
using Tuijin.Foundation.Results;

namespace Tuijin.Appeals.Features.ResubmitAppeal;

internal sealed class ResubmitAppealForm : IActForm
{
    public string? Addition { get; set; }

    [JsonIgnore]
    public List<IFormFile> Photos { get; set; } = [];

    public long? Revision { get; set; }

    public sealed class Rules : AbstractValidator<ResubmitAppealForm>
    {
        public Rules()
        {
            RuleFor(form => form.Addition).Written("补充情况", 2000);
        }
    }
}

/// <summary>The raiser completes a refused appeal or takes a withdrawn one up again.</summary>
internal sealed class ResubmitAppealHandler(AppealDesk desk)
{
    public Task<Refusal?> Handle(string number, ResubmitAppealForm form, CancellationToken cancellationToken) =>
        desk.Do(number, form.Revision, (appeal, on) => appeal.Resubmit(form.Addition.Trimmed()!, on), cancellationToken, new Upload(form.Photos, FileKinds.Photos));
}
