using OneCommune.Storage.Office;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Office.Accounts;

/// <summary>How an account may be asked for.</summary>
internal enum AccountState
{
    InUse,

    /// <summary>The password given to it was not changed yet.</summary>
    NotBegun,
    Disabled,
}

/// <summary>One account of the list.</summary>
/// <param name="Right">Of a file, the right that the line is about.</param>
internal sealed record AccountRow(
    Guid Id,
    string FullName,
    string UserName,
    bool Disabled,
    DateTime? OneTimeUntil,
    bool SecondFactor,
    DateTimeOffset? LockoutEnd,
    NamedGrant? Right = null
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
            a.LockoutEnd,
            null
        ));

    /// <summary>Kind of pill and words.</summary>
    public (string Kind, string Text) State(DateTime now) =>
        Disabled ? ("bad", "Bị khóa")
        : LockoutEnd?.UtcDateTime > now ? ("warn", "Tạm khóa do nhập sai")
        : OneTimeUntil < now ? ("warn", "Mật khẩu cấp đã quá hạn")
        : OneTimeUntil is not null ? ("info", "Chưa đổi mật khẩu được cấp")
        : ("good", "Đang dùng");
}
