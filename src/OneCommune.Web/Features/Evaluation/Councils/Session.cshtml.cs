using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Councils;

/// <summary>A session as it stands: who sits, what is heard, who has closed. Contents of sheets are never read here.</summary>
[Allow(Role.Province, Role.Secretary, Role.Leader, Role.Auditor, Change = [])]
internal sealed class SessionOverviewPage(Database database, Person person) : SessionPage(database, person)
{
    public sealed record Row(
        Guid Id,
        string Product,
        string Producer,
        HearingState State,
        int Round,
        int Closed,
        int Recused,
        int? Stars,
        string? Reason
    );

    public IReadOnlyList<Row> Hearings { get; private set; } = [];

    /// <summary>What they are called today, by hearing.</summary>
    public IReadOnlyDictionary<Guid, (string? Product, string? Producer)> Now { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop)
    {
        Now = await NamesNow.OfAsync(Database, Database.Hearings.Where(one => one.SessionId == Id), stop);
        Hearings = await (
            from hearing in Database.Hearings
            where hearing.SessionId == Id
            orderby hearing.Position
            let result = hearing.Results.FirstOrDefault(one => one.Round == hearing.Round)
            select new Row(
                hearing.Id,
                hearing.ProductName,
                hearing.ProducerName,
                hearing.State,
                hearing.Round,
                hearing.Sheets.Count(one => one.Round == hearing.Round && one.ClosedAt != null && !one.SetAside),
                hearing.Declarations.Count(one => one.Conflict != Conflict.None),
                result == null ? null : result.Stars,
                result == null ? null : result.Reason
            )
        ).ToListAsync(stop);
    }
}
