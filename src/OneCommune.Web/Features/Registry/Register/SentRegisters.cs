using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Registry.Register;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;
using OneCommune.Web.Serving;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Registry.Register;

/// <summary>The registers sent in, the newest first.</summary>
internal sealed class SentRegisters(ListForm form, Database database, Person person, Texts.Texts text)
    : ListOf<SentRegisters.Row>(form, database, person)
{
    /// <summary>Beside the register's own file, "/lam-viec/so.xlsx".</summary>
    public const string At = "/lam-viec/so/so-da-gui";

    public static readonly Role[] Readers = [Role.Province, Role.Auditor];

    public sealed record Row
    {
        public required Guid Id { get; init; }
        public required string FileName { get; init; }
        public required DateOnly On { get; init; }
        public required DateTime SentAt { get; init; }
        public required string? SentBy { get; init; }
        public required ImportState State { get; init; }
        public required int Rows { get; init; }
        public required int Imported { get; init; }
    }

    public override string Files => At;
    public override string Counted => "{0:N0} lần gửi sổ";
    public override string Empty => "Chưa gửi sổ nào.";
    protected override string OwnSort => "-gui";

    protected override IReadOnlyList<ListColumn<Row>> Columns =>
        [
            Text("Tệp", row => row.FileName).OnPage(row => ListCell.Link($"/lam-viec/so/{row.Id}", row.FileName)),
            Date("Số liệu đến", row => row.On).SortedBy("so-lieu", row => row.On),
            Moment("Gửi lúc", row => row.SentAt)
                .OnPage(row => ListCell.Whole(VietnamTime.Clock(row.SentAt)).Below(row.SentBy ?? text["dòng lệnh"]))
                .SortedBy("gui", row => row.SentAt),
            Text("Người gửi", row => row.SentBy ?? "dòng lệnh").OnlyInFile(),
            Text("Trạng thái", row => ImportWords.Of(row.State, row.Imported))
                .OnPage(row =>
                    ListCell.Pill(
                        ImportWords.Kind(row.State, row.Imported),
                        text[ImportWords.Of(row.State, row.Imported)]
                    )
                ),
            Number("Số dòng", row => row.Rows).SortedBy("dong", row => row.Rows),
            Number("Dòng mới, bổ sung", row => row.Imported).SortedBy("moi", row => row.Imported),
        ];

    protected override async Task<ListRows<Row>> RowsAsync(CancellationToken stop)
    {
        var rows = (await Database.OfficeImportsAsync(Person, stop)).Select(import => new Row
        {
            Id = import.Id,
            FileName = import.FileName,
            On = import.OnDate,
            SentAt = import.SentAt,
            SentBy = Database.Users.Where(a => a.Id == import.AccountId).Select(a => a.FullName).FirstOrDefault(),
            State = import.State,
            Rows = import.Rows,
            Imported = import.Imported,
        });
        return ListRows<Row>.Of(Sorted(rows).ThenByDescending(row => row.Id), Query);
    }
}
