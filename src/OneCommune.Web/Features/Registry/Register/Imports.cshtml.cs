using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Places;
using OneCommune.Storage;
using OneCommune.Storage.Registry;
using OneCommune.Web.Features.Shared;
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
    RegisterQueue queue
) : LoadedPage(database, person)
{
    // Well above one register, so that a file too large is answered with a sentence.
    private const long MostOfARequest = 64 * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    [BindProperty]
    public IFormFile? Workbook { get; set; }

    /// <summary>The day whose state the register tells; none is refused.</summary>
    [BindProperty]
    public DateOnly? On { get; set; }

    /// <summary>The former province whose register it is; none for the whole.</summary>
    [BindProperty]
    public long? Province { get; set; }

    public ListQuery Query { get; private set; } = null!;
    public Rows<SentRegister> List { get; private set; } = null!;
    public IReadOnlyList<AdminUnit> Provinces { get; private set; } = [];
    public IReadOnlyList<UnitChoice> Units { get; private set; } = [];
    public bool MaySend => Person.Is(Role.Province);

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        Query = new ListQuery(Request);
        var imports = await Database.OfficeImportsAsync(Person, stop);
        var total = await imports.CountAsync(stop);
        List = new(await SentRegister.Of(Database, imports).PageOf(Query).ToListAsync(stop), total, Query);
        Units = await Database.UnitChoicesAsync(Person, Person.Today, stop);
        if (MaySend)
            Provinces = FormerProvinces.Of(
                await gazetteer.ReadAsync(Database, stop),
                await Person.ProvinceAsync(Database, stop)
            );
        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (OversizedRequests.LeftOut(HttpContext) is [var left, ..])
            throw new RefusalException("file.too-large", left, ReceiveRegister.MostMegabytes);
        var on = On ?? throw new RefusalException("register.no-day");
        var office = await Person.ProvinceAsync(Database, stop);
        var import = await receive.RunAsync(Workbook, on, office, Province, stop);
        await queue.HandInAsync(import.Id, Patience, stop);
        return Redirect($"/lam-viec/so/{import.Id}");
    }
}
