using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Places;
using OneCommune.Storage;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Shared;

/// <summary>A unit as a list's filter offers it; <paramref name="Parent"/> where a district tells communes of one name apart.</summary>
internal sealed record UnitChoice(string Code, string Name, string? Parent, AdminLevel Level);

internal static class UnitChoices
{
    /// <summary>The units of that day inside the person's area, the larger first.</summary>
    public static async Task<IReadOnlyList<UnitChoice>> UnitChoicesAsync(
        this Database database,
        Person person,
        DateOnly day,
        CancellationToken stop
    )
    {
        if (!person.Is(RegisterScope.Officers))
            return [];
        var reach = person.Reach(database);
        var choices = await (
            from u in database.Units
            where u.ValidFrom <= day && (u.ValidTo == null || u.ValidTo >= day) && reach.Contains(u.Id)
            join parent in database.Units on u.ParentId equals (long?)parent.Id into parents
            from parent in parents.DefaultIfEmpty()
            orderby u.FoldedName
            select new UnitChoice(
                u.Code,
                u.Name,
                parent == null || parent.Level != AdminLevel.District ? null : parent.Name,
                u.Level
            )
        ).ToListAsync(stop);
        return [.. choices.OrderBy(c => c.Level)];
    }
}
