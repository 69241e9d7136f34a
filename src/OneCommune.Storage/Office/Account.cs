using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using OneCommune.Domain;
using OneCommune.Domain.Text;

namespace OneCommune.Storage.Office;

/// <summary>Somebody who signs in. What they may do is in their grants.</summary>
public sealed partial class Account : IdentityUser<Guid>, IGuessCount
{
    private static readonly TimeSpan OneTimeFor = TimeSpan.FromDays(14);

    public Account() => Id = Guid.CreateVersion7();

    public string FullName
    {
        get;
        set
        {
            field = VietnameseText.Tidy(value);
            FoldedName = VietnameseText.Fold(value);
            NameOrder = VietnameseOrder.Key(value);
        }
    } = "";

    /// <summary>Accent-blind form of the full name, for search.</summary>
    public string FoldedName { get; private set; } = "";

    /// <summary>Its ordinal order is the Vietnamese order of the names.</summary>
    public string NameOrder { get; private set; } = "";

    /// <summary>Left the office: may not sign in; their name stays in the audit.</summary>
    public bool Disabled { get; private set; }

    /// <summary>Others have done something with the account since then (UTC) that its owner has not read.</summary>
    public DateTime? NoticesSince { get; private set; }

    /// <summary>Set while the password is one that somebody else gave out: to be changed before any work, good until then (UTC).</summary>
    public DateTime? OneTimeUntil { get; private set; }

    /// <summary>Refuses with "account.full-name" or "account.user-name".</summary>
    public static Account Open(string userName, string fullName)
    {
        var account = new Account { UserName = userName.Trim() };
        account.Rename(fullName);
        if (!UserNames().IsMatch(account.UserName))
            throw new RefusalException("account.user-name");
        account.NormalizedUserName = Normal(userName);
        account.LockoutEnabled = true;
        account.SignOutEverywhere();
        return account;
    }

    /// <summary>The form a user name is looked up by: case does not count.</summary>
    public static string Normal(string userName) => userName.Trim().ToUpperInvariant();

    /// <summary>A password the person chose. Signs out everywhere.</summary>
    public void ChoosePassword(string hash)
    {
        PasswordHash = hash;
        OneTimeUntil = null;
        SignOutEverywhere();
    }

    /// <summary>A password given out by somebody else, for 14 days and to be changed at once. Ends a lock-out, signs out everywhere.</summary>
    public void GiveOneTimePassword(string hash, DateTime now)
    {
        ChoosePassword(hash);
        OneTimeUntil = now + OneTimeFor;
        LockoutEnd = null;
        AccessFailedCount = 0;
    }

    public bool IsLockedOut(DateTime now) => LockoutEnd is { } end && end.UtcDateTime > now;

    /// <summary>Wrong passwords and codes from browsers that are not <see cref="KnownDevice"/>.</summary>
    public void CountFailure(DateTime now)
    {
        if (IsLockedOut(now))
            return;
        (AccessFailedCount, var until) = IGuessCount.After(AccessFailedCount, now);
        LockoutEnd = until is { } end ? new DateTimeOffset(end, TimeSpan.Zero) : null;
    }

    public void ForgetFailures()
    {
        AccessFailedCount = 0;
        LockoutEnd = null;
    }

    /// <summary>Refuses with "account.full-name".</summary>
    public void Rename(string fullName)
    {
        FullName = TidyName(fullName);
        Change();
    }

    /// <summary>A name as it would be kept. Refuses with "account.full-name".</summary>
    public static string TidyName(string fullName) =>
        VietnameseText.Tidy(fullName) is { Length: > 0 and <= 200 } tidy
            ? tidy
            : throw new RefusalException("account.full-name", 200);

    /// <summary>Where the person is reached at work; null for none. Refuses with "account.phone".</summary>
    public void CallBackOn(string? phone)
    {
        var tidy = VietnameseText.Tidy(phone);
        if (tidy.Length > 0 && !Phones().IsMatch(tidy))
            throw new RefusalException("account.phone");
        PhoneNumber = tidy.Length == 0 ? null : tidy;
        Change();
    }

    /// <summary>Every cookie given out so far ends with its next request.</summary>
    public void SignOutEverywhere()
    {
        SecurityStamp = Guid.NewGuid().ToString();
        Change();
    }

    public void Disable()
    {
        Disabled = true;
        SignOutEverywhere();
    }

    public void Enable()
    {
        Disabled = false;
        Change();
    }

    /// <summary>Somebody else did something with it; the owner is to read of it.</summary>
    public void Notice(DateTime now) => NoticesSince ??= now;

    public void HasReadNotices()
    {
        NoticesSince = null;
        Change();
    }

    /// <summary>Its rights or its second step changed: forms opened before this are stale.</summary>
    public void Change() => ConcurrencyStamp = Guid.NewGuid().ToString();

    [GeneratedRegex(@"^\+?\d(?:[ .\-]?\d){7,13}$")]
    private static partial Regex Phones();

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._@-]{2,59}$")]
    private static partial Regex UserNames();
}
