using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Accounts;
using OneCommune.Domain.Dossiers;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.DossierLists;

/// <summary>The list as a file, all pages of it, by the same conditions.</summary>
internal static class DossiersCsv
{
    private static readonly string[] Head =
    [
        "Sản phẩm",
        "Mã số sản phẩm",
        "Chủ thể",
        "Mã xã",
        "Xã, phường",
        "Loại hồ sơ",
        "Bộ tiêu chí",
        "Bộ sản phẩm",
        "Trạng thái",
        "Ngày nộp",
        "Số tiếp nhận của xã",
        "Ngày xã tiếp nhận",
        "Hạn của xã",
        "Ngày đề nghị",
        "Số công văn",
        "Đợt",
        "Số tiếp nhận của tỉnh",
        "Ngày tỉnh tiếp nhận",
    ];

    public static void Map(WebApplication app) =>
        app.MapGet("/lam-viec/tinh/ho-so.csv", WriteAsync)
            .Allow(Role.Commune, Role.Province, Role.Secretary, Role.Leader, Role.Auditor);

    private static async Task WriteAsync(
        HttpContext context,
        Database database,
        Person person,
        LawBook laws,
        CancellationToken stop
    )
    {
        var catalogue = await laws.ReadAsync(database, stop);
        var filter = new DossierFilter(new(context.Request), catalogue.InForceOn(person.Today), person.Today);
        var rows = (await filter.RowsAsync(person, database, stop)).Sorted(filter.Query.Sort);
        await Csv.WriteAsync(
            context,
            $"ho-so-{person.Today:yyyy-MM-dd}",
            Head,
            rows.AsAsyncEnumerable(),
            row =>
                [
                    row.Product,
                    row.ProductCode,
                    row.Producer,
                    row.CommuneCode,
                    row.Commune,
                    DossierWords.Of(row.Kind),
                    row.RegulationId,
                    row.SetNumber,
                    DossierWords.Of(row.Status),
                    row.LodgedOn,
                    row.CommuneNumber,
                    row.CommuneReceivedOn,
                    row.DueOn,
                    row.ProposedOn,
                    row.LetterNumber,
                    row.ProposedOn is { } on && EvaluationRound.Of(catalogue.Get(row.RegulationId), on) is { } round
                        ? DossierWords.Of(round, Texts.Texts.Vietnamese)
                        : null,
                    row.ProvinceNumber,
                    row.ProvinceReceivedOn,
                ]
        );
    }
}
