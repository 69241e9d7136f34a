using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OneCommune.Domain.Registry.Places;
using OneCommune.Storage;
using OneCommune.Storage.Registry.Places;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Places;

/// <summary>One unit of one time: where it lay, what lies in it, what it came from and what became of it.</summary>
[AllowSignedIn]
internal sealed class UnitPage(Database database, KeptGazetteer kept) : PageModel
{
    /// <summary>The unit's ground in another catalogue.</summary>
    internal sealed record Era(DateOnly From, bool IsLater, IReadOnlyList<Relative> Units);

    public Gazetteer Gazetteer { get; private set; } = null!;
    public AdminUnit Unit { get; private set; } = null!;
    public IReadOnlyList<AdminUnit> Children { get; private set; } = [];
    public IReadOnlyList<Era> Eras { get; private set; } = [];

    /// <summary>Other units that have had the same code.</summary>
    public IEnumerable<AdminUnit> Namesakes => Gazetteer.Versions(Unit.Code).Where(other => other != Unit);

    public async Task<IActionResult> OnGetAsync(string code, string from, CancellationToken stop)
    {
        Gazetteer = await kept.ReadAsync(database, stop);
        var isDay = DateOnly.TryParseExact(
            from,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        );
        var found = Gazetteer.Versions(code).FirstOrDefault(unit => isDay && unit.ValidFrom == day);
        if (found is null)
            return NotFound();

        Unit = found;
        Children = [.. Gazetteer.Children(found)];
        Eras =
        [
            .. Gazetteer
                .Catalogues.Concat(found.ValidTo is { } last ? [last.AddDays(1)] : [])
                .Distinct()
                .Order()
                .Where(first => !found.IsValidOn(first))
                .Select(first => new Era(first, first > found.ValidFrom, Gazetteer.At(found, first))),
        ];
        return Page();
    }
}
