using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Tuijin.Foundation.Data;

/// <summary>Moments are stored and read as UTC.</summary>
public sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    moment => moment,
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
