using OneCommune.Domain.Registry.Places;
using OneCommune.Storage;
using OneCommune.Storage.Registry;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Registry.Places;

/// <summary>All units of a day (ngay), or those inside one (trong), as a file.</summary>
internal static class UnitsCsv
{
    private static readonly string[] head =
    [
        "Mã",
        "Tên",
        "Cấp",
        "Mã cấp trên",
        "Địa chỉ",
        "Từ ngày",
        "Đến ngày",
        "Vĩ độ",
        "Kinh độ",
    ];

    public static void Map(WebApplication app) =>
        app.MapTable(
                "/lam-viec/don-vi",
                async (HttpContext context, Database database, KeptGazetteer kept, Person person) =>
                {
                    var places = await kept.ReadAsync(database, context.RequestAborted);
                    var query = new ListQuery(context.Request);
                    var day = query.Day("ngay") ?? person.Today;
                    var inside = query.Text("trong", 10);
                    query.RefuseUnread();
                    var units = places.Units.Where(unit =>
                        unit.IsValidOn(day)
                        && (inside.Length == 0 || places.Path(unit).Any(above => above.Code == inside))
                    );
                    var rows = units.OrderBy(unit => unit.Level).ThenBy(unit => unit.Code, StringComparer.Ordinal);
                    await TableFile.WriteAsync(
                        context,
                        "don-vi",
                        head,
                        rows.ToAsyncEnumerable(),
                        unit => Cells(places, unit)
                    );
                }
            )
            .AllowSignedIn();

    private static IEnumerable<object?> Cells(Gazetteer places, AdminUnit unit) =>
        [
            unit.Code,
            unit.Name,
            Words.Of(unit.Level),
            places.Parent(unit)?.Code,
            places.Address(unit),
            unit.ValidFrom,
            unit.ValidTo,
            unit.Latitude,
            unit.Longitude,
        ];
}
