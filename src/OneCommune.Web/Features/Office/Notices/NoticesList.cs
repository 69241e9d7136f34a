using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Outbox;
using OneCommune.Web.Rights;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Features.Office.Notices;

/// <summary>One's own notices, latest first.</summary>
internal sealed class NoticesList(ListForm form, Database database, Person person, Texts.Texts text)
    : ListOf<Notice>(form, database, person)
{
    public const string At = "/tai-khoan/thong-bao";

    private readonly string? kind = form.Choice(
        "loai",
        "Loại",
        NoticeKinds.All.ToDictionary(k => k.Key, k => k.Value.Title)
    );
    private readonly bool isUnread = form.Is("chua-doc", "Chưa đọc");

    public override string Files => At;
    public override string Counted => "{0:N0} thông báo";
    public override string Empty =>
        kind is null && !isUnread ? "Chưa có thông báo nào." : "Không có thông báo nào khớp điều kiện.";
    protected override string OwnSort => "-luc";

    protected override IReadOnlyList<ListColumn<Notice>> Columns =>
        [
            Text("Thông báo", notice => Told(notice, Texts.Texts.Vietnamese))
                .OnPage(notice => ListCell.Button("notice", notice.Id, Told(notice, text), "link")),
            Text("Loại", notice => Title(notice)).OnPage(notice => ListCell.Of(text[Title(notice)])),
            Moment("Lúc", notice => notice.At).SortedBy("luc", notice => notice.At),
            Text("Trạng thái", State)
                .OnPage(notice => ListCell.Pill(notice.ReadAt is null ? "warn" : "", text[State(notice)])),
        ];

    protected override Task<ListRows<Notice>> RowsAsync(CancellationToken stop)
    {
        var notices = Database.Notices.AsNoTracking().Where(notice => notice.AccountId == Person.AccountId);
        if (kind is not null)
            notices = notices.Where(notice => notice.Kind == kind);
        if (isUnread)
            notices = notices.Where(notice => notice.ReadAt == null);
        return Task.FromResult(ListRows<Notice>.Of(Sorted(notices).ThenBy(notice => notice.Id), Query));
    }

    private static string Told(Notice notice, Texts.Texts text) =>
        NoticeKinds.All.GetValueOrDefault(notice.Kind) is { } known
            ? NoticeKind.Fill(text[known.Text], notice.Fields)
            : notice.Kind;

    private static string Title(Notice notice) => NoticeKinds.All.GetValueOrDefault(notice.Kind)?.Title ?? notice.Kind;

    private static string State(Notice notice) => notice.ReadAt is null ? "Chưa đọc" : "Đã đọc";
}
