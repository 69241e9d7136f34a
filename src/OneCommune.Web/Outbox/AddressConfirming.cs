using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Outbox;

/// <summary>Asks whoever reads at a new address whether it is the account's own. The code is read when the letter goes, and goes nowhere else.</summary>
internal static class AddressConfirming
{
    public const string Page = "/tai-khoan/noi-nhan";

    /// <summary>So often a day: the mailbox may be a stranger's.</summary>
    private const int MostADay = 5;

    public static readonly NoticeKind Kind = new(
        "address.confirm",
        "Xác nhận nơi nhận thông báo",
        "Đã gửi mã xác nhận đến {noi-nhan}. Mở thư hoặc tin nhắn đó, lấy mã và ghi vào trang Nơi nhận thông báo."
    )
    {
        AskedOutside =
            "Mã xác nhận: {ma}. Tài khoản {tai-khoan} ghi nơi này để nhận thông báo OCOP. Nếu không phải anh/chị, xin bỏ qua.",
    };

    /// <summary>By the channels that are on; kept by the caller. Refuses "address.asked-often".</summary>
    public static async Task AskAsync(Database database, NoticeAddress address, Person person, CancellationToken stop)
    {
        var ways = new List<(Channel Channel, string To)>();
        if (address.MailCode is not null && await database.MailServers.AnyAsync(server => server.IsOn, stop))
            ways.Add((Channel.Mail, address.Mail!));
        if (address.PhoneCode is not null && await database.MessageGateways.AnyAsync(way => way.IsOn, stop))
            ways.Add((Channel.Phone, address.Phone!));
        var since = person.Now.AddDays(-1);
        var asked = await database.Notices.CountAsync(
            n => n.AccountId == address.AccountId && n.Kind == Kind.Name && n.At > since,
            stop
        );
        if (ways.Count > 0 && asked + ways.Count > MostADay)
            throw new RefusalException("address.asked-often", MostADay);
        foreach (var (channel, to) in ways)
            Add(database, channel, to, person);
    }

    /// <summary>The code of the address a letter goes to; null where that is no longer asked for one.</summary>
    public static Task<string?> CodeAsync(Database database, Notice notice, Message message, CancellationToken stop) =>
        database
            .NoticeAddresses.Where(a => a.AccountId == notice.AccountId)
            .Select(a =>
                message.Channel == Channel.Mail && a.Mail == message.Recipient ? a.MailCode
                : message.Channel == Channel.Phone && a.Phone == message.Recipient ? a.PhoneCode
                : null
            )
            .SingleOrDefaultAsync(stop);

    private static void Add(Database database, Channel channel, string to, Person person)
    {
        var notice = new Notice
        {
            AccountId = person.AccountId!.Value,
            Kind = Kind.Name,
            About = $"address/{Guid.CreateVersion7()}",
            Fields = new Dictionary<string, string> { ["noi-nhan"] = to, ["tai-khoan"] = person.Name },
            Address = Page,
            At = person.Now,
        };
        database.Notices.Add(notice);
        database.Messages.Add(
            new()
            {
                NoticeId = notice.Id,
                Channel = channel,
                Recipient = to,
                QueuedAt = person.Now,
                NextTry = person.Now,
            }
        );
    }
}
