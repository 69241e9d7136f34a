using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Storage.Registry;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Registry.Recognitions;

/// <summary>The recognitions list with the same conditions as a file.</summary>
internal static class RecognitionsCsv
{
    private static readonly string[] Head =
    [
        "Sản phẩm",
        "Chủ thể",
        "Nơi",
        "Mã đơn vị",
        "Ngành",
        "Hạng sao",
        "Hình thức",
        "Số quyết định",
        "Cơ quan",
        "Số giấy chứng nhận",
        "Ngày cấp",
        "Ngày hết hạn",
        "Ngày thu hồi",
        "Trạng thái",
        "Tên sản phẩm nay là",
        "Tên chủ thể nay là",
    ];

    public static void Map(WebApplication app) =>
        app.MapTable(
                "/lam-viec/cong-nhan",
                async (
                    HttpContext context,
                    Database database,
                    KeptSearch search,
                    KeptGazetteer gazetteer,
                    Person person,
                    CancellationToken stop
                ) =>
                {
                    var filter = new RecognitionFilter(new ListQuery(context.Request), person.Today);
                    var list = await RecognitionList.OpenAsync(database, search, person, filter, stop);
                    var places = new PlaceBook(await gazetteer.ReadAsync(database, stop), person.Today);
                    await TableFile.WriteAsync(
                        context,
                        "cong-nhan",
                        Head,
                        (await list.InOrderAsync(stop)).All,
                        row => Cells(row, filter.Day, places)
                    );
                }
            )
            .Allow(RegisterScope.Officers);

    private static IEnumerable<object?> Cells(RecognitionRow row, DateOnly day, PlaceBook places)
    {
        var place = places.Of(row.UnitId);
        return
        [
            row.Product,
            row.Producer,
            place?.Address,
            place?.Code,
            Words.Of(row.Sector),
            row.Stars,
            Words.Of(row.Kind),
            row.DecisionNumber,
            row.Authority,
            row.CertificateNumber,
            row.IssuedOn,
            row.ExpiresOn,
            row.RevokedOn,
            StandingMark
                .Of(day, row.IssuedOn, row.ExpiresOn, row.RevokedOn, row.ReplacedOn, Texts.Texts.Vietnamese)
                .Text,
            row.ProductNow,
            row.ProducerNow,
        ];
    }
}
