using OneCommune.Storage;
using OneCommune.Storage.Registry.Places;
using OneCommune.Storage.Registry.Searching;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Registry.Producers;

/// <summary>The producers list; nothing personal beyond the representative's name is in it.</summary>
internal sealed class ListOfProducers(
    ListForm form,
    Database database,
    Person person,
    KeptSearch search,
    KeptGazetteer gazetteer,
    KeptOrders orders,
    Texts.Texts text
) : ListOf<ProducerRow>(form, database, person)
{
    public const string At = "/lam-viec/chu-the";

    private PlaceBook places = null!;
    private FoundWords? found;

    public ProducerFilter Filter { get; } = new(form, person);
    public override string Files => At;
    public override string Counted => "{0:N0} chủ thể";
    public override string Empty => "Không có chủ thể nào khớp điều kiện.";
    public override string? Suggestion => found?.Suggestion;
    public override bool IsWide => true;
    public override DateOnly Day => Filter.Day;
    public override IEnumerable<string> Facts =>
        Form.UnitInForce is { } unit ? [text["đơn vị {0}, địa giới ngày {1}", unit, Filter.Boundaries.Shown()]] : [];

    protected override DateOnly Boundaries => Filter.Boundaries;
    protected override string OwnSort => "ten";

    protected override IReadOnlyList<ListColumn<ProducerRow>> Columns =>
        [
            Text("Chủ thể", row => row.Name)
                .OnPage(row =>
                    ListCell
                        .Link($"{At}/{row.Id}", row.Name)
                        .Below(row.NameNow is { } now ? text["nay là {0}", now] : null)
                        .Below(MergedNames.Shown(row.AlsoAs, text))
                )
                .SortedBy("ten"),
            Text("Loại hình", row => Words.Of(row.LegalForm)).OnPage(row => ListCell.Of(text[Words.Of(row.LegalForm)])),
            Text("Nơi", row => places.Of(row.UnitId)?.Address)
                .OnPage(row => places.Short(row.UnitId, text, row.MovedTo)),
            Text("Mã đơn vị", row => places.Of(row.UnitId)?.Code).OnlyInFile(),
            Text("Người đại diện", row => row.Representative),
            Text("Kênh hiện đại", row => row.ModernChannel ? "x" : null).OnlyInFile(),
            Number("Số sản phẩm", row => row.Products).Headed("Sản phẩm").Many(),
            Number("Số sản phẩm còn hạn", row => row.InForce).Headed("Còn sao").SortedBy("sao"),
            Date("Hết hạn sớm nhất", row => row.NextEnd).SortedBy("han"),
            Text("Tên chủ thể nay là", row => row.NameNow).OnlyInFile(),
            Text("Bản ghi đã gộp vào", row => MergedNames.InFile(row.AlsoAs)).OnlyInFile(),
            Text("Chủ thể nay ở", row => places.Moved(row.UnitId, row.MovedTo)?.Address).OnlyInFile(),
        ];

    protected override async Task<ListRows<ProducerRow>> RowsAsync(CancellationToken stop)
    {
        var rows = await ProducerList.OpenAsync(Database, search, Person, Filter, stop);
        places = new PlaceBook(await gazetteer.ReadAsync(Database, stop), Person.Today);
        found = rows.Words;
        // The best answers come first: no column's order.
        if (found is not null)
            Query.OwnSort = "";
        return rows.Rows(orders, Person);
    }
}
