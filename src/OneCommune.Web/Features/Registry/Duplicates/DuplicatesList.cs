using OneCommune.Domain.Registry.Duplicates;
using OneCommune.Storage;
using OneCommune.Storage.Registry.Places;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Duplicates;

/// <summary>Pairs of producers, or of products, that may be one; the surest first.</summary>
internal sealed class DuplicatesList(
    ListForm form,
    Database database,
    Person person,
    KeptGazetteer gazetteer,
    RecordSides records
) : ListOf<LikelyPair>(form, database, person)
{
    public const string At = "/lam-viec/trung-lap";

    /// <summary>Both records of each pair that is shown.</summary>
    public IReadOnlyDictionary<Guid, RecordSide> Sides { get; private set; } = new Dictionary<Guid, RecordSide>();
    public bool OfProducts { get; } = form.Query.OneOf(form.Without("loai"), "san-pham", "chu-the") == "san-pham";

    public override string Files => At;
    public override string Counted =>
        OfProducts ? "{0:N0} cặp sản phẩm có thể là một" : "{0:N0} cặp chủ thể có thể là một";
    public override string Empty => "Không còn cặp nào nghi trùng trong địa bàn của anh/chị.";

    /// <summary>By doubt alone.</summary>
    protected override string OwnSort => "";

    protected override IReadOnlyList<ListColumn<LikelyPair>> Columns =>
        [
            Text("Tên thứ nhất", pair => Sides[pair.First].Name),
            Text("Nơi thứ nhất", pair => Sides[pair.First].Place),
            Text("Tên thứ hai", pair => Sides[pair.Second].Name),
            Text("Nơi thứ hai", pair => Sides[pair.Second].Place),
            Text("Vì sao", pair => DuplicateWords.Of(pair, Texts.Texts.Vietnamese)),
        ];

    protected override async Task<ListRows<LikelyPair>> RowsAsync(CancellationToken stop)
    {
        var find = new FindDuplicates(Database, gazetteer, Person);
        return ListRows<LikelyPair>.Of(
            OfProducts ? await find.ProductsAsync(stop) : await find.ProducersAsync(stop),
            Query
        );
    }

    protected override Task PrepareAsync(CancellationToken stop) => ReadSidesAsync(Page, stop);

    protected override async Task<IAsyncEnumerable<LikelyPair>> FileRowsAsync(
        ListRows<LikelyPair> rows,
        CancellationToken stop
    )
    {
        var all = await rows.All().ToListAsync(stop);
        await ReadSidesAsync(all, stop);
        return all.ToAsyncEnumerable();
    }

    private async Task ReadSidesAsync(IEnumerable<LikelyPair> pairs, CancellationToken stop) =>
        Sides = await records.ReadAsync([.. pairs.SelectMany(p => new[] { p.First, p.Second })], OfProducts, stop);
}
