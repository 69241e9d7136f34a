using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OneCommune.Domain;
using OneCommune.Domain.Text;
using OneCommune.Storage.Mapping;

namespace OneCommune.Storage.Office;

/// <summary>Where a person is told beside the product; nowhere by default.</summary>
public sealed partial class NoticeAddress(Guid accountId)
{
    public Guid AccountId { get; private set; } = accountId;
    public string? Mail { get; private set; }

    /// <summary>Digits alone: "0912345678".</summary>
    public string? Phone { get; private set; }

    /// <summary>Refuses "address.mail".</summary>
    public void ReadMail(string? typed) => Mail = AsMail(typed);

    /// <summary>Refuses "address.phone".</summary>
    public void ReadPhone(string? typed) => Phone = AsPhone(typed);

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
    }
}
