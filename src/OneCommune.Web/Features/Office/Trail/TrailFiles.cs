using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;
using OneCommune.Web.Serving;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Office.Trail;

/// <summary>The trail to take away: the filtered rows as CSV, written as they are read, and one row's changes as JSON.</summary>
internal static class TrailFiles
{
    private static readonly string[] Head =
    [
        "Dòng",
        "Lúc",
        "Người làm",
        "Từ địa chỉ",
        "Việc",
        "Mã việc",
        "Loại đối tượng",
        "Mã đối tượng",
        "Mã băm",
    ];

    public static void Map(WebApplication app)
    {
        app.MapTable("/lam-viec/nhat-ky", WriteCsvAsync).Allow(Role.Auditor, Role.Province);
        app.MapGet("/lam-viec/nhat-ky/{seq:long}.json", WriteChangesAsync).Allow(Role.Auditor, Role.Province);
    }

    private static async Task WriteCsvAsync(HttpContext context, Database database, CancellationToken stop)
    {
        var filter = TrailFilter.Asked(context);
        filter.Query.RefuseUnread();
        var found = await filter.OfAsync(database, stop);
        var rows = found
            .OrderBy(r => r.Seq)
            .Select(r => new
            {
                r.Seq,
                r.At,
                r.Who,
                r.Source,
                r.Act,
                r.SubjectType,
                r.SubjectId,
                r.Hash,
            })
            .AsAsyncEnumerable();
        await TableFile.WriteAsync(
            context,
            "nhat-ky",
            Head,
            rows,
            r =>
                [
                    r.Seq,
                    VietnamTime.Local(r.At),
                    r.Who,
                    TrailWords.Source(r.Source),
                    TrailWords.Act(r.Act),
                    r.Act,
                    TrailWords.Subject(r.SubjectType),
                    r.SubjectId == Act.NoSubject ? null : r.SubjectId,
                    r.Hash,
                ]
        );
    }

    private static async Task<IResult> WriteChangesAsync(long seq, Database database, CancellationToken stop)
    {
        var changes = await database.Audit.Where(r => r.Seq == seq).Select(r => r.Changes).SingleOrDefaultAsync(stop);
        return changes is null ? Results.NotFound() : Results.Text(changes, "application/json");
    }
}
