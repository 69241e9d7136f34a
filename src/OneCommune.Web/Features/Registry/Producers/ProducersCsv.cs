using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Storage.Registry;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Registry.Producers;

/// <summary>The producers list with the same conditions as a file; nothing personal beyond the representative's name is in it.</summary>
internal static class ProducersCsv
{
    private static readonly string[] Head =
    [
        "Chủ thể",
        "Loại hình",
        "Nơi",
        "Mã đơn vị",
        "Người đại diện",
        "Kênh hiện đại",
        "Số sản phẩm",
        "Số sản phẩm còn hạn",
        "Hết hạn sớm nhất",
        "Tên chủ thể nay là",
        "Chủ thể nay ở",
    ];

    public static void Map(WebApplication app) =>
        app.MapTable(
                "/lam-viec/chu-the",
                async (
                    HttpContext context,
                    Database database,
                    KeptSearch search,
                    KeptGazetteer gazetteer,
                    Person person,
                    CancellationToken stop
                ) =>
                {
                    var filter = new ProducerFilter(new ListQuery(context.Request), person.Today);
                    var list = await ProducerList.OpenAsync(database, search, person, filter, stop);
                    var places = new PlaceBook(await gazetteer.ReadAsync(database, stop), person.Today);
                    await TableFile.WriteAsync(context, "chu-the", Head, list.InOrder().All, row => Cells(row, places));
                }
            )
            .Allow(RegisterScope.Readers);

    private static IEnumerable<object?> Cells(ProducerRow row, PlaceBook places)
    {
        var place = places.Of(row.UnitId);
        return
        [
            row.Name,
            Words.Of(row.LegalForm),
            place?.Address,
            place?.Code,
            row.Representative,
            row.ModernChannel ? "x" : null,
            row.Products,
            row.InForce,
            row.NextEnd,
            row.NameNow,
            places.Moved(row.UnitId, row.MovedTo)?.Address,
        ];
    }
}
