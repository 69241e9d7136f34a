using OneCommune.Domain;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;

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
internal sealed class ProductFilter(ListForm form, Person person)
{
    public ListQuery Query => form.Query;
    public string Words { get; } = form.Search("q", "Tìm tên, chủ thể, nơi, mã số, số quyết định");
    public ProductState? State { get; } =
        form.Choice(
            "trang-thai",
            "Trạng thái",
            ("con-han", "Còn hạn", ProductState.InForce),
            ("sap-het", "Sắp hết hạn (180 ngày)", ProductState.Ending),
            ("het-han", "Hết hạn", ProductState.Expired),
            ("thu-hoi", "Bị thu hồi", ProductState.Revoked),
            ("chua-co", "Chưa có sao", ProductState.NeverRecognised)
        );
    public int? Stars { get; } = form.Stars();
    public string? UnitCode { get; } = form.Unit();
    public Sector? Sector { get; } = form.More().Choice<Sector>("nganh", "Ngành", Texts.Words.Of);
    public LegalForm? LegalForm { get; } = form.Choice<LegalForm>("loai-hinh", "Loại hình", Texts.Words.Of);

    /// <summary>The day the list speaks of.</summary>
    public DateOnly Day { get; } = form.Day("ngay", "Tại ngày") ?? person.Today;

    /// <summary>The day whose boundaries and codes <see cref="UnitCode"/> means.</summary>
    public DateOnly Boundaries { get; } = form.Day("dia-gioi", "Địa giới ngày") ?? person.Today;
    public int? Year { get; } = form.Number("nam", "Năm", 2018, 2100);
    public YearEvent? Event { get; } =
        form.Choice(
            "loai",
            "Trong năm",
            ("first", "Công nhận lần đầu", YearEvent.First),
            ("renewed", "Công nhận lại", YearEvent.Renewed),
            ("upgraded", "Nâng hạng", YearEvent.Upgraded),
            ("revoked", "Bị thu hồi", YearEvent.Revoked),
            ("expired", "Hết hạn", YearEvent.Expired)
        );
    public bool WomenLed { get; } = form.IsFor(person.Is(RegisterScope.PersonalReaders), "nu", "Nữ làm chủ");
    public bool ModernChannel { get; } = form.Is("kenh", "Kênh hiện đại");
    public bool Online { get; } = form.Is("online", "Có bán trên sàn");

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
