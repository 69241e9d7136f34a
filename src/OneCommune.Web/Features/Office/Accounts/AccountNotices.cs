using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Outbox;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Office.Accounts;

/// <summary>What an officer asks for, and what another answers.</summary>
internal static class AccountNotices
{
    private static readonly NoticeKind Asked = new(
        "account.asked",
        "Đề nghị về tài khoản",
        "Đề nghị của {nguoi} về tài khoản {tai-khoan} chờ người thứ hai xác nhận."
    );
    private static readonly NoticeKind Confirmed = new(
        "account.confirmed",
        "Đề nghị về tài khoản được xác nhận",
        "{nguoi} đã xác nhận và thực hiện đề nghị của anh/chị về tài khoản {tai-khoan}."
    );
    private static readonly NoticeKind Refused = new(
        "account.refused",
        "Đề nghị về tài khoản bị từ chối",
        "{nguoi} đã từ chối đề nghị của anh/chị về tài khoản {tai-khoan}: {ly-do}"
    );

    public static readonly NoticeKind[] All = [Asked, Confirmed, Refused];

    public static async IAsyncEnumerable<Told> OfAsync(
        Database database,
        Person person,
        LawBook _,
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
        foreach (var answered in Answered(database))
            yield return new(
                answered.State == RequestState.Confirmed ? Confirmed : Refused,
                $"account-request/{answered.Id}/answer",
                $"/lam-viec/nguoi-dung/de-nghi/{answered.Id}",
                [answered.AskedBy],
                ("nguoi", answered.AnsweredByName),
                ("tai-khoan", answered.FullName),
                ("ly-do", answered.Reason)
            );
    }

    private static List<AccountRequest> Answered(Database database) =>
        [
            .. database
                .ChangeTracker.Entries<AccountRequest>()
                .Where(entry => entry.Property(one => one.State).IsModified)
                .Select(entry => entry.Entity)
                .Where(one => one.State is RequestState.Confirmed or RequestState.Refused),
        ];
}
