using Microsoft.AspNetCore.Mvc.RazorPages;
using OneCommune.Domain.Registry.Places;
using OneCommune.Storage;
using OneCommune.Storage.Registry;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Places;

/// <summary>The units of a day: the provinces, or those whose name holds some words; and what a written address means.</summary>
[AllowSignedIn]
internal sealed class UnitsPage(Database database, KeptGazetteer kept, Person person) : PageModel
{
    public ListQuery Query { get; private set; } = null!;
    public Gazetteer Gazetteer { get; private set; } = null!;

    /// <summary>The day asked for, else today.</summary>
    public DateOnly Day { get; private set; }
    public Rows<AdminUnit> List { get; private set; } = null!;
    public AddressAnswer? Answer { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        Query = new ListQuery(Request);
        Gazetteer = await kept.ReadAsync(database, stop);
        var asked = Query.Day("ngay");
        Day = asked ?? person.Today;
        var units = Query.Text("q") is { Length: > 0 } words ? Gazetteer.Search(words, Day) : Gazetteer.Provinces(Day);
        var all = units.ToList();
        List = new([.. all.AsQueryable().PageOf(Query)], all.Count, Query);
        if (Query.Text("dia-chi", 300) is { Length: > 0 } address)
            Answer = AddressAnswer.Of(Gazetteer, address, asked, person.Today);
    }

    public static string Link(AdminUnit unit) => $"/lam-viec/don-vi/{unit.Code}/{unit.ValidFrom:yyyy-MM-dd}";
}
