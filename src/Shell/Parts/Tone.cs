namespace Tuijin.Shell.Parts;

/// <summary>How a word is meant; each has a colour and a shape, so that neither is needed to tell them apart.</summary>
public enum Tone
{
    /// <summary>Without meaning: a category.</summary>
    None,

    /// <summary>Under way.</summary>
    Info,

    /// <summary>Done, kept, satisfied.</summary>
    Good,

    /// <summary>Due soon, needs attention.</summary>
    Warning,

    /// <summary>Overdue, refused, failed.</summary>
    Bad,

    /// <summary>Over and of no further interest: closed, withdrawn.</summary>
    Muted,
}

internal static class Tones
{
    internal static string Class(this Tone tone) => tone switch
    {
        Tone.None => "tone-none",
        Tone.Info => "tone-info",
        Tone.Good => "tone-good",
        Tone.Warning => "tone-warning",
        Tone.Bad => "tone-bad",
        Tone.Muted => "tone-muted",
    };

    internal static string Shape(this Tone tone) => tone switch
    {
        Tone.None => "",
        Tone.Info => "◐",
        Tone.Good => "✓",
        Tone.Warning => "▲",
        Tone.Bad => "✕",
        Tone.Muted => "–",
    };
}
