using OneCommune.Storage;
using OneCommune.Storage.Registry.Places;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Registry;

/// <summary>A list of the register: its rows stand somewhere, are found by words, and are said in the names of the list's day.</summary>
internal abstract class RegisterList<TRow>(
    ListForm form,
    Database database,
    Person person,
    KeptGazetteer gazetteer,
    Texts.Texts text
) : ListOf<TRow>(form, database, person)
{
    private FoundWords? words;

    protected PlaceBook Places { get; private set; } = null!;

    /// <summary>Says in the reader's language, as views do.</summary>
    protected Texts.Texts L => text;

    public override string? Suggestion => words?.Suggestion;
    public override bool IsWide => true;

    /// <summary>The rows, and what the words asked for find; null where none are.</summary>
    protected abstract Task<(ListRows<TRow> Rows, FoundWords? Words)> FindAsync(CancellationToken stop);

    protected sealed override async Task<ListRows<TRow>> RowsAsync(CancellationToken stop)
    {
        (var rows, words) = await FindAsync(stop);
        Places = new PlaceBook(await gazetteer.ReadAsync(Database, stop), Person.Today);
        // The best answers come first: no column's order.
        if (words is not null)
            Query.OwnSort = "";
        return rows;
    }

    /// <summary>In which boundaries the unit asked for is meant.</summary>
    protected IEnumerable<string> InBoundaries(DateOnly day) =>
        Form.UnitInForce is { } unit ? [L["đơn vị {0}, địa giới ngày {1}", unit, day.Shown()]] : [];

    /// <summary>A star tells its day; since when a record itself is there, the register does not know.</summary>
    protected IEnumerable<string> Later(bool isOfRecords, string words) =>
        isOfRecords && Day < Person.Today ? [L[words]] : [];

    protected string? NowNamed(string? name) => name is null ? null : text["nay là {0}", name];
}
