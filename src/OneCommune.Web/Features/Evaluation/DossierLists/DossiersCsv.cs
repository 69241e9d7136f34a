using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Office.Calendar;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Evaluation.DossierLists;

/// <summary>The list as a file, all pages of it, by the same conditions.</summary>
internal static class DossiersCsv
{
    private static readonly string[] Head =
    [
        "Sản phẩm",
        "Mã số sản phẩm",
        "Chủ thể",
        "Mã xã",
        "Xã nhận hồ sơ",
        "Loại hồ sơ",
        "Bộ tiêu chí",
        "Bộ sản phẩm",
        "Trạng thái",
        "Ngày nộp",
        "Số tiếp nhận của xã",
        "Ngày xã tiếp nhận",
        "Hạn của xã",
        "Số ngày làm việc còn lại của xã",
        "Ngày đã bổ sung",
        "Ngày đề nghị",
        "Số công văn",
        "Đợt",
        "Tỉnh đánh giá xong trước",
        "Số tiếp nhận của tỉnh",
        "Ngày tỉnh tiếp nhận",
        "Tên sản phẩm nay là",
        "Tên chủ thể nay là",
    ];

    public static void Map(WebApplication app) =>
        app.MapTable("/lam-viec/tinh/ho-so", WriteAsync)
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
        var calendar = new WorkingCalendar(await database.Holidays.AsNoTracking().ToListAsync(stop));
        var all = await filter.RowsAsync(person, database, stop);
        // As the page it stands beside: the commune's list has no order but its own.
        var rows =
            filter.Query.Sort.Length == 0 && !person.Is(Role.Province, Role.Secretary, Role.Leader, Role.Auditor)
                ? all.ByUrgencyOfCommune()
                : all.Sorted(filter.Query.Sort, filter.Rounds);
        await TableFile.WriteAsync(
            context,
            "ho-so",
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
                    row.ClockRuns && row.DueOn is { } due ? calendar.Between(person.Today, due) : null,
                    row.SupplementGivenOn,
                    row.ProposedOn,
                    row.LetterNumber,
                    row.ProposedOn is { } on && EvaluationRound.Of(catalogue.Get(row.RegulationId), on) is { } round
                        ? DossierWords.Of(round, Texts.Texts.Vietnamese)
                        : null,
                    row.RunningRound(filter.Rounds)?.RankedBefore,
                    row.ProvinceNumber,
                    row.ProvinceReceivedOn,
                    row.ProductNow,
                    row.ProducerNow,
                ]
        );
    }
}
