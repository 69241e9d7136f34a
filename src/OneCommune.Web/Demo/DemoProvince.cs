using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Office;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Outside;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Demo;

/// <summary>
/// An invented province for trying everything: the units of Tây Ninh (80), its register, accounts of every role, and a round under way with a
/// dossier in every state. Made through the same doors and verbs as real work, and marked on every page.
/// </summary>
internal sealed class DemoProvince(StoreSettings store, TimeProvider time)
{
    public static async Task FillAsync(StoreSettings store, TimeProvider time, CancellationToken stop)
    {
        await using var database = Store.Open(store);
        await new DemoProvince(store, time).FillAsync(database, stop);
    }

    private async Task FillAsync(Database database, CancellationToken stop)
    {
        var laws = LawBook.BesideTheProgram();
        database.Settings.Add(new() { Name = Setting.Demo, Value = "true" });
        database.Settings.Add(new() { Name = Setting.Province, Value = "80" });
        await DemoPlaces.AddAsync(database, Act("places.import", "place"), stop);
        await DemoRegister.AddAsync(database, laws, "register-2024.csv", new(2024, 12, 31), time, stop);
        await DemoRegister.AddAsync(database, laws, "register-2026.csv", time.Today(), time, stop);
        var cast = await DemoCast.AddAsync(database, Act("account.add", "account"), time.Today(), stop);
        var dossiers = new DemoDossiers(database, laws, new FileStore(store), cast, time);
        await dossiers.AddAsync(stop);
        await new DemoCouncil(database, laws, cast, time).RunAsync(dossiers, stop);
    }

    private Act Act(string name, string subject) => Demo.Does(time, name, subject, Storage.Audit.Act.NoSubject);
}

/// <summary>The words of audit rows the demo writes.</summary>
internal static class Demo
{
    public static Act Does(
        TimeProvider time,
        string act,
        string subjectType,
        object subject,
        string who = "Dữ liệu minh họa"
    ) => new(time.GetUtcNow().UtcDateTime, null, who, "command line", act, subjectType, subject.ToString()!);
}
