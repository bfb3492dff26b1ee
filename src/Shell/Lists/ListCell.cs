using Tuijin.Shell.Parts;

namespace Tuijin.Shell.Lists;

/// <summary>One value of a row, written out. All text is encoded by the view.</summary>
/// <param name="Text">What is read.</param>
/// <param name="Look">How it is set.</param>
/// <param name="Tone">Of a tag or a countdown.</param>
/// <param name="Light">Of a light.</param>
/// <param name="Href">Makes the text a link.</param>
/// <param name="Hint">Shown on the text: the reason of a light, the exact amount.</param>
public sealed record ListCell(
    string Text, CellLook Look = CellLook.Text, Tone Tone = Tone.None, Light Light = Light.None, string? Href = null, string? Hint = null)
{
    public static readonly ListCell Empty = new("");

    public static implicit operator ListCell(string? text) => FromText(text);

    public static ListCell FromText(string? text) => string.IsNullOrEmpty(text) ? Empty : new(text);

    /// <summary>A state: word, shape and colour.</summary>
    public static ListCell Tag(string word, Tone tone) => new(word, CellLook.Tag, tone);

    /// <summary>A light with its word; the reason is shown on it.</summary>
    public static ListCell Lamp(Light light, string? word = null, string? reason = null) =>
        new(word ?? light.Word(), CellLook.Light, Light: light, Hint: reason);

    /// <summary>Days left (negative: overdue), as <see cref="CountdownText"/> words them.</summary>
    public static ListCell Days(int left, string unit = CountdownText.WorkingDays, string? due = null) =>
        new(CountdownText.Of(left, unit), CellLook.Tag, CountdownText.ToneOf(left), Hint: due);

    /// <summary>Beside the point: a remark, a value that was not given.</summary>
    public static ListCell Muted(string text) => new(text, CellLook.Muted);
}

public enum CellLook
{
    Text,
    Muted,
    Tag,
    Light,
}
