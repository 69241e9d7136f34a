using OneCommune.Storage;
using OneCommune.Storage.Registry.Places;
using OneCommune.Storage.Registry.Searching;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Registry.Products;

/// <summary>The products list; nothing personal is in it.</summary>
internal sealed class ListOfProducts(
    ListForm form,
    Database database,
    Person person,
    KeptSearch search,
    KeptGazetteer gazetteer,
    KeptOrders orders,
    Texts.Texts text
) : RegisterList<ProductRow>(form, database, person, gazetteer, text)
{
    public const string At = "/lam-viec/san-pham";

    public ProductFilter Filter { get; } = new(form, person);
    public override string Files => At;
    public override string Counted => Filter.Year is null ? "{0:N0} sản phẩm" : "{0:N0} lượt công nhận";
    public override string Empty => "Không có sản phẩm nào khớp điều kiện.";
    public override DateOnly Day => Filter.Day;
    public override IEnumerable<string> Facts =>
        InBoundaries(Filter.Boundaries)
            .Concat(Later(!Filter.AsksRecognitions, "gồm cả sản phẩm ghi vào sổ sau ngày này"));

    protected override DateOnly Boundaries => Filter.Boundaries;
    protected override string OwnSort => Filter.OwnSort;

    protected override IReadOnlyList<ListColumn<ProductRow>> Columns =>
        [
            Text("Sản phẩm", row => row.Name)
                .OnPage(row =>
                    ListCell
                        .Link($"{At}/{row.Id}", row.Name)
                        .Below(NowNamed(row.ProductNow))
                        .Below(MergedNames.Shown(row.AlsoAs, L))
                        .Below(row.Code, "quiet whole")
                )
                .SortedBy("ten"),
            Text("Mã số", row => row.Code).OnlyInFile(),
            Text("Chủ thể", row => row.Producer)
                .OnPage(row =>
                    ListCell.Link($"/lam-viec/chu-the/{row.ProducerId}", row.Producer).Below(NowNamed(row.ProducerNow))
                )
                .SortedBy("chu-the"),
            Text("Loại hình", row => Words.Of(row.LegalForm)).OnlyInFile(),
            Text("Nơi", row => Places.Of(row.UnitId)?.Address).OnPage(row => Places.Short(row.UnitId, L, row.MovedTo)),
            Text("Mã đơn vị", row => Places.Of(row.UnitId)?.Code).OnlyInFile(),
            Text("Ngành", row => Words.Of(row.Sector)).OnPage(row => ListCell.Of(L[Words.Of(row.Sector)])),
            Number("Hạng sao", row => row.Stars)
                .Headed("Sao")
                .OnPage(row => ListCell.Of(row.Stars is { } stars ? L["{0} sao", stars] : null))
                .SortedBy("sao"),
            Date("Ngày cấp", row => row.IssuedOn).OnlyInFile(),
            Date("Ngày hết hạn", row => row.ExpiresOn).OnlyInFile(),
            Date("Ngày thu hồi", row => row.RevokedOn).OnlyInFile(),
            Text("Trạng thái", row => Mark(row, Texts.Texts.Vietnamese).Text)
                .OnPage(row => ListCell.Pill(Mark(row, L).Kind, Mark(row, L).Text))
                .SortedBy("han"),
            Text("Số quyết định", row => row.DecisionNumber)
                .Headed("Quyết định")
                .OnPage(row => ListCell.Whole(row.DecisionNumber ?? "").Below(row.IssuedOn?.Shown()))
                .SortedBy("cap"),
            Text("Tên sản phẩm nay là", row => row.ProductNow).OnlyInFile(),
            Text("Tên chủ thể nay là", row => row.ProducerNow).OnlyInFile(),
            Text("Chủ thể nay ở", row => Places.Moved(row.UnitId, row.MovedTo)?.Address).OnlyInFile(),
            Text("Bản ghi đã gộp vào", row => MergedNames.InFile(row.AlsoAs)).OnlyInFile(),
        ];

    protected override async Task<(ListRows<ProductRow> Rows, FoundWords? Words)> FindAsync(CancellationToken stop)
    {
        var found = await ProductList.OpenAsync(Database, search, Person, Filter, stop);
        return (found.Rows(orders, Person), found.Words);
    }

    private StandingMark Mark(ProductRow row, Texts.Texts words) =>
        StandingMark.Of(Filter.Day, row.IssuedOn, row.ExpiresOn, row.RevokedOn, row.ReplacedOn, words);
}
