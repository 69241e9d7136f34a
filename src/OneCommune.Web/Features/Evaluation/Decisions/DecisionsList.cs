using OneCommune.Domain.Evaluation.Decisions;
using OneCommune.Storage;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Evaluation.Decisions;

/// <summary>The decisions a person may read, the latest first.</summary>
internal sealed class DecisionsList(ListForm form, Database database, Person person, Texts.Texts text)
    : ListOf<DecisionsList.Row>(form, database, person)
{
    public const string At = "/lam-viec/quyet-dinh";

    public sealed record Row
    {
        public required Guid Id { get; init; }
        public required string? Number { get; init; }
        public required string Submission { get; init; }
        public required DateOnly Date { get; init; }
        public required DecisionState State { get; init; }
        public required int Items { get; init; }
        public required int Recognised { get; init; }
    }

    private readonly string words = form.Search("q", "Tìm theo số, tờ trình, sản phẩm hoặc chủ thể");
    private readonly DecisionState? state = form.Choice<DecisionState>("trang-thai", "Trạng thái", DecisionWords.Of);
    private readonly int? year = form.Number("nam", "Năm", 2000, 2100);

    public override string Files => At;
    public override string Counted => "{0:N0} quyết định";
    public override string Empty => "Chưa có quyết định nào như vậy.";
    protected override string OwnSort => "-ngay";

    protected override IReadOnlyList<ListColumn<Row>> Columns =>
        [
            Text("Số", row => row.Number)
                .OnPage(row => ListCell.Link($"{At}/{row.Id}", DecisionWords.Name(row.Number, row.Submission, text)))
                .SortedBy("so", row => row.Number ?? ""),
            Text("Tờ trình", row => row.Submission).OnlyInFile(),
            Date("Ngày", row => row.Date).SortedBy("ngay", row => row.Date),
            Number("Sản phẩm", row => row.Items).Many().SortedBy("san-pham", row => row.Items),
            Number("Công nhận", row => row.State == DecisionState.Signed ? row.Recognised : null),
            Text("Trạng thái", row => DecisionWords.Of(row.State))
                .OnPage(row => ListCell.Pill(DecisionWords.Pill(row.State), text[DecisionWords.Of(row.State)])),
        ];

    protected override async Task<ListRows<Row>> RowsAsync(CancellationToken stop)
    {
        var decisions = Person.Decisions(Database);
        if (state is { } asked)
            decisions = decisions.Where(one => one.State == asked);
        if (year is { } of)
            decisions = decisions.Where(one => one.Year == of);
        var rows = (await SearchDecisions.MatchingAsync(Database, decisions, words, stop)).Select(one => new Row
        {
            Id = one.Id,
            Number = one.Number,
            Submission = one.Submission,
            Date = one.Date,
            State = one.State,
            Items = one.Items.Count,
            Recognised = one.Items.Count(item => item.Outcome == Outcome.Recognised),
        });
        return ListRows<Row>.Of(Sorted(rows).ThenByDescending(row => row.Id), Query);
    }
}
