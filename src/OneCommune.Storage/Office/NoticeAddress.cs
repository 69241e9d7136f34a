using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OneCommune.Domain;
using OneCommune.Domain.Text;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Mapping;

namespace OneCommune.Storage.Office;

/// <summary>
/// Where a person is told beside the product; nowhere by default, and nowhere before whoever reads there has given back what was sent there:
/// a mistyped address is somebody else's.
/// </summary>
public sealed partial class NoticeAddress(Guid accountId)
{
    public Guid AccountId { get; private set; } = accountId;
    public string? Mail { get; private set; }

    /// <summary>Digits alone: "0912345678".</summary>
    public string? Phone { get; private set; }

    /// <summary>What goes to an address that is not confirmed; null where there is none, or it is.</summary>
    public string? MailCode { get; private set; }
    public string? PhoneCode { get; private set; }

    /// <summary>Refuses "address.mail".</summary>
    public void ReadMail(string? typed)
    {
        var mail = AsMail(typed);
        if (mail != Mail)
            (Mail, MailCode) = (mail, mail is null ? null : NewCode());
    }

    /// <summary>Refuses "address.phone".</summary>
    public void ReadPhone(string? typed)
    {
        var phone = AsPhone(typed);
        if (phone != Phone)
            (Phone, PhoneCode) = (phone, phone is null ? null : NewCode());
    }

    /// <summary>New codes for what is not confirmed; the old ones end.</summary>
    public void AskAgain()
    {
        MailCode = MailCode is null ? null : NewCode();
        PhoneCode = PhoneCode is null ? null : NewCode();
    }

    /// <summary>Confirms the address that was sent the code. Refuses "address.code".</summary>
    public void Confirm(string? typed)
    {
        var code = Between().Replace(typed ?? "", "").ToUpperInvariant();
        if (code.Length > 0 && code == MailCode)
            MailCode = null;
        else if (code.Length > 0 && code == PhoneCode)
            PhoneCode = null;
        else
            throw new RefusalException("address.code");
    }

    // Without the signs people take for each other; a million tries a day would need a thousand years.
    private static string NewCode() => RandomNumberGenerator.GetString("23456789ABCDEFGHJKMNPQRSTUVWXYZ", 8);

    /// <summary>Null for none. Refuses "address.mail".</summary>
    public static string? AsMail(string? typed)
    {
        var tidy = Bounded.TextOrNull(typed, 200, "address.mail");
        return tidy is null || Mails().IsMatch(tidy) ? tidy : throw new RefusalException("address.mail");
    }

    /// <summary>Null for none. Refuses "address.phone".</summary>
    public static string? AsPhone(string? typed)
    {
        var tidy = Bounded.TextOrNull(typed, 30, "address.phone");
        if (tidy is null)
            return null;
        var digits = Between().Replace(tidy, "");
        return Phones().IsMatch(digits) ? digits : throw new RefusalException("address.phone");
    }

    [GeneratedRegex(@"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$")]
    private static partial Regex Mails();

    [GeneratedRegex(@"[ .\-]")]
    private static partial Regex Between();

    [GeneratedRegex(@"^(\+84|0)\d{9,10}$")]
    private static partial Regex Phones();
}

internal sealed class NoticeAddressMapping : IEntityTypeConfiguration<NoticeAddress>
{
    public void Configure(EntityTypeBuilder<NoticeAddress> builder)
    {
        builder.ToTable("notice_addresses").HasKey(one => one.AccountId);
        builder.References<NoticeAddress, Account>(one => one.AccountId);
        builder.Property(one => one.MailCode).IsUntold();
        builder.Property(one => one.PhoneCode).IsUntold();
    }
}
