using OneCommune.Domain;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Storage;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Reports.Statistics;

/// <summary>The figures of the page as a file, one line each, with the question they answer in every line.</summary>
internal static class StatisticsCsv
{
    private static readonly string[] Head =
    [
        "Tại ngày",
        "Đơn vị",
        "Địa giới ngày",
        "Nhóm",
        "Chỉ tiêu",
        "Hạng sao",
        "Giá trị",
        "Dự kiến",
    ];

    public static void Map(WebApplication app) =>
        app.MapTable(
                "/lam-viec/so-lieu",
                async (HttpContext context, Database database, Person person, CancellationToken stop) =>
                {
                    var sheet = await StatisticsSheet.ReadAsync(database, context.Request, person, stop);
                    var question = sheet.Question;
                    var place = sheet.Scope.Place is { } unit ? $"{unit.Code} {unit.Name}" : "";
                    await TableFile.WriteAsync(
                        context,
                        (question.IsProjection ? "so-lieu-du-kien-" : "so-lieu-") + question.AsOf.Iso(),
                        Head,
                        Lines(sheet).ToAsyncEnumerable(),
                        line =>
                            [
                                question.AsOf,
                                place,
                                question.Boundaries,
                                line.Group,
                                line.Name,
                                line.Stars,
                                line.Value,
                                question.Projection,
                            ]
                    );
                }
            )
            .Allow(Roles.Office);

    private static IEnumerable<Line> Lines(StatisticsSheet sheet)
    {
        var (report, figures) = (sheet.Report, sheet.Report.Summary());
        yield return new("Tổng", "Sản phẩm còn hiệu lực", null, figures.Products);
        yield return new("Tổng", "Chủ thể", null, figures.Producers);
        yield return new("Tổng", "Chủ thể do nữ làm chủ", null, figures.WomenLed);
        yield return new("Tổng", "Chủ thể vào kênh hiện đại", null, figures.ModernChannel);
        yield return new("Tổng", "Sản phẩm bán trên sàn điện tử", null, figures.Online);
        foreach (var sector in Enum.GetValues<Sector>())
            for (var stars = 3; stars <= 5; stars++)
                yield return new("Ngành", Words.Of(sector), stars, report.Starred(stars, sector));
        foreach (var form in Enum.GetValues<LegalForm>())
            yield return new("Loại hình", Words.Of(form), null, report.Of(form));
        foreach (var year in sheet.Years)
        {
            var group = $"Năm {year.Year}";
            for (var stars = 3; stars <= 5; stars++)
                yield return new(group, "Còn hiệu lực cuối kỳ", stars, year.Starred(stars));
            foreach (var kind in Enum.GetValues<RecognitionKind>())
                yield return new(group, Words.Of(kind), null, year.Issued(kind));
            yield return new(group, "Bị thu hồi", null, year.Events.Revoked);
            yield return new(group, "Hết hạn chưa công nhận lại", null, year.Events.Expired);
        }
        foreach (var commune in sheet.Communes.Communes)
        {
            var name = $"{commune.Code} {commune.Name}";
            yield return new("Xã, phường", name, 3, commune.Three);
            yield return new("Xã, phường", name, 4, commune.Four);
            yield return new("Xã, phường", name, 5, commune.Five);
        }
        yield return new(
            "Xã, phường",
            "Không rõ xã, hoặc xã cũ đã chia cho nhiều xã",
            null,
            sheet.Communes.Elsewhere.Total
        );
    }

    private sealed record Line(string Group, string Name, int? Stars, long Value);
}
