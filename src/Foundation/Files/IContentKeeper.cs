namespace Tuijin.Foundation.Files;

/// <summary>A kind of records that names contents of the store; contents that no kind names are removed after a while (<see cref="Jobs.TidyJob"/>).</summary>
public interface IContentKeeper
{
    /// <summary>Gives up records that nobody has gone on with, so that they name nothing any more.</summary>
    Task GiveUp(DateTime now, CancellationToken cancellationToken);

    /// <summary>Of these contents, those that a record names.</summary>
    Task<IReadOnlyCollection<string>> Named(IReadOnlyCollection<string> hashes, CancellationToken cancellationToken);
}
