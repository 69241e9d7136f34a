using System.Security.Cryptography;
using OneCommune.Domain;
using OneCommune.Storage;
using OneCommune.Storage.Registry.Places;
using OneCommune.Storage.Registry.Register;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Features.Registry.Register;
using OneCommune.Web.Features.Registry.Register.Sheets;
using OneCommune.Web.Serving;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Demo;

/// <summary>
/// The invented register, imported as an office would: one file as of 31 December 2024, in the places of that day, which adds up to published
/// figures of Long An; one of what was recognised since.
/// </summary>
internal static class DemoRegister
{
    public static async Task AddAsync(
        Database database,
        LawBook laws,
        string name,
        DateOnly on,
        TimeProvider time,
        CancellationToken stop
    )
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");
        try
        {
            await File.WriteAllTextAsync(path, Resource.Read("demo/" + name), stop);
            using var sheets = SheetFile.Open(path);
            var hash = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(path, stop)));
            var now = time.GetUtcNow().UtcDateTime;
            var record = new RegisterImport(name, hash, "80", on, now);
            var import = new ImportRegister(
                database,
                new KeptGazetteer(),
                laws,
                new ImportSettings("80", on, time.Today())
            );
            var outcome = await import.RunAsync(
                sheets,
                record,
                () => Demo.Does(time, "register.import", "register", record.Id),
                stop
            );
            if (outcome.IsRefused)
                throw new InvalidOperationException($"{name}: the demo register is refused");
            database.ChangeTracker.Clear();
        }
        finally
        {
            File.Delete(path);
        }
    }
}
