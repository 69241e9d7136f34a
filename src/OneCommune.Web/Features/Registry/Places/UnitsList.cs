using OneCommune.Domain.Registry.Places;
using OneCommune.Domain.Text;
using OneCommune.Storage;
using OneCommune.Storage.Registry.Places;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Registry.Places;

/// <summary>
/// The units of a day: the provinces, those whose name holds some words, those inside one. A file asked without words or unit holds the
/// whole catalogue of the day.
/// </summary>
internal sealed class UnitsList(ListForm form, Database database, Person person, KeptGazetteer kept, Texts.Texts text)
    : ListOf<AdminUnit>(form, database, person)
{
    public const string At = "/lam-viec/don-vi";

    private readonly string words = form.Search("q", "Tên, có dấu hay không dấu");
    private readonly DateOnly? day = form.Day("ngay", "Danh mục tại ngày");

    /// <summary>Code of the unit whose parts are asked for, itself among them.</summary>
    private readonly string inside = form.Query.Text(form.Without("trong"), 10);

    /// <summary>An address as somebody wrote it, to be answered beside the list.</summary>
    public string Address { get; } = form.Query.Text(form.Passing("dia-chi"), 300);

    /// <summary>Null where none is asked for.</summary>
    public DateOnly? AskedDay => day;

    /// <summary>Read with the list.</summary>
    public Gazetteer Gazetteer { get; private set; } = null!;

    public override string Files => At;
    public override DateOnly Day => day ?? Person.Today;
    public override string Counted => IsOfProvinces ? "{0:N0} tỉnh, thành phố" : "{0:N0} đơn vị";
    public override string Empty => "Không có đơn vị nào như vậy.";
    public override IEnumerable<string> Facts =>
        Total == 0 && Gazetteer.Catalogues is [var first, ..]
            ? [text["danh mục sớm nhất đang có bắt đầu từ {0}", first.Shown()]]
            : [];

    /// <summary>Answers to words come best first, parts of a unit by level and code.</summary>
    protected override string OwnSort => IsOfProvinces ? "ten" : "";

    protected override IReadOnlyList<ListColumn<AdminUnit>> Columns =>
        [
            Text("Mã", unit => unit.Code)
                .Headed("Đơn vị")
                .OnPage(unit => ListCell.Link(UnitsPage.Link(unit), unit.Name).Below(unit.Code, "quiet whole"))
                .SortedBy("ten", unit => VietnameseOrder.Key(unit.Name)),
            Text("Tên", unit => unit.Name).OnlyInFile(),
            Text("Cấp", unit => Words.Of(unit.Level))
                .OnPage(unit => ListCell.Of(text[Words.Of(unit.Level)]))
                .OnlyInFile(IsOfProvinces)
                .SortedBy("cap", unit => unit.Level),
            Text("Mã cấp trên", unit => Gazetteer.Parent(unit)?.Code).OnlyInFile(),
            Text("Địa chỉ", unit => Gazetteer.Address(unit))
                .Headed("Thuộc")
                .OnPage(unit =>
                    ListCell.Of(string.Join(", ", Gazetteer.Path(unit).Skip(1).Select(above => above.Name)))
                )
                .OnlyInFile(IsOfProvinces),
            Number("Số xã, phường", unit => unit.Level == AdminLevel.Commune ? null : Gazetteer.Communes(unit).Count())
                .OnPage(unit => ListCell.Of(CommunesOf(unit, Gazetteer, text))),
            Date("Từ ngày", unit => unit.ValidFrom).OnlyInFile(),
            Date("Đến ngày", unit => unit.ValidTo).OnlyInFile(),
            new ListColumn<AdminUnit>("Vĩ độ", unit => unit.Latitude).OnlyInFile(),
            new ListColumn<AdminUnit>("Kinh độ", unit => unit.Longitude).OnlyInFile(),
        ];

    private bool IsOfProvinces => words.Length == 0 && inside.Length == 0;

    protected override async Task<ListRows<AdminUnit>> RowsAsync(CancellationToken stop)
    {
        Gazetteer = await kept.ReadAsync(Database, stop);
        var units =
            words.Length > 0 ? Gazetteer.Search(words, Day)
            : inside.Length > 0 ? Catalogue()
            : Gazetteer.Provinces(Day);
        return Of(units);
    }

    protected override Task<IAsyncEnumerable<AdminUnit>> FileRowsAsync(
        ListRows<AdminUnit> rows,
        CancellationToken stop
    ) => Task.FromResult((IsOfProvinces ? Of(Catalogue()) : rows).All());

    private IEnumerable<AdminUnit> Catalogue() =>
        Gazetteer
            .Units.Where(unit => unit.IsValidOn(Day))
            .Where(unit => inside.Length == 0 || Gazetteer.Path(unit).Any(above => above.Code == inside))
            .OrderBy(unit => unit.Level)
            .ThenBy(unit => unit.Code, StringComparer.Ordinal);

    /// <summary>In the order asked for; else as they come: best answers first, or the alphabet.</summary>
    private ListRows<AdminUnit> Of(IEnumerable<AdminUnit> units) =>
        ListRows<AdminUnit>.Of([.. Query.Sort.Length == 0 ? units : Sorted(units.AsQueryable())], Query);

    /// <summary>How many communes it has; none of a commune.</summary>
    public static string CommunesOf(AdminUnit unit, Gazetteer places, Texts.Texts text) =>
        unit.Level == AdminLevel.Commune ? ""
        : places.Communes(unit).Count() is > 0 and var communes ? $"{communes:N0}"
        : text["chưa nạp"];
}
