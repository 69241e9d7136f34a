using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Office.Accounts;

/// <summary>Requests that a second officer confirms, and passwords given out and not yet changed.</summary>
internal static class WaitingAccounts
{
    private const string List = "/lam-viec/nguoi-dung";

    public static IEnumerable<Counted> Of(Database database, Person person)
    {
        if (!person.Is(Role.Province))
            yield break;
        var reach = new AccountReach(database, person);
        var requests = reach
            .WaitingRequests()
            .Where(r => r.AskedBy != person.AccountId && (r.AccountId == null || r.AccountId != person.AccountId));
        yield return new(() => requests.Count(), "đề nghị về tài khoản chờ xác nhận", $"{List}/de-nghi");
        var accounts = reach.Accounts().Where(a => !a.Disabled && a.OneTimeUntil != null);
        yield return new(
            () => accounts.Count(),
            "tài khoản chưa đổi mật khẩu được cấp",
            $"{List}?trang-thai=chua-doi",
            "info"
        );
    }
}
