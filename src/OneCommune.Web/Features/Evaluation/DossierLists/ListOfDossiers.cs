using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Office.Calendar;
using OneCommune.Domain.Regulations;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Evaluation.DossierLists;

/// <summary>All dossiers of the province that a person may read; what is overdue or due first stands on top.</summary>
internal class ListOfDossiers(ListForm form, Database database, Person person, LawBook laws, Texts.Texts text)
    : ListOf<DossierRow>(form, database, person)
{
    public const string At = "/lam-viec/tinh/ho-so";
    public static readonly Role[] Readers = [Role.Province, Role.Secretary, Role.Leader, Role.Auditor];

    private RegulationCatalogue catalogue = null!;
    private WorkingCalendar calendar = null!;

    public DossierFilter Filter { get; private set; } = null!;
    public override string Files => At;
    public override string Counted => "{0:N0} hồ sơ";
    public override string Empty => "Không có hồ sơ nào khớp điều kiện.";
    public override bool IsWide => true;
    public override IEnumerable<string> Facts =>
        Filter.Round is { } round
            ?
            [
                text[
                    "{0}: xã đề nghị từ {1} đến trước {2}, tỉnh đánh giá xong trước {3}",
                    DossierWords.Of(round, text),
                    round.ProposedFrom.Shown(),
                    round.ProposedBefore.Shown(),
                    round.RankedBefore.Shown()
                ],
            ]
            : [];

    protected override string OwnSort => "han";

    /// <summary>Seen from the commune: what it has to do, without the rounds, which are the province's to keep.</summary>
    protected virtual bool IsOfCommune => false;

    protected override IReadOnlyList<ListColumn<DossierRow>> Columns =>
        [
            Text("Sản phẩm", row => row.Product)
                .OnPage(row =>
                    ListCell
                        .Link($"/lam-viec/ho-so/{row.Id}", row.Product)
                        .Below(NowNamed(row.ProductNow))
                        .Below(row.Producer)
                        .Below(NowNamed(row.ProducerNow))
                        .Below(row.ProductCode, "quiet whole")
                )
                .SortedBy("ten"),
            Text("Mã số sản phẩm", row => row.ProductCode).OnlyInFile(),
            Text("Chủ thể", row => row.Producer).OnlyInFile(),
            Text("Mã xã", row => row.CommuneCode).OnlyInFile(),
            Text("Xã nhận hồ sơ", row => row.Commune).OnlyInFile(IsOfCommune).SortedBy("xa"),
            Text("Loại hồ sơ", row => DossierWords.Of(row.Kind))
                .Headed("Loại")
                .OnPage(row => ListCell.Whole(text[DossierWords.Of(row.Kind)])),
            Text("Bộ tiêu chí", row => row.RegulationId).OnlyInFile(),
            new ListColumn<DossierRow>("Bộ sản phẩm", row => row.SetNumber).OnlyInFile(),
            Text("Trạng thái", row => DossierWords.Of(row.Status)).OnPage(State),
            Date("Ngày nộp", row => row.LodgedOn).Headed("Nộp").SortedBy("nop"),
            Text("Số tiếp nhận của xã", row => row.CommuneNumber).Headed("Số của xã").OnlyInFile(!IsOfCommune),
            Date("Ngày xã tiếp nhận", row => row.CommuneReceivedOn).OnlyInFile(),
            Date("Hạn của xã", row => row.DueOn).Headed(IsOfCommune ? "Hạn của xã" : "Hạn").OnPage(Due).SortedBy("han"),
            Number(
                    "Số ngày làm việc còn lại của xã",
                    row => row.ClockRuns && row.DueOn is { } due ? calendar.Between(Person.Today, due) : null
                )
                .OnlyInFile(),
            Date("Ngày đã bổ sung", row => row.SupplementGivenOn).OnlyInFile(),
            Date("Ngày đề nghị", row => row.ProposedOn).Headed("Đề nghị").SortedBy("de-nghi"),
            Text("Số công văn", row => row.LetterNumber).OnlyInFile(),
            Text("Đợt", RoundOf).OnlyInFile(),
            Date("Tỉnh đánh giá xong trước", row => row.RunningRound(Filter.Rounds)?.RankedBefore).OnlyInFile(),
            Text("Số tiếp nhận của tỉnh", row => row.ProvinceNumber).OnlyInFile(),
            Date("Ngày tỉnh tiếp nhận", row => row.ProvinceReceivedOn).OnlyInFile(),
            Text("Tên sản phẩm nay là", row => row.ProductNow).OnlyInFile(),
            Text("Tên chủ thể nay là", row => row.ProducerNow).OnlyInFile(),
        ];

    protected override async Task<ListRows<DossierRow>> RowsAsync(CancellationToken stop)
    {
        catalogue = await laws.ReadAsync(Database, stop);
        calendar = await Database.CalendarAsync(stop);
        Filter = new DossierFilter(Form, catalogue.InForceOn(Person.Today), Person.Today, text);
        var rows = await Filter.RowsAsync(Person, Database, stop);
        return ListRows<DossierRow>.Of(
            IsOfCommune && Query.Sort.Length == 0 ? rows.ByUrgencyOfCommune() : rows.Sorted(Query.Sort, Filter.Rounds),
            Query
        );
    }

    private string? NowNamed(string? name) => name is null ? null : text["nay là {0}", name];

    private string? RoundOf(DossierRow row) =>
        row.ProposedOn is { } on && EvaluationRound.Of(catalogue.Get(row.RegulationId), on) is { } round
            ? DossierWords.Of(round, Texts.Texts.Vietnamese)
            : null;

    /// <summary>The day by which somebody has to be done with it, and what is left until then.</summary>
    private ListCell Due(DossierRow row)
    {
        if (row.ClockRuns && row.DueOn is { } due)
        {
            var left = calendar.Between(Person.Today, due);
            return ListCell
                .Whole(due.Shown())
                .AndPill(
                    due < Person.Today ? "bad"
                        : left <= 3 ? "warn"
                        : "",
                    due < Person.Today ? text["quá hạn {0} ngày làm việc", -left] : text["còn {0} ngày làm việc", left]
                )
                .Beside(
                    calendar.IsAnnounced(due) ? null : text["Lịch nghỉ năm {0} chưa công bố, hạn có thể đổi", due.Year]
                );
        }
        if (IsOfCommune || row.RunningRound(Filter.Rounds) is not { } round)
            return ListCell.Of(null);
        // The day named is no longer in time.
        var days = round.RankedBefore.DayNumber - 1 - Person.Today.DayNumber;
        return ListCell
            .Whole(text["trước {0}", round.RankedBefore.Shown()])
            .AndPill(
                days < 0 ? "bad"
                    : days <= 14 ? "warn"
                    : "",
                days < 0 ? text["quá hạn {0} ngày", -days] : text["còn {0} ngày", days]
            );
    }

    /// <summary>Where it stands, and that it came back completed.</summary>
    private ListCell State(DossierRow row)
    {
        var pill = IsOfCommune && row.WaitsForCommune ? "warn" : DossierWords.Pill(row.Status);
        var cell = ListCell.Pill(pill, text[DossierWords.Of(row.Status)]);
        return row.SupplementGivenOn is { } given ? cell.AndPill("warn", text["Đã bổ sung {0}", given.Shown()])
            : row.Status == DossierStatus.Lodged && row.Copies > 1
                ? cell.AndPill("warn", text["Nộp lần {0}", row.Copies])
            : cell;
    }
}
