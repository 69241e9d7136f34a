using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Storage;
using OneCommune.Storage.Registry.Places;
using OneCommune.Storage.Registry.Register;
using OneCommune.Web.Features.Registry.Register.Sheets;
using OneCommune.Web.Outside;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Register;

/// <summary>
/// Takes a register in: only a table with the headings of one, so that whoever picked the wrong file learns it at once. Its rows are looked
/// at by <see cref="RegisterWork"/>.
/// </summary>
internal sealed class ReceiveRegister(
    Database database,
    FileStore store,
    KeepFiles keep,
    KeptGazetteer gazetteer,
    Person person
)
{
    public const int MostMegabytes = 20;

    /// <summary>Refuses "register.no-file", "sheet.empty", "sheet.too-large".</summary>
    public static IFormFile RefuseFile(IFormFile? file) =>
        file switch
        {
            null => throw new RefusalException("register.no-file"),
            { Length: 0 } => throw new RefusalException("sheet.empty"),
            { Length: > MostMegabytes * 1024L * 1024 } => throw new RefusalException("sheet.too-large", MostMegabytes),
            _ => file,
        };

    /// <param name="office">The province whose office sends it.</param>
    /// <param name="province">Whose place names it holds: one of the provinces the office's was put together from, or all.</param>
    public async Task<ReceivedRegister> ReadAsync(
        IFormFile file,
        DateOnly on,
        long office,
        long? province,
        CancellationToken stop
    )
    {
        var code = await ProvinceAsync(on, office, province, stop);
        await using var content = file.OpenReadStream();
        var name = SentName.Of(file);
        var received = await store.ReceiveAnyAsync(name, content, stop);
        try
        {
            using (var sheets = SheetFile.Open(received.Side, MostMegabytes))
                _ = new RegisterSource(sheets);
            var import = new RegisterImport(name, received.Content.Sha256, code, on, person.Now);
            import.SentBy(person.AccountId!.Value, office);
            return new(received, import);
        }
        catch
        {
            received.Dispose();
            throw;
        }
    }

    private async Task<string?> ProvinceAsync(DateOnly on, long office, long? province, CancellationToken stop)
    {
        var places = await gazetteer.ReadAsync(database, stop);
        if (province is { } id)
        {
            var chosen =
                FormerProvinces.Of(places, office).FirstOrDefault(unit => unit.Id == id)
                ?? throw new RefusalException("form.unreadable");
            return chosen.IsValidOn(on)
                ? chosen.Code
                : throw new RefusalException("register.province-then", chosen.Name, chosen.ValidTo!, on);
        }

        // Refuses where there are no places at all.
        _ = new ImportSettings(null, on, person.Today) { Office = office }.Provinces(places, null);
        return null;
    }

    /// <summary>
    /// The same file sent twice for the same day is one sending, as long as something may still be done with it: that is given back. The
    /// caller keeps the change.
    /// </summary>
    public async Task<RegisterImport> AddAsync(ReceivedRegister sent, CancellationToken stop)
    {
        var import = sent.Import;
        var alike = await database
            .RegisterImports.AsNoTracking()
            .Where(i => i.AccountId == import.AccountId && i.UnitId == import.UnitId && i.Sha256 == import.Sha256)
            .Where(i => i.OnDate == import.OnDate && i.Province == import.Province)
            .ToListAsync(stop);
        if (alike.Find(i => i.IsOpen) is { } known)
            return known;
        await keep.KeepAsync(sent.File, stop);
        database.RegisterImports.Add(import);
        return import;
    }
}
