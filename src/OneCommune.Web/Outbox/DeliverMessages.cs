using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Storage.Office;

namespace OneCommune.Web.Outbox;

/// <summary>Sends what is due by the channels that are on. One message's fault is its own: the others go.</summary>
internal sealed class DeliverMessages(Database database, ChannelSecrets secrets, TimeProvider time) : IDisposable
{
    private const int Most = 200;
    private MailLine? mail;
    private GatewayLine? gateway;

    // The rest would wait for the same answer; the next run tries anew.
    private readonly HashSet<Channel> down = [];

    public static async Task RunAsync(IServiceProvider services, CancellationToken stop)
    {
        using var run = ActivatorUtilities.CreateInstance<DeliverMessages>(services);
        await run.RunAsync(stop);
    }

    public void Dispose() => mail?.Dispose();

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private async Task RunAsync(CancellationToken stop)
    {
        await GiveUpOldAsync(stop);
        if (await database.MailServers.AsNoTracking().SingleOrDefaultAsync(one => one.IsOn, stop) is { } server)
            mail = new(server, secrets);
        if (await database.MessageGateways.AsNoTracking().SingleOrDefaultAsync(one => one.IsOn, stop) is { } way)
            gateway = new(way, secrets);
        var channels = new[] { (Channel.Mail, mail as object), (Channel.Phone, gateway) }
            .Where(channel => channel.Item2 is not null)
            .Select(channel => channel.Item1)
            .ToList();
        var site = await database
            .Settings.Where(one => one.Name == Setting.PublicUrl)
            .Select(one => one.Value.TrimEnd('/'))
            .SingleOrDefaultAsync(stop);
        var templates = await database.MessageTemplates.AsNoTracking().ToListAsync(stop);
        foreach (var due in await DueAsync(channels, stop))
            if (!down.Contains(due.Message.Channel) && await due.Message.BeginTryAsync(database, Now, stop))
                await TryAsync(due, templates, site, stop);
    }

    private Task<List<DueMessage>> DueAsync(List<Channel> channels, CancellationToken stop) =>
        (
            from message in Message.Due(database, Now)
            where channels.Contains(message.Channel)
            join notice in database.Notices on message.NoticeId equals notice.Id
            join account in database.Users on notice.AccountId equals account.Id
            orderby message.NextTry, message.Id
            select new DueMessage(message, notice, account.FullName)
        )
            .Take(Most)
            .AsNoTracking()
            .ToListAsync(stop);

    private async Task TryAsync(
        DueMessage due,
        IEnumerable<MessageTemplate> templates,
        string? site,
        CancellationToken stop
    )
    {
        var (message, notice, reader) = due;
        try
        {
            // A kind of another version of the program is for its nodes.
            if (!NoticeKinds.All.TryGetValue(notice.Kind, out var kind))
                throw new SendFailedException(SendFault.Refused, notice.Kind);
            var template =
                templates.FirstOrDefault(one => one.Kind == kind.Name && one.Channel == message.Channel)
                ?? Letter.Usual(kind, message.Channel);
            var (fields, address) = await ToldAsync(kind, message, notice, stop);
            var letter = Letter.Of(kind, template, fields, reader, site + address);
            if (message.Channel == Channel.Mail)
                await mail!.SendAsync(message.Id, message.Recipient, letter, Now, stop);
            else
                await gateway!.SendAsync(message.Id, message.Recipient, letter.Text, stop);
            await message.HasGoneAsync(database, Now);
        }
        catch (SendFailedException failed)
        {
            if (failed.IsOfChannel)
                down.Add(message.Channel);
            await message.HasFailedAsync(database, Now, failed.Fault, failed.Detail, failed.IsForGood);
        }
    }

    /// <summary>What the letter names, and where the matter is; with the code where one is asked back.</summary>
    private async Task<(IReadOnlyDictionary<string, string> Fields, string Address)> ToldAsync(
        NoticeKind kind,
        Message message,
        Notice notice,
        CancellationToken stop
    )
    {
        if (kind.AskedOutside is null)
            return (notice.Fields, notice.Address);
        if (await AddressConfirming.CodeAsync(database, notice, message, stop) is not { Length: > 0 } code)
            throw new SendFailedException(SendFault.Old, null, forGood: true);
        return (new Dictionary<string, string>(notice.Fields) { ["ma"] = code }, $"{notice.Address}?ma={code}");
    }

    private Task GiveUpOldAsync(CancellationToken stop)
    {
        var before = Now - Message.Longest;
        return database
            .Messages.Where(m => m.State == MessageState.Waiting && m.QueuedAt < before)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(m => m.State, MessageState.Failed)
                        .SetProperty(m => m.EndedAt, Now)
                        .SetProperty(m => m.Fault, SendFault.Old),
                stop
            );
    }

    private sealed record DueMessage(Message Message, Notice Notice, string Reader);
}
