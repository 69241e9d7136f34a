using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Text;
using OneCommune.Storage;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Evaluation.Councils;

/// <summary>The sessions of councils, the latest first.</summary>
internal sealed class SessionsList(ListForm form, Database database, Person person, Texts.Texts text)
    : ListOf<SessionsList.Row>(form, database, person)
{
    public const string At = "/lam-viec/phien-hop";

    public sealed record Row
    {
        public required Guid Id { get; init; }
        public required string Title { get; init; }
        public required DateOnly HeldOn { get; init; }
        public required SessionState State { get; init; }
        public required int Members { get; init; }
        public required int Hearings { get; init; }
        public required int Concluded { get; init; }
    }

    private readonly string words = VietnameseText.Fold(form.Search("q", "Tìm theo tên phiên hoặc sản phẩm"));
    private readonly SessionState? state = form.Choice<SessionState>("trang-thai", "Trạng thái", CouncilWords.Of);

    public override string Files => At;
    public override string Counted => "{0:N0} phiên họp";
    public override string Empty => "Chưa có phiên họp nào như vậy.";
    protected override string OwnSort => "-ngay";

    protected override IReadOnlyList<ListColumn<Row>> Columns =>
        [
            Text("Phiên", row => row.Title).OnPage(row => ListCell.Link($"{At}/{row.Id}", row.Title)),
            Date("Ngày họp", row => row.HeldOn).SortedBy("ngay", row => row.HeldOn),
            Number("Thành viên", row => row.Members).Many().SortedBy("thanh-vien", row => row.Members),
            Number("Sản phẩm", row => row.Hearings).Many().OnlyInFile(),
            Number("Đã có kết quả", row => row.Concluded)
                .OnPage(row => ListCell.Of($"{row.Concluded}/{row.Hearings}"))
                .SortedBy("ket-qua", row => row.Concluded),
            Text("Trạng thái", row => CouncilWords.Of(row.State))
                .OnPage(row => ListCell.Pill(CouncilWords.Pill(row.State), text[CouncilWords.Of(row.State)])),
        ];

    protected override Task<ListRows<Row>> RowsAsync(CancellationToken stop)
    {
        var sessions = Person.Sessions(Database);
        if (state is { } asked)
            sessions = sessions.Where(session => session.State == asked);
        if (words.Length > 0)
            sessions = sessions.Where(session =>
                session.FoldedTitle.Contains(words)
                || Database.Hearings.Any(hearing =>
                    hearing.SessionId == session.Id
                    && Database.Products.Any(product =>
                        product.Id == hearing.ProductId && product.FoldedName.Contains(words)
                    )
                )
            );
        var rows = sessions.Select(session => new Row
        {
            Id = session.Id,
            Title = session.Title,
            HeldOn = session.HeldOn,
            State = session.State,
            Members = session.Members.Count,
            Hearings = Database.Hearings.Count(one =>
                one.SessionId == session.Id && one.State != HearingState.Withdrawn
            ),
            Concluded = Database.Hearings.Count(one =>
                one.SessionId == session.Id && one.State == HearingState.Concluded
            ),
        });
        return Task.FromResult(ListRows<Row>.Of(Sorted(rows).ThenByDescending(row => row.Id), Query));
    }
}
