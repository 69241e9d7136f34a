using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Dossiers;

/// <summary>A producer's own dossiers: what they have to do, how far the offices are, and what came of them lately.</summary>
internal static class OwnDossiers
{
    private const string List = "/lam-viec/ho-so";

    /// <summary>For so long a result is told.</summary>
    private const int NewsDays = 90;

    public static async Task<IEnumerable<Waiting>> OfAsync(Database database, Person person, CancellationToken stop)
    {
        if (!person.Is(Role.Producer))
            return [];
        var own = person.ProducerIds.ToList();
        var since = person.Today.AddDays(-NewsDays);
        var all = await database
            .Dossiers.IgnoreAutoIncludes()
            .Where(d => own.Contains(d.ProducerId) && d.Status != DossierStatus.Withdrawn)
            .Select(d => new Own(
                d.Id,
                d.Status,
                d.SupplementOf,
                d.CommuneDueOn,
                database.DossierSteps.Any(s => s.DossierId == d.Id && s.Kind == StepKind.Decided && s.OnDate >= since)
            ))
            .ToListAsync(stop);
        List<Own> In(params DossierStatus[] statuses) => all.FindAll(d => statuses.Contains(d.Status));
        var asked = In(DossierStatus.SupplementAsked).FindAll(d => d.AskedOf == AskedOf.Producer);
        var atCommune = In(DossierStatus.CommuneReceived);
        var kept = await Unlodged.WaitingAsync(
            database,
            database.Dossiers.Where(d => own.Contains(d.ProducerId)),
            stop
        );
        return
        [
            Told(asked, "hồ sơ phải bổ sung", "warn"),
            Told(In(DossierStatus.Returned), "hồ sơ bị trả lại, cần sửa và nộp lại", "warn"),
            Told(
                all.FindAll(d => kept.Contains(d.Id)),
                "hồ sơ có chỗ đã sửa, chưa nộp, đang được giữ lại",
                "info",
                "/lay-lai"
            ),
            Told(all.FindAll(d => d.IsNews), "hồ sơ đã có kết quả", "info", "/ket-qua"),
            Told(
                In(
                    DossierStatus.ProvinceReceived,
                    DossierStatus.InCouncil,
                    DossierStatus.Scored,
                    DossierStatus.Submitted
                ),
                "hồ sơ tỉnh đã tiếp nhận, đang đánh giá",
                "info"
            ),
            Told(In(DossierStatus.Proposed), "hồ sơ xã đã đề nghị lên tỉnh", "info"),
            Told(
                atCommune,
                atCommune.Count == 1
                    ? "hồ sơ xã đã tiếp nhận, hạn xử lý {1}"
                    : "hồ sơ xã đã tiếp nhận, hạn gần nhất {1}",
                "info"
            ) with
            {
                Day = atCommune.Min(d => d.DueOn),
            },
            Told(In(DossierStatus.Lodged), "hồ sơ đã nộp, chờ xã tiếp nhận", "info"),
            Told(In(DossierStatus.Draft), "hồ sơ đang soạn, chưa nộp", "info"),
        ];
    }

    /// <summary>A single one is opened at once.</summary>
    private static Waiting Told(List<Own> dossiers, string text, string kind, string page = "") =>
        new(dossiers.Count, text, dossiers is [var only] ? $"{List}/{only.Id}{page}" : List, kind);

    private sealed record Own(Guid Id, DossierStatus Status, AskedOf? AskedOf, DateOnly? DueOn, bool IsNews);
}
