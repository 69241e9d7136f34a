using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Outbox;
using OneCommune.Web.Rights;
using OneCommune.Web.Serving;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Office.Background;

/// <summary>What went out or is to, latest first.</summary>
internal sealed class MessagesList(ListForm form, Database database, Person person, Texts.Texts text)
    : ListOf<MessagesList.Row>(form, database, person)
{
    public const string At = "/lam-viec/viec-nen/tin";

    public static readonly Role[] Readers = [Role.Province, Role.Auditor];

    public sealed record Row
    {
        public required Message Message { get; init; }

        /// <summary>When it went or was given up, else since when it waits; UTC.</summary>
        public required DateTime At { get; init; }
        public required string Kind { get; init; }
        public required string Reader { get; init; }
    }

    private readonly MessageState? state = form.Choice<MessageState>("trang-thai", "Trạng thái", SendWords.Of);
    private readonly Channel? channel = form.Choice<Channel>("kenh", "Đường gửi", SendWords.Of);

    /// <summary>The messages that the conditions leave.</summary>
    public IQueryable<Message> Messages =>
        Database.Messages.Where(m => (state == null || m.State == state) && (channel == null || m.Channel == channel));

    public override string Files => At;
    public override string Counted => "{0:N0} thư, tin nhắn";
    public override string Empty =>
        state is null && channel is null
            ? "Chưa có thư hay tin nhắn nào."
            : "Không có thư hay tin nhắn nào khớp điều kiện.";
    protected override string OwnSort => "-luc";

    protected override IReadOnlyList<ListColumn<Row>> Columns =>
        [
            Moment("Lúc", row => row.At).SortedBy("luc", row => row.At),
            Text("Người nhận", row => row.Reader).OnPage(row => ListCell.Of(row.Reader).Below(row.Message.Recipient)),
            Text("Nơi nhận", row => row.Message.Recipient).OnlyInFile(),
            Text("Thông báo", row => Title(row.Kind)).OnPage(row => ListCell.Of(text[Title(row.Kind)])),
            Text("Đường gửi", row => SendWords.Of(row.Message.Channel)).OnlyInFile(),
            Text("Trạng thái", row => SendWords.Of(row.Message.State)).OnPage(State),
            Number("Số lần gửi", row => row.Message.Tries).OnlyInFile(),
            Text("Lỗi lần gửi cuối", row => row.Message.Fault is { } fault ? SendWords.Of(fault) : null).OnlyInFile(),
            Text("Máy chủ gửi trả lời", row => row.Message.Detail).OnlyInFile(),
        ];

    protected override Task<ListRows<Row>> RowsAsync(CancellationToken stop)
    {
        var rows =
            from message in Messages
            join notice in Database.Notices on message.NoticeId equals notice.Id
            join account in Database.Users on notice.AccountId equals account.Id
            select new Row
            {
                Message = message,
                At = message.EndedAt ?? message.QueuedAt,
                Kind = notice.Kind,
                Reader = account.FullName,
            };
        return Task.FromResult(ListRows<Row>.Of(Sorted(rows).ThenBy(row => row.Message.Id), Query));
    }

    private static string Title(string kind) => NoticeKinds.All.GetValueOrDefault(kind)?.Title ?? kind;

    /// <summary>How it went, and the button to send again what was given up.</summary>
    private ListCell State(Row row)
    {
        var message = row.Message;
        var kind = message.State switch
        {
            MessageState.Waiting => "info",
            MessageState.Sent => "good",
            _ => "bad",
        };
        var cell = ListCell.Pill(kind, text[SendWords.Of(message.State)]);
        if (message.Fault is { } fault)
            cell.Below(text["Lần {0}: {1}", message.Tries, $"{text[SendWords.Of(fault)]} {message.Detail}".TrimEnd()]);
        if (message is { Fault: not null, State: MessageState.Waiting })
            cell.Below(text["Gửi lại lúc {0}", VietnamTime.Clock(message.NextTry)]);
        if (message.State == MessageState.Failed && Person.Is(Role.Province))
            cell.AndButton("message", message.Id, text["Gửi lại"], "second no-print");
        return cell;
    }
}
