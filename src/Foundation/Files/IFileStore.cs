namespace Tuijin.Foundation.Files;

/// <summary>
/// Keeps contents under their SHA-256, in lower-case hexadecimal. The same content is kept once; nothing is ever
/// changed. Who may read what is decided before the store is asked.
/// </summary>
public interface IFileStore
{
    /// <summary>Keeps what the stream holds from its position on. When this answers, the content is durable.</summary>
    Task<StoredContent> Put(Stream content, CancellationToken cancel);

    /// <summary>The content, seekable; null when it is not kept.</summary>
    Task<Stream?> Open(string hash, CancellationToken cancel);

    /// <summary>Forgets a content unless it was put, perhaps once more, at or after that moment; answers whether it was forgotten.</summary>
    /// <param name="before">UTC.</param>
    Task<bool> Remove(string hash, DateTime before, CancellationToken cancel);

    /// <summary>Hashes of what was last put before that moment, in no order: for finding what no record names.</summary>
    /// <param name="before">UTC.</param>
    IAsyncEnumerable<string> List(DateTime before, CancellationToken cancel);
}

/// <summary>A content in the store.</summary>
/// <param name="Hash">SHA-256, 64 lower-case hexadecimal digits.</param>
/// <param name="Size">Bytes.</param>
public sealed record StoredContent(string Hash, long Size);
