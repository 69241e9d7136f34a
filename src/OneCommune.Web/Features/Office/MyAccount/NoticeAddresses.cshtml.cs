using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Web.Outbox;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Office.MyAccount;

/// <summary>Where one is told beside the product.</summary>
[AllowSignedIn]
internal sealed class NoticeAddressesPage(Database database, Person person, Texts.Texts text)
    : LoadedPage(database, person)
{
    [BindProperty]
    public string? Mail { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    public bool MailIsOn { get; private set; }
    public bool PhoneIsOn { get; private set; }

    /// <summary>What is kept.</summary>
    public NoticeAddress? Known { get; private set; }

    /// <summary>Where a code was sent, or is to be.</summary>
    public IEnumerable<string> Asked =>
        new[]
        {
            Known?.MailCode is not null && MailIsOn ? Known.Mail : null,
            Known?.PhoneCode is not null && PhoneIsOn ? Known.Phone : null,
        }.OfType<string>();

    protected override object? Subject => Person.AccountId;

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        Known = await Database.NoticeAddresses.SingleOrDefaultAsync(one => one.AccountId == Person.AccountId, stop);
        MailIsOn = await Database.MailServers.AnyAsync(server => server.IsOn, stop);
        PhoneIsOn = await Database.MessageGateways.AnyAsync(gateway => gateway.IsOn, stop);
        if (ShowsRecord)
            (Mail, Phone) = (Known?.Mail, Known?.Phone);
        return true;
    }

    /// <summary>The link of a letter brings its code; nothing is done before the button is pressed.</summary>
    public void OnGet(string? ma) => Code = ma;

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        ChangeAsync(
            async () =>
            {
                if (Known is null)
                    Database.NoticeAddresses.Add(Known = new(Person.AccountId!.Value));
                var before = (Known.MailCode, Known.PhoneCode);
                Refusals.Check(nameof(Mail), () => Known.ReadMail(Mail));
                Refusals.Check(nameof(Phone), () => Known.ReadPhone(Phone));
                Refusals.RefuseIfAny();
                if ((Known.MailCode, Known.PhoneCode) != before)
                    await AddressConfirming.AskAsync(Database, Known, Person, stop);
                return Kept("account.notice-address", text["Đã lưu nơi nhận thông báo."]);
            },
            stop
        );

    public Task<IActionResult> OnPostConfirmAsync(CancellationToken stop) =>
        ChangeAsync(
            () =>
            {
                Refusals.Check(nameof(Code), () => (Known ?? throw new RefusalException("address.code")).Confirm(Code));
                Refusals.RefuseIfAny();
                return Task.FromResult(
                    Kept("account.confirm-address", text["Đã xác nhận. Thông báo từ nay cũng được gửi đến đó."])
                );
            },
            stop
        );

    public Task<IActionResult> OnPostAgainAsync(CancellationToken stop) =>
        ChangeAsync(
            async () =>
            {
                if (!Asked.Any())
                    return Features.Kept.Already(AddressConfirming.Page);
                Known!.AskAgain();
                await AddressConfirming.AskAsync(Database, Known, Person, stop);
                return Kept("account.ask-address", text["Đã gửi lại mã xác nhận."]);
            },
            stop
        );

    private Kept Kept(string act, string done) => new(act, "account", Person.AccountId!, AddressConfirming.Page, done);
}
