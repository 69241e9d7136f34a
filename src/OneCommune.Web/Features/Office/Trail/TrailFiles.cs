using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Office.Trail;

/// <summary>The trail to take away: its rows, and one row's changes as JSON.</summary>
internal static class TrailFiles
{
    public static void Map(WebApplication app)
    {
        app.MapList<TrailList>(TrailList.At).Allow(TrailList.Readers);
        app.MapGet(TrailList.At + "/{seq:long}.json", WriteChangesAsync).Allow(TrailList.Readers);
    }

    private static async Task<IResult> WriteChangesAsync(long seq, Database database, CancellationToken stop)
    {
        var changes = await database.Audit.Where(r => r.Seq == seq).Select(r => r.Changes).SingleOrDefaultAsync(stop);
        return changes is null ? Results.NotFound() : Results.Text(changes, "application/json");
    }
}
