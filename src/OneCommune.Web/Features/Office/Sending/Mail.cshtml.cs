using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Web.Outbox;
using OneCommune.Web.Rights;
using OneCommune.Web.Serving;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Office.Sending;

/// <summary>The office's own mail server. The password is kept sealed and never shown again.</summary>
[Allow(Role.Province)]
[SecretForm]
internal sealed class MailPage(Database database, Person person, ChannelSecrets secrets, Texts.Texts text)
    : LoadedPage(database, person)
{
    private const string Address = "/lam-viec/gui-thong-bao/thu";

    [BindProperty]
    public string? Host { get; set; }

    [BindProperty]
    public string? Port { get; set; }

    [BindProperty]
    public MailSecurity Security { get; set; }

    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Sender { get; set; }

    [BindProperty]
    public bool IsOn { get; set; }

    [BindProperty]
    public long Version { get; set; }

    /// <summary>Whom the test goes to.</summary>
    [BindProperty]
    public string? To { get; set; }

    public MailServer? Server { get; private set; }

    protected override object? Subject => SendingSubject.Id;
    protected override long? Standing => Server?.Version ?? 0;

    protected override string FieldOf(RefusalException refusal) =>
        refusal.Code switch
        {
            "mail.open-password" => nameof(Security),
            "send.failed" or "send.off" => nameof(To),
            _ => "",
        };

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        Server = await Database.MailServers.SingleOrDefaultAsync(stop);
        if (ShowsRecord)
            Show(Server ?? new());
        return true;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        ChangeAsync(
            () =>
            {
                RefuseStale(Version, Server?.Version ?? 0);
                var host = Refusals.Read(nameof(Host), () => MailServer.ReadHost(Host));
                var port = Refusals.Read(nameof(Port), () => MailServer.ReadPort(Port));
                var name = Refusals.Read(nameof(UserName), () => MailServer.ReadUserName(UserName));
                var sealedSecret = Refusals.Read(nameof(Password), () => secrets.Seal(Password));
                var sender = Refusals.Read(nameof(Sender), () => MailServer.ReadSender(Sender));
                Refusals.RefuseIfAny();
                if (Server is null)
                    Database.MailServers.Add(Server = new());
                Server.Set(host, port, Security, name, sealedSecret, sender, IsOn);
                return Task.FromResult(
                    new Kept(
                        "sending.mail",
                        SendingSubject.Subject,
                        SendingSubject.Id,
                        Address,
                        text["Đã lưu máy chủ thư."]
                    )
                );
            },
            stop
        );

    // Outside a change: nobody waits for the other side with the writer's place.
    public async Task<IActionResult> OnPostTestAsync(CancellationToken stop)
    {
        var to = Refusals.Read(nameof(To), () => MailServer.ReadSender(To));
        Refusals.RefuseIfAny();
        if (Server is null)
            throw new RefusalException("send.off");
        using var line = new MailLine(Server, secrets);
        var letter = new Letter("[OCOP] Thư thử", text["Thư thử của hệ thống OCOP: máy chủ thư đã gửi được."]);
        await TestSend.TellAsync(() => line.SendAsync(Guid.CreateVersion7(), to, letter, Person.Now, stop), text);
        Done = text["Đã gửi thư thử đến {0}.", to];
        return Redirect(Address);
    }

    private void Show(MailServer server)
    {
        (Host, Port) = (server.Host, server.Port.ToString(CultureInfo.InvariantCulture));
        (Security, UserName, Sender) = (server.Security, server.UserName, server.Sender);
        (IsOn, Version) = (server.IsOn, server.Version);
    }
}
