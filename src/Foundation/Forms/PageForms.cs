using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tuijin.Foundation.Results;

namespace Tuijin.Foundation.Forms;

/// <summary>The one way of forms: shape by rules beside the form, refusals of the act shown where they belong.</summary>
public static class PageForms
{
    /// <summary>Key of the message shown on the next page after an act.</summary>
    public const string DoneKey = "done";

    /// <summary>Checks the form's shape; false when the page must be shown again with its messages.</summary>
    public static bool Accepts<TForm>(this PageModel page, TForm form, IValidator<TForm> rules, string prefix = "Form")
    {
        foreach (var failure in rules.Validate(form).Errors)
        {
            page.ModelState.AddModelError($"{prefix}.{failure.PropertyName}", failure.ErrorMessage);
        }

        return page.ModelState.IsValid;
    }

    /// <summary>Shows the page again with the refusal, beside its field where it names one.</summary>
    public static IActionResult Refuse(this PageModel page, Refusal refusal, string prefix = "Form")
    {
        page.ModelState.AddModelError(refusal.Field is { } field ? $"{prefix}.{field}" : "", refusal.Message);
        if (refusal is ChangedMeanwhile { Now: { } now } && page.ModelState.Keys.FirstOrDefault(key => key == "Revision" || key == prefix + ".Revision") is { } revision)
        {
            page.ModelState.SetModelValue(revision, new ValueProviderResult(now));
            page.ModelState.AddModelError("", "本页仍是您填写的内容，尚未保存。按上述改动核对后可以再次保存，再次保存以本页内容为准。");
        }

        page.Response.StatusCode = refusal.StatusCode;
        return refusal.StatusCode is StatusCodes.Status404NotFound or StatusCodes.Status403Forbidden ? page.StatusCode(refusal.StatusCode) : page.Page();
    }

    /// <summary>Goes on to a local address with a message of what was done.</summary>
    public static IActionResult Done(this PageModel page, string message, string href)
    {
        page.TempData[DoneKey] = message;
        return page.LocalRedirect(href);
    }
}
