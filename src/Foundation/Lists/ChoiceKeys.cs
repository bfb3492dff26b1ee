using System.Text.Json;

namespace Tuijin.Foundation.Lists;

/// <summary>Values of choices in addresses and in the API: the English name in camel case, for instance <c>newStart</c> or <c>red</c>.</summary>
public static class ChoiceKeys
{
    public static string Key<T>(this T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>The values whose keys are named, in whatever case: kept addresses say <c>NewStart</c>. Unknown keys are left out.</summary>
    public static List<T> Values<T>(IEnumerable<string> keys)
        where T : struct, Enum => Enum.GetValues<T>().Where(value => keys.Contains(value.Key(), StringComparer.OrdinalIgnoreCase)).ToList();

    /// <summary>All values as choices: key and Chinese title.</summary>
    public static List<KeyValuePair<string, string>> Options<T>(Func<T, string> title)
        where T : struct, Enum => Enum.GetValues<T>().Select(value => KeyValuePair.Create(value.Key(), title(value))).ToList();
}
