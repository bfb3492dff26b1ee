using System.Globalization;
using Microsoft.AspNetCore.Http;
using Tuijin.Foundation.Lists;

namespace Tuijin.Foundation.Api;

/// <summary>
/// The parameters of an address of the API. Pages leave out what they cannot read, so that an old bookmark still opens; a program
/// does not look at what it got, so here it is refused under its name: unknown parameters, unknown words, what is no number or day.
/// </summary>
public sealed class ApiQuery
{
    private const int LongestValue = 200, LongestEcho = 40;

    private readonly IQueryCollection query;
    private readonly Dictionary<string, string[]> faults = new(StringComparer.Ordinal);

    /// <param name="names">All parameters that the address takes.</param>
    public ApiQuery(IQueryCollection query, params IReadOnlyCollection<string> names)
    {
        this.query = query;
        foreach (var name in query.Keys.Where(name => !names.Contains(name, StringComparer.Ordinal)))
        {
            Refuse(name, names.Count == 0 ? "这个地址不接受参数。" : $"没有这个参数，可用的参数：{string.Join("、", names)}。");
        }
    }

    /// <summary>What to answer when something was refused; otherwise null.</summary>
    public IResult? Problem => faults.Count == 0 ? null : ApiResults.Invalid(faults);

    /// <summary>The values of a parameter, without those left empty.</summary>
    public IReadOnlyList<string> All(string name)
    {
        var values = query[name].OfType<string>().Select(value => value.Trim()).Where(value => value.Length > 0).ToList();
        if (values.Exists(value => value.Length > LongestValue))
        {
            Refuse(name, $"过长，最多{LongestValue}个字。");
            return [];
        }

        return values;
    }

    /// <summary>The value of a parameter that may be given once; null when it was not.</summary>
    public string? One(string name)
    {
        var values = All(name);
        if (values.Count > 1)
        {
            Refuse(name, "只能给一个值。");
        }

        return values.Count == 1 ? values[0] : null;
    }

    public int? Number(string name, int least, int most)
    {
        if (One(name) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Refuse(name, $"应为{least}至{most}的整数。");
        return null;
    }

    public DateOnly? Day(string name)
    {
        if (One(name) is not { } text)
        {
            return null;
        }

        if (Filters.Day(text) is { } day)
        {
            return day;
        }

        Refuse(name, "应为日期，例如 2026-03-04。");
        return null;
    }

    /// <summary>A word of the glossary.</summary>
    public T? Word<T>(string name)
        where T : struct, Enum
    {
        if (One(name) is not { } text)
        {
            return null;
        }

        if (ChoiceKeys.Values<T>([text]) is [var word])
        {
            return word;
        }

        Refuse(name, NotAmong(text, Enum.GetValues<T>().Select(value => value.Key())));
        return null;
    }

    public void Refuse(string name, string why) => faults.TryAdd(name, [why]);

    /// <summary>Why a value is none of those that may be chosen.</summary>
    internal static string NotAmong(string value, IEnumerable<string> keys) =>
        $"没有“{(value.Length > LongestEcho ? value[..LongestEcho] + "…" : value)}”这个取值，可用的取值：{string.Join("、", keys)}。";
}
