using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Tuijin.Shell.Forms;

/// <summary>
/// Marks a <c>long</c> or <c>long?</c> property that holds whole yuan and is typed in 万元 (10,000 yuan, up to four
/// decimals). Thousands separators and full-width digits are understood; anything else is a message beside the field.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class WanAttribute() : ModelBinderAttribute(typeof(WanBinder));

/// <summary>Reads an amount in 万元 into whole yuan.</summary>
public sealed class WanBinder : IModelBinder
{
    /// <summary>Beyond this (100 万亿元) an amount is a slip of the pen.</summary>
    private const decimal LargestWan = 10_000_000_000m;

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var posted = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (posted == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, posted);
        var text = Plain(posted.FirstValue ?? "");
        if (text.Length == 0)
        {
            return Empty(bindingContext);
        }

        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var wan)
            || Math.Abs(wan) > LargestWan)
        {
            return Refuse(bindingContext, "应当填写以万元计的金额，例如 1250.5。");
        }

        var yuan = wan * 10_000m;
        if (yuan != decimal.Truncate(yuan))
        {
            return Refuse(bindingContext, "金额精确到元，万元后最多四位小数。");
        }

        bindingContext.Result = ModelBindingResult.Success((long)yuan);
        return Task.CompletedTask;
    }

    private static Task Empty(ModelBindingContext context)
    {
        if (context.ModelMetadata.IsReferenceOrNullableType)
        {
            context.Result = ModelBindingResult.Success(model: null);
            return Task.CompletedTask;
        }

        return Refuse(context, "金额不能为空。");
    }

    private static Task Refuse(ModelBindingContext context, string sentence)
    {
        context.ModelState.TryAddModelError(context.ModelName, sentence);
        context.Result = ModelBindingResult.Failed();
        return Task.CompletedTask;
    }

    /// <summary>Half-width, without separators and blanks.</summary>
    private static string Plain(string text) =>
        text.Normalize(NormalizationForm.FormKC)
            .Replace(",", "", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal)
            .Trim();
}
