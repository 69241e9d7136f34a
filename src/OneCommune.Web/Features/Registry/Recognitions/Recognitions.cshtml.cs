using Microsoft.AspNetCore.Mvc.RazorPages;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Registry;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Recognitions;

[Allow(Role.Commune, Role.Province, Role.Secretary, Role.Leader, Role.Auditor)]
internal sealed class RecognitionsPage(Database database, KeptSearch search, KeptGazetteer gazetteer, Person person)
    : PageModel
{
    public RecognitionFilter Filter { get; private set; } = null!;
    public Rows<RecognitionRow> List { get; private set; } = null!;
    public string? Suggestion { get; private set; }
    public PlaceBook Places { get; private set; } = null!;
    public IReadOnlyList<UnitChoice> Units { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var query = new ListQuery(Request);
        Filter = new RecognitionFilter(query, person.Today);
        query.OwnSort = Filter.Within is null ? "-cap" : "han";
        var list = await RecognitionList.OpenAsync(database, search, person, Filter, stop);
        if (list.Words is not null)
            query.OwnSort = "";
        var total = await list.CountAsync(stop);
        var rows = await list.PageAsync(stop);
        List = new(rows, total, query);
        Suggestion = list.Words?.Suggestion;
        Places = new PlaceBook(await gazetteer.ReadAsync(database, stop), person.Today);
        Units = await database.UnitChoicesAsync(person, Filter.Boundaries, stop);
    }
}
