using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Tuijin.Foundation.Api;

/// <summary>On the form of a POST or PUT: what GET answers about the same thing. What GET gave may be sent back whole; members that only GET has change nothing.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AnsweredAsAttribute(Type answer) : Attribute
{
    public Type Answer => answer;
}

/// <summary>On a member of a form: another name under which it is taken as well, kept for programs that were written with it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AlsoNamedAttribute(string name) : Attribute
{
    public string Name => name;
}

/// <summary>The names that bodies of the API may use.</summary>
internal static class MemberNames
{
    /// <summary>Adds the other names of members, and the names that only the answer has, to what a body may hold.</summary>
    public static void TakeAnswers(JsonTypeInfo info)
    {
        if (info.Kind is not JsonTypeInfoKind.Object)
        {
            return;
        }

        foreach (var member in info.Properties.ToList())
        {
            foreach (var also in member.AttributeProvider?.GetCustomAttributes(typeof(AlsoNamedAttribute), inherit: false) ?? [])
            {
                Add(info, member.PropertyType, ((AlsoNamedAttribute)also).Name, member.Set);
            }
        }

        foreach (var mirrored in info.Type.GetCustomAttributes(typeof(AnsweredAsAttribute), inherit: false))
        {
            foreach (var member in ((AnsweredAsAttribute)mirrored).Answer.GetProperties())
            {
                var name = JsonNamingPolicy.CamelCase.ConvertName(member.Name);
                if (!info.Properties.Any(known => known.Name == name))
                {
                    Add(info, typeof(JsonElement), name, static (_, _) => { });
                }
            }
        }
    }

    /// <summary>The first member of the body that the form does not have; null when all are known or the body is no object.</summary>
    public static string? FirstUnknown(Type form, string text)
    {
        try
        {
            using var body = JsonDocument.Parse(text);
            var known = ApiBody.Json.GetTypeInfo(form).Properties.Select(member => member.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return body.RootElement.ValueKind is JsonValueKind.Object
                ? body.RootElement.EnumerateObject().Select(member => member.Name).FirstOrDefault(name => !known.Contains(name))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Add(JsonTypeInfo info, Type type, string name, Action<object, object?>? set)
    {
        var member = info.CreateJsonPropertyInfo(type, name);
        member.Set = set;
        info.Properties.Add(member);
    }
}
