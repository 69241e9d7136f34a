using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Web.Outbox;
using OneCommune.Web.Rights;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Features.Office.Sending;

/// <summary>The office's gateway for short messages. The secret is kept sealed and never shown again.</summary>
[Allow(Role.Province)]
[SecretForm]
internal sealed class GatewayPage(Database database, Person person, ChannelSecrets secrets, Texts.Texts text)
    : LoadedPage(database, person)
{
    private const string Address = "/lam-viec/gui-thong-bao/tin-nhan";

    [BindProperty]
    public string? Target { get; set; }

    [BindProperty]
    public string? Header { get; set; }

    [BindProperty]
    public string? Secret { get; set; }

    [BindProperty]
    public string? Body { get; set; }

    [BindProperty]
    public bool IsOn { get; set; }

    [BindProperty]
    public long Version { get; set; }

    /// <summary>The telephone a test goes to.</summary>
    [BindProperty]
    public string? To { get; set; }

    public MessageGateway? Gateway { get; private set; }

    protected override object? Subject => SendingSubject.Id;
    protected override long? Standing => Gateway?.Version ?? 0;

    protected override string FieldOf(RefusalException refusal) =>
        refusal.Code is "send.failed" or "send.off" ? nameof(To) : "";

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        Gateway = await Database.MessageGateways.SingleOrDefaultAsync(stop);
        if (ShowsRecord)
        {
            var shown = Gateway ?? new();
            (Target, Header, Body, IsOn, Version) = (shown.Url, shown.Header, shown.Body, shown.IsOn, shown.Version);
        }
        return true;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        ChangeAsync(
            () =>
            {
                RefuseStale(Version, Gateway?.Version ?? 0);
                var url = Refusals.Read(nameof(Target), () => MessageGateway.ReadUrl(Target));
                var header = Refusals.Read(nameof(Header), () => MessageGateway.ReadHeader(Header));
                var sealedSecret = Refusals.Read(nameof(Secret), () => secrets.Seal(MessageGateway.ReadSecret(Secret)));
                var body = Refusals.Read(nameof(Body), () => MessageGateway.ReadBody(Body));
                Refusals.RefuseIfAny();
                if (Gateway is null)
                    Database.MessageGateways.Add(Gateway = new());
                Gateway.Set(url, header, sealedSecret, body, IsOn);
                return Task.FromResult(
                    new Kept(
                        "sending.gateway",
                        SendingSubject.Subject,
                        SendingSubject.Id,
                        Address,
                        text["Đã lưu cổng tin nhắn."]
                    )
                );
            },
            stop
        );

    // Outside a change: nobody waits for the other side with the writer's place.
    public async Task<IActionResult> OnPostTestAsync(CancellationToken stop)
    {
        var to = Refusals.Read(
            nameof(To),
            () => NoticeAddress.AsPhone(To) ?? throw new RefusalException("address.phone")
        );
        Refusals.RefuseIfAny();
        if (Gateway is null)
            throw new RefusalException("send.off");
        var line = new GatewayLine(Gateway, secrets);
        var words = text["Tin thử của hệ thống OCOP."];
        await TestSend.TellAsync(() => line.SendAsync(Guid.CreateVersion7(), to, words, stop), text);
        Done = text["Cổng đã nhận tin thử gửi đến {0}.", to];
        return Redirect(Address);
    }
}
