using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Councils;

/// <summary>Sessions that the province prepares or holds.</summary>
internal static class WaitingSessions
{
    private const string List = "/lam-viec/phien-hop";

    public static IEnumerable<Counted> Of(Database database, Person person)
    {
        if (!person.Is(Role.Province, Role.Secretary, Role.Leader))
            yield break;
        var reach = person.Reach(database, Role.Province, Role.Secretary, Role.Leader);
        var sessions = database.CouncilSessions.Where(s => reach.Contains(s.UnitId));
        if (person.Is(Role.Province, Role.Secretary))
            yield return new(
                () => sessions.Count(s => s.State == SessionState.Draft),
                "phiên họp đang chuẩn bị",
                $"{List}?trang-thai=draft"
            );
        yield return new(
            () => sessions.Count(s => s.State == SessionState.Open),
            "phiên họp hội đồng đang mở",
            $"{List}?trang-thai=open",
            "info"
        );
    }
}
