using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Office.Accounts;

/// <summary>Who may come in, and what they may do.</summary>
internal static class AccountsRoom
{
    public static readonly Room Room = new()
    {
        Menu = [new(MenuGroup.Office, "/lam-viec/nguoi-dung", "Người dùng", [Role.Province, Role.Commune])],
        Map = app => app.MapList<AccountsList>(AccountsList.At).Allow(Role.Province, Role.Commune),
        Subjects =
        [
            new("account", database => database.Users.Select(a => new SubjectName { Id = a.Id, Text = a.FullName }))
            {
                Page = "/lam-viec/nguoi-dung/",
            },
            new(
                "account-request",
                database => database.AccountRequests.Select(r => new SubjectName { Id = r.Id, Text = r.FullName })
            )
            {
                Page = "/lam-viec/nguoi-dung/de-nghi/",
            },
        ],
        Counts = WaitingAccounts.Of,
        Notices = AccountNotices.All,
        Tells = AccountNotices.OfAsync,
    };
}
