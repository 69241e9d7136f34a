using OneCommune.Storage.Audit;

namespace OneCommune.Web.Features.Office.Trail;

/// <summary>A row as the list shows it: without the changes, which may be long.</summary>
internal sealed record TrailRow(
    long Seq,
    DateTime At,
    string Who,
    string Source,
    string Act,
    string SubjectType,
    string SubjectId,
    string Hash
)
{
    public static IQueryable<TrailRow> Of(IQueryable<AuditRow> rows) =>
        rows.Select(r => new TrailRow(r.Seq, r.At, r.Who, r.Source, r.Act, r.SubjectType, r.SubjectId, r.Hash));
}
