using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Office.Trail;

/// <summary>
/// The trail: newest first on the page, in its own order in a file. It pages by its rows' numbers, so that a page holds still while rows
/// are added, and a long trail is never counted.
/// </summary>
internal sealed class TrailList(ListForm form, Database database, Person person, Texts.Texts text)
    : ListOf<TrailRow>(form, database, person)
{
    public const string At = "/lam-viec/nhat-ky";

    public static readonly Role[] Readers = [Role.Auditor, Role.Province];

    private readonly TrailFilter filter = new(form);
    private IReadOnlyDictionary<string, string> names = null!;

    public bool HasNewer { get; private set; }
    public bool HasOlder { get; private set; }

    public override string Files => At;
    public override string Counted => "";
    public override string Empty => "Không có dòng nhật ký nào khớp điều kiện.";

    /// <summary>The trail has one order.</summary>
    protected override string OwnSort => "";

    protected override IReadOnlyList<ListColumn<TrailRow>> Columns =>
        [
            new ListColumn<TrailRow>("Dòng", row => row.Seq, "num").OnPage(row =>
                ListCell.Link($"{At}/{row.Seq}", $"{row.Seq}")
            ),
            Moment("Lúc", row => row.At).OnPage(row => ListCell.Of(TrailWords.Time(row.At))),
            Text("Người làm", row => row.Who),
            Text("Từ địa chỉ", row => TrailWords.Source(row.Source))
                .OnPage(row => ListCell.Of(text[TrailWords.Source(row.Source)])),
            Text("Việc", row => TrailWords.Act(row.Act))
                .OnPage(row => ListCell.Link($"{At}/{row.Seq}", text[TrailWords.Act(row.Act)])),
            Text("Mã việc", row => row.Act).OnlyInFile(),
            Text("Loại đối tượng", row => TrailWords.Subject(row.SubjectType)).Headed("Đối tượng").OnPage(Subject),
            Text("Mã đối tượng", row => row.SubjectId == Act.NoSubject ? null : row.SubjectId).OnlyInFile(),
            Text("Mã băm", row => row.Hash).OnlyInFile(),
        ];

    protected override async Task<ListRows<TrailRow>> RowsAsync(CancellationToken stop)
    {
        if (Query.Page > 1)
            Query.Refuse(ListQuery.PageName);
        var rows = await filter.OfAsync(Database, stop);
        return new(
            _ => Task.FromResult(0),
            next => PageAsync(rows, next),
            TrailRow.Of(rows.OrderBy(row => row.Seq)).AsAsyncEnumerable
        );
    }

    protected override async Task PrepareAsync(CancellationToken stop) =>
        names = await SubjectNames.OfAsync(Database, Page.Select(row => (row.SubjectType, row.SubjectId)), text, stop);

    /// <summary>One more than a page tells whether there is another.</summary>
    private async Task<List<TrailRow>> PageAsync(IQueryable<AuditRow> rows, CancellationToken stop)
    {
        var asked =
            filter.After is { } after ? rows.Where(r => r.Seq > after).OrderBy(r => r.Seq)
            : filter.Before is { } before ? rows.Where(r => r.Seq < before).OrderByDescending(r => r.Seq)
            : rows.OrderByDescending(r => r.Seq);
        var most = Query.ForPrint ? Rows<TrailRow>.MostForPrint : ListQuery.PageSize;
        var page = await TrailRow.Of(asked.Take(most + 1)).ToListAsync(stop);
        var more = page.Count > most;
        page = page.GetRange(0, Math.Min(page.Count, most));
        var upwards = filter.After is not null;
        if (upwards)
            page.Reverse();
        (HasNewer, HasOlder) = upwards ? (more, true) : (filter.Before is not null, more);
        return page;
    }

    private ListCell Subject(TrailRow row) =>
        SubjectCell.Of(row.SubjectType, row.SubjectId, names.GetValueOrDefault(row.SubjectId), Person, text);
}
