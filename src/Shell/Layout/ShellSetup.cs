using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Tuijin.Shell.Layout;

/// <summary>Registers what the views of this project need beside <see cref="INavigation"/> and <see cref="IShellCounts"/>.</summary>
public static class ShellSetup
{
    public static IServiceCollection AddShell(this IServiceCollection services, Action<ShellOptions>? configure = null)
    {
        var options = services.AddOptions<ShellOptions>();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.Configure<MvcOptions>(mvc =>
        {
            // Required fields are the validators' business; the framework's own message is English.
            mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            SpeakChinese(mvc.ModelBindingMessageProvider);
        });
        // Chinese text leaves as it is and not as six-byte escapes.
        services.AddWebEncoders(encoders => encoders.TextEncoderSettings = new(System.Text.Unicode.UnicodeRanges.All));
        return services;
    }

    private static void SpeakChinese(DefaultModelBindingMessageProvider says)
    {
        says.SetAttemptedValueIsInvalidAccessor((value, field) => $"{field}填写的「{value}」无法识别。");
        says.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"「{value}」无法识别。");
        says.SetUnknownValueIsInvalidAccessor(field => $"{field}填写的内容无法识别。");
        says.SetNonPropertyUnknownValueIsInvalidAccessor(() => "填写的内容无法识别。");
        says.SetValueIsInvalidAccessor(value => $"「{value}」无法识别。");
        says.SetValueMustBeANumberAccessor(field => $"{field}应当填写数字。");
        says.SetNonPropertyValueMustBeANumberAccessor(() => "应当填写数字。");
        says.SetValueMustNotBeNullAccessor(_ => "此项不能为空。");
        says.SetMissingBindRequiredValueAccessor(field => $"缺少{field}。");
        says.SetMissingKeyOrValueAccessor(() => "此项不能为空。");
        says.SetMissingRequestBodyRequiredValueAccessor(() => "请求内容不能为空。");
    }
}
