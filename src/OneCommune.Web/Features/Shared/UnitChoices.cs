using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Registry.Places;
using OneCommune.Domain.Text;
using OneCommune.Storage;
using OneCommune.Storage.Registry.Places;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Shared;

/// <summary>
/// A unit as a list's filter offers it; <paramref name="Parent"/> where a district tells communes of one name apart, and the province
/// two districts.
/// </summary>
internal sealed record UnitChoice(string Code, string Name, string? Parent, AdminLevel Level);

/// <summary>
/// The units that lists and forms offer. They follow from the catalogue, the days and the person's offices alone, so they are kept with
/// the catalogue: asked anew they were a third of a list's page.
/// </summary>
internal sealed class UnitChoices(Database database, Person person, KeptGazetteer gazetteer)
{
    private const int MostKept = 500;
    private static readonly ConditionalWeakTable<
        Gazetteer,
        ConcurrentDictionary<Asked, IReadOnlyList<UnitChoice>>
    > Kept = [];

    /// <summary>The units of that day inside the person's area, the larger first.</summary>
    public async Task<IReadOnlyList<UnitChoice>> OnAsync(DateOnly day, CancellationToken stop)
    {
        if (!person.Is(RegisterScope.Officers))
            return [];
        var kept = Kept.GetOrCreateValue(await gazetteer.ReadAsync(database, stop));
        var asked = new Asked(day, person.Today, string.Join(' ', person.Offices.Order()));
        if (kept.TryGetValue(asked, out var known))
            return known;
        var choices = await ReadAsync(day, stop);
        if (kept.Count >= MostKept)
            kept.Clear();
        kept[asked] = choices;
        return choices;
    }

    private async Task<IReadOnlyList<UnitChoice>> ReadAsync(DateOnly day, CancellationToken stop)
    {
        var reach = person.Reach(database);
        var units = await (
            from u in database.Units
            where u.ValidFrom <= day && (u.ValidTo == null || u.ValidTo >= day) && reach.Contains(u.Id)
            join parent in database.Units on u.ParentId equals (long?)parent.Id into parents
            from parent in parents.DefaultIfEmpty()
            join province in database.Units on u.ProvinceId equals province.Id
            select new
            {
                Choice = new UnitChoice(
                    u.Code,
                    u.Name,
                    parent == null || parent.Level != AdminLevel.District ? null : parent.Name,
                    u.Level
                ),
                Province = province.Name,
            }
        ).ToListAsync(stop);
        var alike = units.CountBy(u => (u.Choice.Name, u.Choice.Parent)).ToDictionary();
        return
        [
            .. units
                .Select(u => alike[(u.Choice.Name, u.Choice.Parent)] == 1 ? u.Choice : Within(u.Choice, u.Province))
                .OrderBy(c => c.Level)
                .ThenBy(c => c.Name, VietnameseOrder.Comparer)
                .ThenBy(c => c.Parent, VietnameseOrder.Comparer),
        ];
    }

    private static UnitChoice Within(UnitChoice choice, string province) =>
        choice with
        {
            Parent = choice.Parent is null ? province : $"{choice.Parent}, {province}",
        };

    /// <param name="Today">The day whose offices these are.</param>
    private sealed record Asked(DateOnly Day, DateOnly Today, string Offices);
}
