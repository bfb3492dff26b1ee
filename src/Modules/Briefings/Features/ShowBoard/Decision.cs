using Tuijin.Shell.Parts;

namespace Tuijin.Briefings.Features.ShowBoard;

/// <summary>Something that waits for a leader today: what, why, and who owns it.</summary>
/// <param name="Kind">For instance 红灯项目.</param>
internal sealed record Decision(string Kind, Tone Tone, string Title, string Href, string Why, string Owner);
