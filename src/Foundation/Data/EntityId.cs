using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Tuijin.Foundation.Data;

/// <summary>A typed id around a version-7 UUID, so that ids of different records cannot be mixed up.</summary>
public interface IEntityId<TSelf>
    where TSelf : struct, IEntityId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}

/// <summary>Making ids from the injected clock.</summary>
public static class EntityIds
{
#pragma warning disable RS0030 // the one place where ids are born
    public static TId NewId<TId>(this TimeProvider clock)
        where TId : struct, IEntityId<TId> => TId.From(Guid.CreateVersion7(clock.GetUtcNow()));

    public static Guid NewGuid(this TimeProvider clock) => Guid.CreateVersion7(clock.GetUtcNow());
#pragma warning restore RS0030
}

/// <summary>Stores a typed id as its UUID.</summary>
public sealed class EntityIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Make(value))
    where TId : struct, IEntityId<TId>
{
    // Expression trees cannot call static interface members themselves.
    private static TId Make(Guid value) => TId.From(value);
}
