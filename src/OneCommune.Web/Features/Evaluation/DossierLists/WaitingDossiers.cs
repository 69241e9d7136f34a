using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.DossierLists;

/// <summary>Dossiers whose next step is this person's, in each role they hold.</summary>
internal static class WaitingDossiers
{
    private const string OfCommune = "/lam-viec/xa/ho-so";
    private const string OfProvince = "/lam-viec/tinh/ho-so";

    public static async Task<IEnumerable<Waiting>> OfAsync(Database database, Person person, CancellationToken stop)
    {
        var waiting = new List<Waiting>();
        if (person.Is(Role.Commune))
            waiting.AddRange(AtCommune(await CountAsync(Lodged(database, person, Role.Commune), person.Today, stop)));
        if (person.Is(Role.Province, Role.Secretary))
            waiting.AddRange(
                AtProvince(
                    await CountAsync(Lodged(database, person, Role.Province, Role.Secretary), person.Today, stop),
                    person.Is(Role.Province)
                )
            );
        return waiting;
    }

    private static IEnumerable<Waiting> AtCommune(IReadOnlyList<Tally> tallies) =>
        [
            new(tallies.Late(), "hồ sơ quá hạn của xã", $"{OfCommune}?qua-han=1", "bad"),
            new(tallies.In(DossierStatus.Lodged), "hồ sơ mới nộp, chờ tiếp nhận", $"{OfCommune}?trang-thai=lodged"),
            new(
                tallies.Given(DossierStatus.CommuneReceived),
                "hồ sơ chủ thể đã bổ sung, chờ xã xem lại",
                $"{OfCommune}?da-bo-sung=1"
            ),
            new(
                tallies.In(DossierStatus.CommuneReceived),
                "hồ sơ đang kiểm tra, chờ đề nghị hoặc trả lại",
                $"{OfCommune}?trang-thai=communeReceived"
            ),
            new(
                tallies.Asked(AskedOf.Commune),
                "hồ sơ tỉnh yêu cầu xã bổ sung",
                $"{OfCommune}?trang-thai=supplementAsked"
            ),
        ];

    /// <param name="receives">The office that receives and submits; to a council's secretary that is good to know.</param>
    private static IEnumerable<Waiting> AtProvince(IReadOnlyList<Tally> tallies, bool receives) =>
        [
            new(
                tallies.In(DossierStatus.Proposed),
                "hồ sơ xã đã đề nghị, chờ tiếp nhận",
                $"{OfProvince}?trang-thai=proposed",
                receives ? "warn" : "info"
            ),
            new(
                tallies.Given(DossierStatus.Proposed, DossierStatus.ProvinceReceived),
                "hồ sơ đã bổ sung, chờ tỉnh xem lại",
                $"{OfProvince}?da-bo-sung=1",
                receives ? "warn" : "info"
            ),
            new(
                tallies.In(DossierStatus.ProvinceReceived),
                "hồ sơ đã tiếp nhận, chờ đưa ra hội đồng",
                $"{OfProvince}?trang-thai=provinceReceived"
            ),
            new(
                tallies.In(DossierStatus.Scored),
                "hồ sơ đã chấm, chờ trình",
                $"{OfProvince}?trang-thai=scored",
                receives ? "warn" : "info"
            ),
            new(tallies.Late(), "hồ sơ quá hạn ở xã", $"{OfProvince}?qua-han=1", receives ? "bad" : "info"),
        ];

    // Who declared a conflict is not even told that the dossier is there.
    private static IQueryable<Dossier> Lodged(Database database, Person person, params Role[] roles)
    {
        var reach = person.Reach(database, roles);
        var recused = person.RecusedDossiers(database);
        return database.Dossiers.Where(d => d.LodgedOn != null && reach.Contains(d.UnitId) && !recused.Contains(d.Id));
    }

    private static Task<List<Tally>> CountAsync(IQueryable<Dossier> dossiers, DateOnly today, CancellationToken stop) =>
        dossiers
            .GroupBy(d => new
            {
                d.Status,
                d.StatusBefore,
                d.SupplementOf,
                Late = d.CommuneDueOn < today,
                Given = d.SupplementGivenOn != null,
            })
            .Select(g => new Tally(
                g.Key.Status,
                g.Key.StatusBefore,
                g.Key.SupplementOf,
                g.Key.Late,
                g.Key.Given,
                g.Count()
            ))
            .ToListAsync(stop);

    private static int In(this IEnumerable<Tally> tallies, DossierStatus status) =>
        tallies.Where(t => t.Status == status).Sum(t => t.Count);

    /// <summary>Of these, what came back completed.</summary>
    private static int Given(this IEnumerable<Tally> tallies, params DossierStatus[] statuses) =>
        tallies.Where(t => t.Given && statuses.Contains(t.Status)).Sum(t => t.Count);

    private static int Asked(this IEnumerable<Tally> tallies, AskedOf whom) =>
        tallies.Where(t => t.Status == DossierStatus.SupplementAsked && t.AskedOf == whom).Sum(t => t.Count);

    /// <summary>As the list counts them: past the due day while the commune's clock runs.</summary>
    private static int Late(this IEnumerable<Tally> tallies) =>
        tallies
            .Where(t => t.Past)
            .Where(t =>
                (t.Status == DossierStatus.SupplementAsked ? t.Before : t.Status) == DossierStatus.CommuneReceived
            )
            .Sum(t => t.Count);

    private sealed record Tally(
        DossierStatus Status,
        DossierStatus? Before,
        AskedOf? AskedOf,
        bool Past,
        bool Given,
        int Count
    );
}
