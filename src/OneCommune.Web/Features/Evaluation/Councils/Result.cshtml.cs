using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Councils;

/// <summary>What the council came to over one product, round by round, latest first; while it scores, only who has closed.</summary>
[Allow(Role.Province, Role.Secretary, Role.Leader, Role.Auditor, Role.Council, Change = [])]
internal sealed class ResultPage(Database database, Person person, LawBook laws) : HearingPage(database, person, laws)
{
    /// <summary>What they are called today, where the council heard them under another name.</summary>
    public string? ProductNow { get; private set; }
    public string? ProducerNow { get; private set; }
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
        ProductNow = await OtherwiseAsync(
            Database.Products.Where(p => p.Id == Hearing.ProductId).Select(p => p.Name),
            Hearing.ProductName,
            stop
        );
        ProducerNow = await OtherwiseAsync(
            Database.Producers.Where(p => p.Id == Hearing.ProducerId).Select(p => p.Name),
            Hearing.ProducerName,
            stop
        );
        return true;
    }

    private static async Task<string?> OtherwiseAsync(IQueryable<string> now, string then, CancellationToken stop) =>
        await now.SingleAsync(stop) is var name && name != then ? name : null;
}
