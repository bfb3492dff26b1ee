namespace Tuijin.Briefings.Features.ShowBoard;

/// <summary>Who owns a matter: a person, a unit, or both.</summary>
internal static class Owner
{
    public static string Of(string? person, string? unit) => string.Join('、', new[] { person, unit }.Where(name => !string.IsNullOrEmpty(name))) is { Length: > 0 } named ? named : "未明确";
}
