namespace Tuijin.Foundation.Results;

/// <summary>An expected "no": why an act is not done, in a sentence for the user. Acts answer null when they are done.</summary>
/// <param name="Message">A complete sentence in official Chinese that also says the mend.</param>
public abstract record Refusal(string Message)
{
    /// <summary>The HTTP status of this refusal at the edge; 422 unless a kind says otherwise.</summary>
    public virtual int StatusCode => 422;

    /// <summary>The form field that the refusal is about, or null when it is about the act as a whole.</summary>
    public virtual string? Field => null;
}

/// <summary>The record is not there, or outside of what the viewer may see: both look the same.</summary>
public sealed record NotFound(string What) : Refusal($"没有找到{What}，或者您无权查看。")
{
    public override int StatusCode => 404;
}

/// <summary>The viewer's role or organisation does not allow the act.</summary>
public sealed record NotAllowed(string Why) : Refusal(Why)
{
    public override int StatusCode => 403;
}

/// <summary>Someone else changed the record after the viewer had read it.</summary>
public sealed record ChangedMeanwhile(string Who, string What) : Refusal($"在您编辑期间，{Who}修改了{What}。请查看最新内容后再提交。")
{
    /// <summary>The record's revision now, when whoever has read this may save over it; null when the form must be opened anew.</summary>
    public string? Now { get; init; }

    public override int StatusCode => 409;
}

/// <summary>A field holds something that cannot be accepted.</summary>
public sealed record BadField(string Name, string Why) : Refusal(Why)
{
    public override int StatusCode => 400;

    public override string? Field => Name;
}
