using OneCommune.Domain;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Web.Features.Shared;

namespace OneCommune.Web.Features.Registry.Products;

/// <summary>How a product stands on a day: its latest recognition by then, or none.</summary>
internal enum ProductState
{
    InForce,

    /// <summary>In force, and its last day is near: see <see cref="StandingMark.EndingDays"/>.</summary>
    Ending,
    Expired,
    Revoked,
    NeverRecognised,
}

/// <summary>What the list of a year counts.</summary>
internal enum YearEvent
{
    First,
    Renewed,
    Upgraded,
    Revoked,
    Expired,
}

/// <summary>The conditions of the products list, read from the address bar. Figures link here, so each is a figure's condition.</summary>
internal sealed class ProductFilter(ListQuery query, DateOnly today)
{
    public static readonly IReadOnlyDictionary<string, ProductState> States = new Dictionary<string, ProductState>
    {
        ["con-han"] = ProductState.InForce,
        ["sap-het"] = ProductState.Ending,
        ["het-han"] = ProductState.Expired,
        ["thu-hoi"] = ProductState.Revoked,
        ["chua-co"] = ProductState.NeverRecognised,
    };

    public ListQuery Query => query;
    public string Words { get; } = query.Text("q");
    public ProductState? State { get; } = query.Word("trang-thai", States);
    public int? Stars { get; } = query.Number("sao", 3, 5);
    public Sector? Sector { get; } = query.Word<Sector>("nganh");
    public LegalForm? LegalForm { get; } = query.Word<LegalForm>("loai-hinh");
    public string? UnitCode { get; } = query.Text("don-vi", 10) is { Length: > 0 } code ? code : null;

    /// <summary>The day the list speaks of.</summary>
    public DateOnly Day { get; } = query.Day("ngay") ?? today;

    /// <summary>The day whose boundaries and codes <see cref="UnitCode"/> means.</summary>
    public DateOnly Boundaries { get; } = query.Day("dia-gioi") ?? today;
    public int? Year { get; } = query.Number("nam", 2018, 2100);
    public YearEvent? Event { get; } = query.Word<YearEvent>("loai");
    public bool WomenLed { get; } = query.Is("nu");
    public bool ModernChannel { get; } = query.Is("kenh");
    public bool Online { get; } = query.Is("online");

    /// <summary>
    /// The rows are recognitions: what the certificate says (stars, sector, place) is asked. Otherwise they are products, and
    /// what the register says of them now.
    /// </summary>
    public bool AsksRecognitions =>
        Year is not null || Stars is not null || State is not (null or ProductState.NeverRecognised);

    /// <summary>The list's order where none is asked for: that of an index, so that a page is found without sorting the rest.</summary>
    public string OwnSort =>
        Year is not null ? "cap"
        : State is ProductState.Expired or ProductState.Revoked ? "-han"
        : AsksRecognitions ? "han"
        : "ten";

    public LegalForm[] LegalForms => LegalFormChoice.Of(LegalForm);
}
