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
) : RegisterList<ProducerRow>(form, database, person, gazetteer, text)
{
    public const string At = "/lam-viec/chu-the";

    public ProducerFilter Filter { get; } = new(form, person);
    public override string Files => At;
    public override string Counted => "{0:N0} chủ thể";
    public override string Empty => "Không có chủ thể nào khớp điều kiện.";
    public override DateOnly Day => Filter.Day;
    public override IEnumerable<string> Facts =>
        InBoundaries(Filter.Boundaries).Concat(Later(!Filter.AsksStars, "gồm cả chủ thể ghi vào sổ sau ngày này"));

    protected override DateOnly Boundaries => Filter.Boundaries;
    protected override string OwnSort => "ten";

    protected override IReadOnlyList<ListColumn<ProducerRow>> Columns =>
        [
            Text("Chủ thể", row => row.Name)
                .OnPage(row =>
                    ListCell
                        .Link($"{At}/{row.Id}", row.Name)
                        .Below(NowNamed(row.NameNow))
                        .Below(MergedNames.Shown(row.AlsoAs, L))
                )
                .SortedBy("ten"),
            Text("Loại hình", row => Words.Of(row.LegalForm)).OnPage(row => ListCell.Of(L[Words.Of(row.LegalForm)])),
            Text("Nơi", row => Places.Of(row.UnitId)?.Address).OnPage(row => Places.Short(row.UnitId, L, row.MovedTo)),
            Text("Mã đơn vị", row => Places.Of(row.UnitId)?.Code).OnlyInFile(),
            Text("Người đại diện", row => row.Representative),
            Text("Kênh hiện đại", row => row.ModernChannel ? "x" : null).OnlyInFile(),
            Number("Số sản phẩm", row => row.Products).Headed("Sản phẩm").Many(),
            Number("Số sản phẩm còn hạn", row => row.InForce).Headed("Còn sao").SortedBy("sao"),
            Date("Hết hạn sớm nhất", row => row.NextEnd).SortedBy("han"),
            Text("Tên chủ thể nay là", row => row.NameNow).OnlyInFile(),
            Text("Chủ thể nay ở", row => Places.Moved(row.UnitId, row.MovedTo)?.Address).OnlyInFile(),
            Text("Bản ghi đã gộp vào", row => MergedNames.InFile(row.AlsoAs)).OnlyInFile(),
        ];

    protected override async Task<(ListRows<ProducerRow> Rows, FoundWords? Words)> FindAsync(CancellationToken stop)
    {
        var found = await ProducerList.OpenAsync(Database, search, Person, Filter, stop);
        return (found.Rows(orders, Person), found.Words);
    }
}
