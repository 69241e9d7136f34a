using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Features;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Outbox;

/// <summary>
/// Tells people what a change brings, in the change's own transaction: what was not kept was told to nobody.
/// docs/adr/0042-telling-people.md
/// </summary>
internal static class TellPeople
{
    /// <summary>What all rooms have to tell of the pending change; whoever makes it knows already.</summary>
    public static async Task OfAsync(Database database, Person person, LawBook laws, CancellationToken stop)
    {
        database.ChangeTracker.DetectChanges();
        var told = new List<Told>();
        foreach (var room in Rooms.All)
        await foreach (var one in room.Tells(database, person, laws, stop))
            told.Add(one);
        await AddAsync(database, told, person.Now, person.AccountId, stop);
    }

    /// <summary>Records that the pending change adds.</summary>
    public static IReadOnlyList<T> Added<T>(this Database database)
        where T : class =>
        [
            .. database
                .ChangeTracker.Entries<T>()
                .Where(entry => entry.State == EntityState.Added)
                .Select(entry => entry.Entity),
        ];

    /// <summary>Kept by the caller.</summary>
    /// <param name="but">Who knows already.</param>
    public static async Task AddAsync(
        Database database,
        IReadOnlyCollection<Told> told,
        DateTime now,
        Guid? but,
        CancellationToken stop
    )
    {
        if (told.Count == 0)
            return;
        var abouts = told.Select(one => one.About).ToList();
        var before = (
            await database
                .Notices.Where(n => abouts.Contains(n.About))
                .Select(n => new { n.About, n.AccountId })
                .ToListAsync(stop)
        ).ToLookup(n => n.About, n => n.AccountId);
        var accounts = told.SelectMany(one => one.Accounts).Distinct().ToList();
        var readers = await database
            .Users.Where(a => accounts.Contains(a.Id) && !a.Disabled && a.Id != but)
            .Select(a => a.Id)
            .ToHashSetAsync(stop);
        var notices = (
            from one in told
            from account in one.Accounts.Intersect(readers).Except(before[one.About])
            select new Notice
            {
                AccountId = account,
                Kind = one.Kind.Name,
                About = one.About,
                Fields = one.Named,
                Address = one.Address,
                At = now,
            }
        ).ToList();
        database.Notices.AddRange(notices);
        database.Messages.AddRange(await OutwardsAsync(database, notices, now, stop));
    }

    /// <summary>By every channel that is on and that the person wants and has confirmed.</summary>
    private static async Task<IEnumerable<Message>> OutwardsAsync(
        Database database,
        List<Notice> notices,
        DateTime now,
        CancellationToken stop
    )
    {
        var accounts = notices.ConvertAll(notice => notice.AccountId);
        var wanted = await database
            .NoticeAddresses.Where(a => accounts.Contains(a.AccountId))
            .Select(a => new
            {
                a.AccountId,
                Mail = a.MailCode == null && database.MailServers.Any(server => server.IsOn) ? a.Mail : null,
                Phone = a.PhoneCode == null && database.MessageGateways.Any(gateway => gateway.IsOn) ? a.Phone : null,
            })
            .ToListAsync(stop);
        return from notice in notices
            join to in wanted on notice.AccountId equals to.AccountId
            from way in new[] { (Channel: Channel.Mail, To: to.Mail), (Channel: Channel.Phone, To: to.Phone) }
            where way.To is not null
            select new Message
            {
                NoticeId = notice.Id,
                Channel = way.Channel,
                Recipient = way.To,
                QueuedAt = now,
                NextTry = now,
            };
    }
}
