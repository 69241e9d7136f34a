using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace OneCommune.Storage.Engines;

/// <summary>Times go in and come out as UTC: PostgreSQL refuses others, SQLite would keep them silently.</summary>
internal sealed class UtcTime()
    : ValueConverter<DateTime, DateTime>(
        time =>
            time.Kind == DateTimeKind.Unspecified
                ? DateTime.SpecifyKind(time, DateTimeKind.Utc)
                : time.ToUniversalTime(),
        time => DateTime.SpecifyKind(time, DateTimeKind.Utc)
    );
