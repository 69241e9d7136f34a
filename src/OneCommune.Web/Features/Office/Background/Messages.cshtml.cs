using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Office.Background;

/// <summary>What went out or is to, latest first, and what was given up to be sent again.</summary>
[Allow(Role.Province, Role.Auditor)]
internal sealed class MessagesPage(Database database, Person person, Texts.Texts text) : LoadedPage(database, person)
{
    public ListQuery Query { get; private set; } = null!;
    public MessageState? State { get; private set; }
    public Channel? Channel { get; private set; }
    public Rows<MessageRow> List { get; private set; } = null!;

    /// <summary>Of those asked for; the button says how many it sends again.</summary>
    public int Failed { get; private set; }

    private IQueryable<Message> Asked =>
        Database.Messages.Where(m => (State == null || m.State == State) && (Channel == null || m.Channel == Channel));

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        Query = new ListQuery(Request);
        (State, Channel) = (Query.Word<MessageState>("trang-thai"), Query.Word<Channel>("kenh"));
        var page = await (
            from message in Asked.AsNoTracking()
            join notice in Database.Notices on message.NoticeId equals notice.Id
            join account in Database.Users on notice.AccountId equals account.Id
            orderby message.QueuedAt descending, message.Id
            select new MessageRow(message, notice.Kind, account.FullName)
        )
            .PageOf(Query)
            .ToListAsync(stop);
        List = new(page, await Asked.CountAsync(stop), Query);
        Failed = await Asked.CountAsync(m => m.State == MessageState.Failed, stop);
        return true;
    }

    /// <summary>One, or all that were asked for.</summary>
    public Task<IActionResult> OnPostAsync(Guid? message, CancellationToken stop) =>
        ChangeAsync(
            async () =>
            {
                var asked = message is { } id ? Database.Messages.Where(m => m.Id == id) : Asked;
                var again = await Message.SendAgainAsync(asked, Person.Now, stop);
                var to = Request.Path + Request.QueryString;
                return again == 0
                    ? Kept.Already(to)
                    : new(
                        "message.again",
                        "message",
                        Storage.Audit.Act.NoSubject,
                        to,
                        text["{0:N0} tin sẽ được gửi lại trong vòng một phút.", again]
                    );
            },
            stop
        );

    internal sealed record MessageRow(Message Message, string Kind, string Reader);
}
