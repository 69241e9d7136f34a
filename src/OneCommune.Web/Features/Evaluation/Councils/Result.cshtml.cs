using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Councils;

/// <summary>What the council came to over one product, round by round, latest first; while it scores, only who has closed.</summary>
[Allow(Role.Province, Role.Secretary, Role.Leader, Role.Auditor, Role.Council, Change = [])]
internal sealed class ResultPage(Database database, Person person, LawBook laws) : HearingPage(database, person, laws)
{
    public IReadOnlyList<RoundView> Rounds { get; private set; } = [];

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (!await base.LoadAsync(stop))
            return false;
        Rounds =
        [
            .. Hearing
                .Results.OrderByDescending(result => result.Round)
                .Select(result => RoundView.Of(Session, Hearing, Set, result)),
        ];
        return true;
    }
}
