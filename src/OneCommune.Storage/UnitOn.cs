using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Places;

namespace OneCommune.Storage;

public static class UnitOnQuery
{
    /// <summary>The unit that had this code on that day; a code is used again for other extents.</summary>
    public static Task<AdminUnit?> UnitOnAsync(
        this Database database,
        string code,
        DateOnly day,
        CancellationToken stop
    ) =>
        database.Units.SingleOrDefaultAsync(
            u => u.Code == code && u.ValidFrom <= day && (u.ValidTo == null || u.ValidTo >= day),
            stop
        );
}
