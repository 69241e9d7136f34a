using Microsoft.AspNetCore.Mvc.RazorPages;
using OneCommune.Domain.Registry.Searching;
using OneCommune.Storage;
using OneCommune.Storage.Registry.Places;
using OneCommune.Storage.Registry.Searching;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Office.Search;

/// <summary>A few words asked of every room, each of which answers with what this person may read there.</summary>
[AllowSignedIn]
internal sealed class SearchPage(
    Database database,
    KeptSearch search,
    KeptGazetteer places,
    Person person,
    Texts.Texts text
) : PageModel
{
    public string Typed { get; private set; } = "";
    public IReadOnlyList<Found> Found { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        Typed = new ListQuery(Request).Text("q");
        if (!SearchText.HasWords(Typed))
            return;
        var scope = await RegisterScope.OfAsync(person, database, stop);
        var asked = new Asked(Typed, person, scope, database, search, places, text);
        var found = new List<Found>();
        foreach (var room in Rooms.All)
            if (room.Search is { } answer && await answer(asked, stop) is { Rows.Count: > 0 } some)
                found.Add(some);
        Found = found;
    }
}
