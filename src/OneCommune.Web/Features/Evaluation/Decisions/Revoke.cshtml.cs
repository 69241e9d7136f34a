using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Storage;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Decisions;

/// <summary>A certificate is taken back by a decision (26/2026 art. 8); its public page says so from that day.</summary>
[Allow(Role.Province, Role.Leader)]
internal sealed class RevokePage(Database database, Person person) : LoadedPage(database, person)
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public RevocationGround? Ground { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Recognition Recognition { get; private set; } = null!;
    public string Product => Recognition.ProductName;

    /// <summary>Province and leader, for certificates that name a place in their province or, without one, of its producers.</summary>
    public static async Task<bool> MayAsync(
        Database database,
        Person person,
        Recognition recognition,
        CancellationToken stop
    )
    {
        var unit =
            recognition.UnitId
            ?? await database
                .Producers.Where(one => one.Id == recognition.ProducerId)
                .Select(one => one.UnitId)
                .SingleAsync(stop);
        return unit is { } place && await person.Reach(database, Role.Province, Role.Leader).ContainsAsync(place, stop);
    }

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        var found = await Database.Recognitions.SingleOrDefaultAsync(one => one.Id == Id, stop);
        if (found is null || !await MayAsync(Database, Person, found, stop))
            return false;
        Recognition = found;
        return true;
    }

    protected override string Home => $"/lam-viec/san-pham/{Recognition.ProductId}";

    protected override void RefuseUnlessPossible()
    {
        if (Recognition.RevokedOn is { } on)
            throw new RefusalException("recognition.already-revoked", on);
    }

    protected override object? Subject => Id;

    protected override long? Standing => Recognition.Version;

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        ChangeAsync(
            () =>
            {
                RefuseStale(Version, Recognition.Version);
                var ground = Refusals.Read(
                    nameof(Ground),
                    () => Ground ?? throw new RefusalException("recognition.revocation-ground")
                );
                var on = Refusals.Read(nameof(On), () => Recognition.ReadRevocationDay(On, Person.Today));
                Refusals.Check(nameof(Number), () => Recognition.ReadRevocationNumber(Number));
                Refusals.Check(nameof(Reason), () => Recognition.ReadRevocationWords(Ground, Reason));
                Refusals.RefuseIfAny();
                Recognition.Revoke(ground, on, Number, Reason, Person.Today);
                return Task.FromResult(
                    new Kept("recognition.revoke", "recognition", Id, Home, "Đã thu hồi giấy chứng nhận.")
                );
            },
            stop
        );
}
