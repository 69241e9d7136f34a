using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Supplements;

/// <summary>
/// What differs between two lodgings, between the last one and what the producer is writing, or what it had written when a request was
/// taken back: the latest two by default.
/// </summary>
[Allow(
    Role.Producer,
    Role.Commune,
    Role.Province,
    Role.Secretary,
    Role.Council,
    Role.Leader,
    Role.Auditor,
    Change = []
)]
internal sealed class ChangesPage(Database database, Person person, LawBook laws) : DossierPage(database, person, laws)
{
    [BindProperty(SupportsGet = true, Name = "tu")]
    public int? AskedFrom { get; set; }

    [BindProperty(SupportsGet = true, Name = "den")]
    public int? AskedTo { get; set; }

    /// <summary>The step by which a request was taken back.</summary>
    [BindProperty(SupportsGet = true, Name = "giu")]
    public Guid? AskedKept { get; set; }

    /// <summary>What was written and not lodged when a request was taken back; null where something else is compared.</summary>
    public Unlodged? Shown { get; private set; }
    public IReadOnlyList<Unlodged> AllKept { get; private set; } = [];

    /// <summary>Number of a lodged copy; <see cref="To"/> null: as it is being written.</summary>
    public int From { get; private set; }
    public int? To { get; private set; }

    /// <summary>Each lodging with the one before it, then what is being written.</summary>
    public IReadOnlyList<(int From, int? To)> Pairs { get; private set; } = [];

    /// <summary>Null while there is nothing to compare.</summary>
    public ContentChanges? Changes { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        List<(int, int?)> pairs =
        [
            .. Enumerable.Range(1, Math.Max(0, Dossier.Copies - 1)).Select(n => (n, (int?)n + 1)),
        ];
        if (Dossier.IsOpen && Dossier.Copies > 0)
            pairs.Add((Dossier.Copies, null));
        Pairs = pairs;
        AllKept = await Unlodged.OfAsync(Database, Id, stop);
        if (AskedKept is { } step)
            return Compare(AllKept.FirstOrDefault(one => one.Step == step));
        if (Pairs.Count == 0)
            return AllKept.Count == 0 ? Page() : Compare(AllKept[^1]);
        (From, To) = AskedFrom is null && AskedTo is null ? Pairs[^1] : (AskedFrom ?? 0, AskedTo);
        if (!Pairs.Contains((From, To)))
            return NotFound();
        var before = await CopyAsync(From, stop);
        var after = To is { } number ? await CopyAsync(number, stop) : DossierContents.Of(Dossier);
        Changes = ContentChanges.Between(before, after, Set);
        return Page();
    }

    private IActionResult Compare(Unlodged? kept)
    {
        if (kept is null)
            return NotFound();
        (Shown, From) = (kept, kept.Copy);
        Changes = ContentChanges.Between(kept.Lodged, kept.Written, Set);
        return Page();
    }

    private async Task<DossierContents> CopyAsync(int number, CancellationToken stop) =>
        DossierContents.OfCopy(
            await Database
                .LodgedCopies.Where(c => c.DossierId == Dossier.Id && c.Number == number)
                .Select(c => c.Json)
                .SingleAsync(stop)
        );
}
