using OneCommune.Domain;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Web.Features.Shared;

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
internal sealed class ProducerFilter(ListQuery query, DateOnly today)
{
    public static readonly IReadOnlyDictionary<string, ProducerState> States = new Dictionary<string, ProducerState>
    {
        ["con-han"] = ProducerState.Holding,
        ["het-han"] = ProducerState.Lapsed,
        ["chua-co"] = ProducerState.NeverRecognised,
    };

    public ListQuery Query => query;
    public string Words { get; } = query.Text("q");
    public ProducerState? State { get; } = query.Word("trang-thai", States);
    public int? Stars { get; } = query.Number("sao", 3, 5);
    public Sector? Sector { get; } = query.Word<Sector>("nganh");
    public LegalForm? LegalForm { get; } = query.Word<LegalForm>("loai-hinh");
    public string? UnitCode { get; } = query.Text("don-vi", 10) is { Length: > 0 } code ? code : null;
    public DateOnly Day { get; } = query.Day("ngay") ?? today;
    public DateOnly Boundaries { get; } = query.Day("dia-gioi") ?? today;
    public bool WomenLed { get; } = query.Is("nu");
    public bool ModernChannel { get; } = query.Is("kenh");
    public bool Online { get; } = query.Is("online");

    /// <summary>
    /// The place, stars and sector are those of certificates in force, as figures count; otherwise the place is the
    /// producer's own today.
    /// </summary>
    public bool AsksStars => State == ProducerState.Holding || Stars is not null || Sector is not null || Online;

    public LegalForm[] LegalForms => LegalFormChoice.Of(LegalForm);
}
