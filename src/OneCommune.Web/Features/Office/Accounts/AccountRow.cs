using OneCommune.Storage;
using OneCommune.Storage.Office;

namespace OneCommune.Web.Features.Office.Accounts;

/// <summary>One account of the list.</summary>
internal sealed record AccountRow(
    Guid Id,
    string FullName,
    string UserName,
    bool Disabled,
    DateTime? OneTimeUntil,
    bool SecondFactor,
    DateTimeOffset? LockoutEnd
)
{
    public static IQueryable<AccountRow> Of(IQueryable<Account> accounts) =>
        accounts.Select(a => new AccountRow(
            a.Id,
            a.FullName,
            a.UserName!,
            a.Disabled,
            a.OneTimeUntil,
            a.TwoFactorEnabled,
            a.LockoutEnd
        ));

    /// <summary>Kind of pill and words.</summary>
    public (string Kind, string Text) State(DateTime now) =>
        Disabled ? ("bad", "Bị khóa")
        : LockoutEnd?.UtcDateTime > now ? ("warn", "Tạm khóa do nhập sai")
        : OneTimeUntil < now ? ("warn", "Mật khẩu cấp đã quá hạn")
        : OneTimeUntil is not null ? ("info", "Chưa đổi mật khẩu được cấp")
        : ("good", "Đang dùng");
}
