using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Storage.Office;
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

    public bool MailIsOn { get; private set; }
    public bool PhoneIsOn { get; private set; }

    private NoticeAddress? address;

    protected override object? Subject => Person.AccountId;

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        address = await Database.NoticeAddresses.SingleOrDefaultAsync(one => one.AccountId == Person.AccountId, stop);
        MailIsOn = await Database.MailServers.AnyAsync(server => server.IsOn, stop);
        PhoneIsOn = await Database.MessageGateways.AnyAsync(gateway => gateway.IsOn, stop);
        if (ShowsRecord)
            (Mail, Phone) = (address?.Mail, address?.Phone);
        return true;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        ChangeAsync(
            () =>
            {
                if (address is null)
                    Database.NoticeAddresses.Add(address = new(Person.AccountId!.Value));
                Refusals.Check(nameof(Mail), () => address.ReadMail(Mail));
                Refusals.Check(nameof(Phone), () => address.ReadPhone(Phone));
                Refusals.RefuseIfAny();
                return Task.FromResult(
                    new Kept(
                        "account.notice-address",
                        "account",
                        Person.AccountId!,
                        "/tai-khoan",
                        text["Đã lưu nơi nhận thông báo."]
                    )
                );
            },
            stop
        );
}
