namespace Tuijin.Foundation.Panels;

/// <summary>
/// A part of a record's page that a higher module adds: the page's owner shows every registered panel of its kind of
/// record without knowing who wrote it.
/// </summary>
/// <typeparam name="TId">The typed id of the record, for instance ProjectId.</typeparam>
public interface IRecordPanel<in TId>
{
    /// <summary>Panels are shown in ascending order.</summary>
    int Order { get; }

    string Title { get; }

    /// <summary>Partial view that renders the model, by its full path in the module.</summary>
    string Partial { get; }

    /// <summary>The partial's model; null when there is nothing for this viewer to see.</summary>
    Task<object?> Load(TId id, CancellationToken cancellationToken);
}
