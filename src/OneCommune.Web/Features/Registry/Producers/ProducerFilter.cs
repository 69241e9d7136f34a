using OneCommune.Domain;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Producers;

/// <summary>How a producer stands on a day, by its products' stars.</summary>
internal enum ProducerState
{
    /// <summary>At least one star in force.</summary>
    Holding,

    /// <summary>Stars once, none in force.</summary>
    Lapsed,
    NeverRecognised,
}

/// <summary>The conditions of the producers list, read from the address bar.</summary>
internal sealed class ProducerFilter(ListForm form, Person person)
{
    public ListQuery Query => form.Query;
    public string Words { get; } = form.Search("q", "Tìm tên, tên cũ, nơi, số đăng ký");
    public ProducerState? State { get; } =
        form.Choice(
            "trang-thai",
            "Trạng thái",
            ("con-han", "Có sao còn hạn", ProducerState.Holding),
            ("het-han", "Từng có sao, nay hết", ProducerState.Lapsed),
            ("chua-co", "Chưa có sao", ProducerState.NeverRecognised)
        );
    public LegalForm? LegalForm { get; } = form.Choice<LegalForm>("loai-hinh", "Loại hình", Texts.Words.Of);
    public string? UnitCode { get; } = form.Unit();
    public int? Stars { get; } = form.More().Stars();
    public Sector? Sector { get; } = form.Choice<Sector>("nganh", "Ngành", Texts.Words.Of);
    public DateOnly Day { get; } = form.Day("ngay", "Tại ngày") ?? person.Today;
    public DateOnly Boundaries { get; } = form.Day("dia-gioi", "Địa giới ngày") ?? person.Today;
    public bool WomenLed { get; } = form.IsFor(person.Is(RegisterScope.PersonalReaders), "nu", "Nữ làm chủ");
    public bool ModernChannel { get; } = form.Is("kenh", "Kênh hiện đại");
    public bool Online { get; } = form.Is("online", "Có bán trên sàn");

    /// <summary>
    /// The place, stars and sector are those of certificates in force, as figures count; otherwise the place is the
    /// producer's own today.
    /// </summary>
    public bool AsksStars => State == ProducerState.Holding || Stars is not null || Sector is not null || Online;

    public LegalForm[] LegalForms => LegalFormChoice.Of(LegalForm);
}
