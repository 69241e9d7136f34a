using OneCommune.Domain;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Web.Features.Shared;

namespace OneCommune.Web.Features.Registry.Recognitions;

/// <summary>The conditions of the recognitions list, read from the address bar.</summary>
internal sealed class RecognitionFilter(ListQuery query, DateOnly today)
{
    /// <summary>Days before the end at which somebody should act: the window to be recognised again is from 180 to 120 (26/2026 art. 7.6).</summary>
    public static readonly int[] Horizons = [210, 180, 150, 120];

    public static readonly IReadOnlyDictionary<string, Standing> States = new Dictionary<string, Standing>
    {
        ["con-han"] = Standing.InForce,
        ["het-han"] = Standing.Expired,
        ["thu-hoi"] = Standing.Revoked,
        ["da-thay"] = Standing.Replaced,
    };

    public ListQuery Query => query;
    public string Words { get; } = query.Text("q");
    public string Decision { get; } = query.Text("quyet-dinh", 60);
    public int? Year { get; } = query.Number("nam", 2018, 2100);
    public Standing? State { get; } = query.Word("trang-thai", States);
    public int? Within { get; } = query.Number("trong", 1, 1095);
    public RecognitionKind? Kind { get; } = query.Word<RecognitionKind>("loai");
    public int? Stars { get; } = query.Number("sao", 3, 5);
    public Sector? Sector { get; } = query.Word<Sector>("nganh");
    public string? UnitCode { get; } = query.Text("don-vi", 10) is { Length: > 0 } code ? code : null;
    public DateOnly Day { get; } = query.Day("ngay") ?? today;
    public DateOnly Boundaries { get; } = query.Day("dia-gioi") ?? today;
}
