using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Office.Background;

/// <summary>The list of messages; what was given up is sent again from here.</summary>
[Allow(Role.Province, Role.Auditor)]
internal sealed class MessagesPage(Database database, Person person, Texts.Texts text) : LoadedPage(database, person)
{
    public MessagesList List { get; private set; } = null!;

    /// <summary>Of those asked for; the button says how many it sends again.</summary>
    public int Failed { get; private set; }

    protected override Task<bool> LoadAsync(CancellationToken stop)
    {
        List = ListAt.Asked<MessagesList>(HttpContext);
        return Task.FromResult(true);
    }

    protected override async Task DrawAsync(CancellationToken stop)
    {
        await List.ReadAsync(stop);
        Failed = await List.Messages.CountAsync(m => m.State == MessageState.Failed, stop);
    }

    /// <summary>One, or all that were asked for.</summary>
    public Task<IActionResult> OnPostAsync(Guid? message, CancellationToken stop) =>
        ChangeAsync(
            async () =>
            {
                var asked = message is { } id ? Database.Messages.Where(m => m.Id == id) : List.Messages;
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
}
