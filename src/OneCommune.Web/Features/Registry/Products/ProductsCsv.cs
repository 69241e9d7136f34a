using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Storage.Registry;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Registry.Products;

/// <summary>The products list with the same conditions as a file; nothing personal is in it.</summary>
internal static class ProductsCsv
{
    private static readonly string[] Head =
    [
        "Sản phẩm",
        "Mã số",
        "Chủ thể",
        "Loại hình",
        "Nơi",
        "Mã đơn vị",
        "Ngành",
        "Hạng sao",
        "Ngày cấp",
        "Ngày hết hạn",
        "Ngày thu hồi",
        "Trạng thái",
        "Số quyết định",
        "Tên sản phẩm nay là",
        "Tên chủ thể nay là",
        "Chủ thể nay ở",
    ];

    public static void Map(WebApplication app) =>
        app.MapTable(
                "/lam-viec/san-pham",
                async (
                    HttpContext context,
                    Database database,
                    KeptSearch search,
                    KeptGazetteer gazetteer,
                    Person person,
                    CancellationToken stop
                ) =>
                {
                    var filter = new ProductFilter(new ListQuery(context.Request), person.Today);
                    var list = await ProductList.OpenAsync(database, search, person, filter, stop);
                    var places = new PlaceBook(await gazetteer.ReadAsync(database, stop), person.Today);
                    await TableFile.WriteAsync(
                        context,
                        "san-pham",
                        Head,
                        list.InOrder().All,
                        row => Cells(row, filter.Day, places)
                    );
                }
            )
            .Allow(RegisterScope.Readers);

    private static IEnumerable<object?> Cells(ProductRow row, DateOnly day, PlaceBook places)
    {
        var place = places.Of(row.UnitId);
        return
        [
            row.Name,
            row.Code,
            row.Producer,
            Words.Of(row.LegalForm),
            place?.Address,
            place?.Code,
            Words.Of(row.Sector),
            row.Stars,
            row.IssuedOn,
            row.ExpiresOn,
            row.RevokedOn,
            StandingMark
                .Of(day, row.IssuedOn, row.ExpiresOn, row.RevokedOn, row.ReplacedOn, Texts.Texts.Vietnamese)
                .Text,
            row.DecisionNumber,
            row.ProductNow,
            row.ProducerNow,
            places.Moved(row.UnitId, row.MovedTo)?.Address,
        ];
    }
}
