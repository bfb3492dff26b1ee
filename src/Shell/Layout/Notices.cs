using System.Text.Json;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Tuijin.Shell.Parts;

namespace Tuijin.Shell.Layout;

/// <summary>A sentence shown once on the next page.</summary>
public sealed record Notice(string Text, Tone Tone = Tone.Good);

/// <summary>Sentences that survive the redirect after an act: <c>TempData.Say("已保存。")</c>.</summary>
public static class Notices
{
    private const string Key = "shell.notices";

    /// <summary>Where the forms of Foundation leave the single sentence of an act that succeeded.</summary>
    private const string DoneKey = "done";

    public static void Say(this ITempDataDictionary temp, string text, Tone tone = Tone.Good)
    {
        var all = Read(temp.Peek(Key)).Append(new Notice(text, tone));
        temp[Key] = JsonSerializer.Serialize(all);
    }

    /// <summary>A refusal: what was not done, and why.</summary>
    public static void Refuse(this ITempDataDictionary temp, string text) => temp.Say(text, Tone.Bad);

    internal static IReadOnlyList<Notice> TakeNotices(this ITempDataDictionary temp) =>
        temp[DoneKey] is string done ? [new Notice(done), .. Read(temp[Key])] : Read(temp[Key]);

    private static Notice[] Read(object? value) =>
        value is string json ? JsonSerializer.Deserialize<Notice[]>(json) ?? [] : [];
}
