using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Text;
using OneCommune.Storage;
using OneCommune.Storage.Registry;
using OneCommune.Storage.Registry.Places;
using OneCommune.Web.Features.Reports.Statistics;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Features.Shopper.Catalogue;
using OneCommune.Web.Rights;
using OneCommune.Web.Serving;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Shopper.OpenData;

/// <summary>
/// GET /du-lieu-mo/san-pham.csv?asOf=&amp;unit=: every product recognised by a day with its latest recognition by then, in the order of
/// the names of that day. Nothing personal: what the catalogue shows, no more.
/// </summary>
internal static class OpenProductsCsv
{
    /// <summary>The columns in order, each with what it holds, for the page that documents them.</summary>
    public static readonly IReadOnlyList<(string Name, string Meaning)> Columns =
    [
        ("san_pham", "Tên sản phẩm tại ngày hỏi"),
        ("nganh", "Ngành: food, drinks, medicinal, handicraft, ornamental, tourism hoặc unknown"),
        ("chu_the", "Tên chủ thể tại ngày hỏi"),
        ("loai_hinh", "Loại hình: enterprise, cooperative, cooperativeGroup, household, farm, association hoặc other"),
        ("noi_cap", "Nơi sản xuất ghi trên giấy chứng nhận, theo địa giới lúc đó"),
        ("ma_noi_cap", "Mã đơn vị hành chính của nơi đó"),
        ("noi_nay", "Nơi đó nay thuộc đơn vị nào; nhiều đơn vị cách nhau bằng dấu chấm phẩy"),
        ("hang_sao", "3, 4 hoặc 5"),
        ("tinh_trang", "Tình trạng tại ngày hỏi: inForce (còn hiệu lực), expired (hết hạn) hoặc revoked (đã thu hồi)"),
        ("ngay_cap", "Ngày công nhận, yyyy-MM-dd"),
        ("ngay_het_han", "Ngày cuối có giá trị nếu không bị thu hồi hay thay thế"),
        ("ngay_thu_hoi", "Ngày thu hồi; để trống nếu không"),
        ("so_quyet_dinh", "Số quyết định công nhận"),
        ("co_quan", "Cơ quan công nhận"),
        ("giay_chung_nhan", "Số giấy chứng nhận, hoặc mã tra cứu nếu giấy không có số"),
        ("ban_truc_tuyen", "1 nếu sản phẩm đang bán trên sàn thương mại điện tử, 0 nếu không"),
        ("dia_chi_trang", "Địa chỉ đầy đủ của trang sản phẩm trong hệ thống này"),
        ("quyet_dinh_thu_hoi", "Số quyết định thu hồi; để trống nếu không có hoặc không rõ"),
    ];

    public static void Map(WebApplication app) =>
        app.MapGet("/du-lieu-mo/san-pham.csv", GetAsync).PublicPage(kept: false).AllowVisitor();

    private static async Task GetAsync(
        HttpContext context,
        Database database,
        TimeProvider time,
        string? asOf,
        string? unit
    )
    {
        var stop = context.RequestAborted;
        var today = time.Today();
        var day = StatisticsQuestion.Read(asOf, null, null, today).AsOf;
        var units = await database.Recognitions.Select(r => r.UnitId).Distinct().ToListAsync(stop);
        var places = await database.WrittenPlacesAsync(units, today, stop);
        var latest = database.LatestRecognitions(day);
        if (!string.IsNullOrWhiteSpace(unit))
            latest = await database.InUnitAsync(latest, unit.Trim(), today, stop);
        var rows = await RowsAsync(database, database.Rows(latest), day, today, stop);
        await TrailHead.NameAsync(context, database, stop);
        var site = await PublicSite.OfAsync(database, context.Request, stop);
        await Csv.WriteAsync(
            context,
            (day > today ? "san-pham-ocop-du-kien-" : "san-pham-ocop-") + day.Iso(),
            [.. Columns.Select(c => c.Name)],
            rows.All,
            Cells
        );

        IEnumerable<object?> Cells(CatalogueRow row)
        {
            var place = row.UnitId is { } issuedIn ? places.GetValueOrDefault(issuedIn) : null;
            return
            [
                row.Name,
                Words.Key(row.Sector),
                row.Producer,
                Words.Key(row.LegalForm),
                place?.Address,
                place?.Code,
                place is null ? null : string.Join("; ", place.Now),
                row.Stars,
                Words.Key(row.Days.On(day)),
                row.IssuedOn,
                row.ExpiresOn,
                row.RevokedOn <= day ? row.RevokedOn : null,
                row.DecisionNumber,
                row.Authority,
                row.Certificate,
                row.Online ? 1 : 0,
                site + PublicAddresses.Product(row.Slug),
                row.RevokedOn <= day ? row.RevocationNumber : null,
            ];
        }
    }

    private static async Task<OrderedRows<CatalogueRow>> RowsAsync(
        Database database,
        IQueryable<CatalogueRow> rows,
        DateOnly day,
        DateOnly today,
        CancellationToken stop
    )
    {
        var order = new RowOrder<CatalogueRow>().By(r => r.NameOrder).By(r => r.Id);
        if (await database.ChangedSinceAsync(day, today, stop) is not { } changes)
            return new(rows, [], order);
        var (ids, then) = (changes.Subjects, new RecordsThen(changes, day));
        var asToday = rows.Where(r =>
            !EF.Parameter(ids).Contains(r.ProductId) && !EF.Parameter(ids).Contains(r.ProducerId)
        );
        var changed = await rows.Where(r =>
                EF.Parameter(ids).Contains(r.ProductId) || EF.Parameter(ids).Contains(r.ProducerId)
            )
            .ToListAsync(stop);
        return new(asToday, changed.Select(row => Back(row, then)), order);
    }

    private static CatalogueRow Back(CatalogueRow row, RecordsThen then)
    {
        var name = then.Product(row.Id, row.ProductId, row.Name).Name;
        var producer = then.Producer(row.Id, row.ProducerId, new(row.Producer, row.LegalForm, null, null));
        return row with
        {
            Name = name,
            NameOrder = VietnameseOrder.Key(name),
            Producer = producer.Name,
            LegalForm = producer.LegalForm,
        };
    }
}
