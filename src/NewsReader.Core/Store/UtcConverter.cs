using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace NewsReader.Core.Store;

/// <summary>Every moment in the store is in UTC, and says so when it is read: SQLite forgets the kind.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    moment => moment,
    moment => DateTime.SpecifyKind(moment, DateTimeKind.Utc));
