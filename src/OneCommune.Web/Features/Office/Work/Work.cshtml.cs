using Microsoft.AspNetCore.Mvc.RazorPages;
using OneCommune.Storage;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Office.Work;

/// <summary>Where everybody begins: what waits for them, what is late first. At most five questions to the database.</summary>
[AllowSignedIn]
internal sealed class WorkPage(Database database, Person person) : PageModel
{
    private static readonly string[] Kinds = ["bad", "warn", "info"];

    public IReadOnlyList<Waiting> Waiting { get; private set; } = [];

    public UnderWay? UnderWay { get; private set; }
    public FirstSteps? FirstSteps { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        var all = new List<Waiting>();
        var counted = Rooms.All.SelectMany(room => room.Counts(database, person));
        all.AddRange(await Counted.AskAsync(counted, database, person, stop));
        foreach (var room in Rooms.All)
            if (room.Waits is { } waits)
                all.AddRange(await waits(database, person, stop));
        Waiting = [.. all.Where(w => w.Count > 0).OrderBy(w => (Array.IndexOf(Kinds, w.Kind), w.Mark is null))];
        if (Waiting.Count == 0)
            FirstSteps = await FirstSteps.OfAsync(database, person, stop);
        UnderWay = await UnderWay.OfAsync(database, person, stop);
    }
}
