using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Regulations;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Councils;

/// <summary>
/// Ends a round: by the last member's closing, or by the secretary with those present. The dossier follows its result. The caller keeps
/// it as <see cref="Act"/>, with what the round ended by kept before.
/// </summary>
internal static class ConcludeRound
{
    public const string Act = "hearing.conclude";

    public static async Task<CouncilResult> RunAsync(
        Database database,
        Person person,
        CouncilSession session,
        Hearing hearing,
        ProductSet set,
        CancellationToken stop
    )
    {
        // The file that people take away also holds the trail as it stood: "number:hash" of its newest row.
        var trail = await database.TrailHeadAsync(stop);
        var result = hearing.Conclude(session, set, person.Now, trail?.ToString());
        if (hearing.State == HearingState.Concluded)
        {
            var dossier = await database
                .Dossiers.IgnoreAutoIncludes()
                .SingleAsync(one => one.Id == hearing.DossierId, stop);
            dossier.TakeResult(person.Occasion);
        }
        return result;
    }
}
