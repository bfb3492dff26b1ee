using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage;

namespace Tuijin.Foundation.Data;

/// <summary>The last number given out for a kind and year. People speak numbers (诉2026-000123); programs use ids.</summary>
public sealed class NumberCounter
{
    public required string Key { get; init; }

    public required long Value { get; set; }
}

internal sealed class NumberCounterMapping : IEntityTypeConfiguration<NumberCounter>
{
    public void Configure(EntityTypeBuilder<NumberCounter> builder)
    {
        builder.ToTable("number_counter");
        builder.HasKey(counter => counter.Key);
        builder.Property(counter => counter.Key).HasMaxLength(40);
    }
}

/// <summary>Gives out numbers inside the transaction of the act, so that a number is used or was never given.</summary>
public static class Numbers
{
    /// <summary>Reserves <paramref name="count"/> numbers and answers the first. Call inside a transaction; the row stays locked until it ends.</summary>
    public static async Task<long> NextNumber(this TuijinDb db, string key, int count = 1, CancellationToken cancellationToken = default)
    {
        var connection = db.Database.GetDbConnection();
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("A number is given out inside a transaction only.");
        }

        await using var command = connection.CreateCommand();
        command.Transaction = db.Database.CurrentTransaction.GetDbTransaction();
        command.CommandText = "INSERT INTO number_counter (key, value) VALUES (@key, @count) " +
            "ON CONFLICT (key) DO UPDATE SET value = number_counter.value + @count RETURNING value";
        Add(command, "@key", key);
        Add(command, "@count", (long)count);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))! - count + 1;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
