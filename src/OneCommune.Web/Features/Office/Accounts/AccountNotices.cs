using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Web.Outbox;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Office.Accounts;

/// <summary>What an officer asks for, and another confirms.</summary>
internal static class AccountNotices
{
    public static readonly NoticeKind Asked = new(
        "account.asked",
        "Đề nghị về tài khoản",
        "Đề nghị của {nguoi} về tài khoản {tai-khoan} chờ người thứ hai xác nhận."
    );

    public static async IAsyncEnumerable<Told> OfAsync(
        Database database,
        Person person,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        foreach (var asked in database.Added<AccountRequest>())
        {
            // Not the account it is about: nobody confirms what concerns themselves.
            var offices = person.Reach(database, Role.Province);
            var others = await database
                .Grants.Where(g => g.Role == Role.Province && offices.Contains(g.UnitId!.Value))
                .Where(g => g.AccountId != asked.AccountId)
                .Select(g => g.AccountId)
                .ToListAsync(stop);
            yield return new(
                Asked,
                $"account-request/{asked.Id}",
                $"/lam-viec/nguoi-dung/de-nghi/{asked.Id}",
                others,
                ("nguoi", asked.AskedByName),
                ("tai-khoan", asked.FullName)
            );
        }
    }
}
