using OneCommune.Storage;
using OneCommune.Storage.Registry.Places;
using OneCommune.Storage.Registry.Searching;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Registry.Recognitions;

/// <summary>The recognitions list.</summary>
internal sealed class ListOfRecognitions(
    ListForm form,
    Database database,
    Person person,
    KeptSearch search,
    KeptGazetteer gazetteer,
    KeptOrders orders,
    Texts.Texts text
) : RegisterList<RecognitionRow>(form, database, person, gazetteer, text)
{
    public const string At = "/lam-viec/cong-nhan";

    public RecognitionFilter Filter { get; } = new(form, person);
    public override string Files => At;
    public override string Counted => "{0:N0} lượt công nhận";
    public override string Empty => "Không có lượt công nhận nào khớp điều kiện.";
    public override DateOnly Day => Filter.Day;
    public override IEnumerable<string> Facts => Filter.Within is { } days ? [L["hết hạn trong {0} ngày", days]] : [];

    protected override DateOnly Boundaries => Filter.Boundaries;
    protected override string OwnSort => Filter.Within is null ? "-cap" : "han";

    protected override IReadOnlyList<ListColumn<RecognitionRow>> Columns =>
        [
            Text("Sản phẩm", row => row.Product)
                .OnPage(row =>
                    ListCell
                        .Link($"/lam-viec/san-pham/{row.ProductId}", row.Product)
                        .Below(NowNamed(row.ProductNow))
                        .Below(ListCell.Link($"/lam-viec/chu-the/{row.ProducerId}", row.Producer, "quiet"))
                        .Below(NowNamed(row.ProducerNow))
                )
                .SortedBy("ten"),
            Text("Chủ thể", row => row.Producer).OnlyInFile(),
            Text("Nơi", row => Places.Of(row.UnitId)?.Address).OnPage(row => Places.Short(row.UnitId, L)),
            Text("Mã đơn vị", row => Places.Of(row.UnitId)?.Code).OnlyInFile(),
            Text("Ngành", row => Words.Of(row.Sector)).OnlyInFile(),
            Number("Hạng sao", row => row.Stars)
                .Headed("Sao")
                .OnPage(row => ListCell.Of(L["{0} sao", row.Stars]))
                .SortedBy("sao"),
            Text("Hình thức", row => Words.Of(row.Kind)).OnPage(row => ListCell.Whole(L[Words.Of(row.Kind)])),
            Text("Số quyết định", row => row.DecisionNumber)
                .Headed("Quyết định")
                .OnPage(row =>
                    ListCell
                        .Whole(row.DecisionNumber ?? "")
                        .Below(row.IssuedOn.Shown())
                        .Below(row.CertificateNumber, "quiet whole")
                )
                .SortedBy("cap"),
            Text("Cơ quan", row => row.Authority).OnlyInFile(),
            Text("Số giấy chứng nhận", row => row.CertificateNumber).OnlyInFile(),
            Date("Ngày cấp", row => row.IssuedOn).OnlyInFile(),
            Date("Ngày hết hạn", row => row.ExpiresOn).OnlyInFile(),
            Date("Ngày thu hồi", row => row.RevokedOn).OnlyInFile(),
            Text("Trạng thái", row => Mark(row, Texts.Texts.Vietnamese).Text)
                .OnPage(row => ListCell.Pill(Mark(row, L).Kind, Mark(row, L).Text))
                .SortedBy("han"),
            Text("Tên sản phẩm nay là", row => row.ProductNow).OnlyInFile(),
            Text("Tên chủ thể nay là", row => row.ProducerNow).OnlyInFile(),
        ];

    protected override async Task<(ListRows<RecognitionRow> Rows, FoundWords? Words)> FindAsync(CancellationToken stop)
    {
        var found = await RecognitionList.OpenAsync(Database, search, Person, Filter, stop);
        return (found.Rows(orders, Person), found.Words);
    }

    private StandingMark Mark(RecognitionRow row, Texts.Texts words) =>
        StandingMark.Of(Filter.Day, row.IssuedOn, row.ExpiresOn, row.RevokedOn, row.ReplacedOn, words);
}
