namespace Tuijin.Foundation.Data;

/// <summary>A record whose every change counts up a revision, which is also its concurrency token.</summary>
public interface IRevised
{
    /// <summary>1 when the record is made, one more with every saved change.</summary>
    long Revision { get; }
}
