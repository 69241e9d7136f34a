using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Places;
using OneCommune.Storage;
using OneCommune.Storage.Registry.Places;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Outside;
using OneCommune.Web.Rights;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Features.Registry.Register;

/// <summary>The province's register as workbooks: one is sent in to be imported, the whole is taken out, and what was sent before.</summary>
[Allow(Role.Province, Role.Auditor)]
[TakesFiles(MostOfARequest)]
[RequestFormLimits(MultipartBodyLengthLimit = MostOfARequest)]
internal sealed class ImportsPage(
    Database database,
    Person person,
    KeptGazetteer gazetteer,
    ReceiveRegister receive,
    KeepFiles keep,
    UnitChoices units,
    RegisterWork work
) : LoadedPage(database, person)
{
    // Well above one register, so that a file too large is answered with a sentence.
    private const long MostOfARequest = 64 * 1024 * 1024;

    [BindProperty]
    public IFormFile? Workbook { get; set; }

    /// <summary>The day whose state the register tells; none is refused.</summary>
    [BindProperty]
    public DateOnly? On { get; set; }

    /// <summary>The former province whose register it is; none for the whole.</summary>
    [BindProperty]
    public long? Province { get; set; }

    public SentRegisters List { get; private set; } = null!;
    public IReadOnlyList<AdminUnit> Provinces { get; private set; } = [];
    public IReadOnlyList<UnitChoice> Units { get; private set; } = [];
    public bool MaySend => Person.Is(Role.Province);

    protected override Task<bool> LoadAsync(CancellationToken stop) => Task.FromResult(true);

    protected override async Task DrawAsync(CancellationToken stop)
    {
        List = ListAt.Asked<SentRegisters>(HttpContext);
        await List.ReadAsync(stop);
        Units = await units.OnAsync(Person.Today, stop);
        if (MaySend)
            Provinces = FormerProvinces.Of(
                await gazetteer.ReadAsync(Database, stop),
                await Person.ProvinceAsync(Database, stop)
            );
    }

    protected override string FieldOf(RefusalException refusal) =>
        refusal.Code switch
        {
            "register.province-then" => nameof(Province),
            "place.outside" => "",
            _ => nameof(Workbook),
        };

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (OversizedRequests.LeftOut(HttpContext) is [var left, ..])
            throw new RefusalException("file.too-large", left, ReceiveRegister.MostMegabytes);
        var on = Refusals.Read(nameof(On), ReadDay);
        var file = Refusals.Read(nameof(Workbook), () => ReceiveRegister.RefuseFile(Workbook));
        Refusals.RefuseIfAny();
        var office = await Person.ProvinceAsync(Database, stop);
        using var sent = await receive.ReadAsync(file, on, office, Province, stop);
        return await ChangeAsync(() => KeepAsync(sent, stop), stop);
    }

    private async Task<Kept> KeepAsync(ReceivedRegister sent, CancellationToken stop)
    {
        UndoUnlessKept(keep.Undo);
        var import = await receive.AddAsync(sent, stop);
        var to = $"/lam-viec/so/{import.Id}";
        var kept =
            import == sent.Import ? new Kept("register.send", "register-import", import.Id, to) : Kept.Already(to);
        return kept with { Then = () => work.AskAsync(import.Id, stop) };
    }

    private DateOnly ReadDay()
    {
        var on = On ?? throw new RefusalException("register.no-day");
        return on <= Person.Today ? on : throw new RefusalException("register.day-to-come", on);
    }
}
