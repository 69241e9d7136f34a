using OneCommune.Domain.Evaluation.Decisions;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Decisions;

/// <summary>Decisions to be signed by the leader, and those that the office writes.</summary>
internal static class WaitingDecisions
{
    private const string List = "/lam-viec/quyet-dinh";

    public static IEnumerable<Counted> Of(Database database, Person person)
    {
        if (!person.Is(Role.Province, Role.Secretary, Role.Leader))
            yield break;
        var reach = person.Reach(database, Role.Province, Role.Secretary, Role.Leader);
        var decisions = database.Decisions.Where(d => reach.Contains(d.UnitId));
        if (person.Is(Role.Leader))
            yield return new(
                () => decisions.Count(d => d.State == DecisionState.Submitted),
                "quyết định chờ ký",
                $"{List}?trang-thai=submitted"
            );
        if (person.Is(Role.Province, Role.Secretary))
            yield return new(
                () => decisions.Count(d => d.State == DecisionState.Draft),
                "quyết định đang soạn",
                $"{List}?trang-thai=draft",
                person.Is(Role.Province) ? "warn" : "info"
            );
    }
}
