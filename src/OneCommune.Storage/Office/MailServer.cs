using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OneCommune.Domain;
using OneCommune.Domain.Text;

namespace OneCommune.Storage.Office;

public enum MailSecurity
{
    /// <summary>From the first byte, mostly port 465.</summary>
    Tls,

    /// <summary>Demanded after the greeting, mostly port 587.</summary>
    StartTls,
    None,
}

/// <summary>The office's own mail server.</summary>
public sealed partial class MailServer
{
    public int Id { get; private set; } = 1;
    public string Host { get; private set; } = "";
    public int Port { get; private set; } = 587;
    public MailSecurity Security { get; private set; } = MailSecurity.StartTls;
    public string? UserName { get; private set; }

    /// <summary>The password.</summary>
    public string? SealedSecret { get; private set; }

    /// <summary>The address mail comes from.</summary>
    public string Sender { get; private set; } = "";
    public bool IsOn { get; private set; }
    public long Version { get; private set; }

    /// <summary>Refuses "mail.host".</summary>
    public static string ReadHost(string? typed) =>
        Bounded.Text(typed, 200, "mail.host") is { } host && Hosts().IsMatch(host)
            ? host
            : throw new RefusalException("mail.host");

    /// <summary>Refuses "mail.port".</summary>
    public static int ReadPort(string? typed) =>
        int.TryParse(typed, out var port) && port is > 0 and < 65536 ? port : throw new RefusalException("mail.port");

    /// <summary>Refuses "address.mail".</summary>
    public static string ReadSender(string? typed) =>
        NoticeAddress.AsMail(typed) ?? throw new RefusalException("address.mail");

    /// <summary>Refuses "mail.user-name".</summary>
    public static string? ReadUserName(string? typed) => Bounded.TextOrNull(typed, 200, "mail.user-name");

    /// <param name="sealedSecret">Null leaves the one there is; without a user name there is none.</param>
    public void Set(
        string host,
        int port,
        MailSecurity security,
        string? userName,
        string? sealedSecret,
        string sender,
        bool isOn
    )
    {
        // A password is not sent where others on the way can read it.
        if (security == MailSecurity.None && userName is not null && host is not ("localhost" or "127.0.0.1" or "::1"))
            throw new RefusalException("mail.open-password");
        (Host, Port, Security, UserName, Sender, IsOn) = (host, port, security, userName, sender, isOn);
        SealedSecret = userName is null ? null : sealedSecret ?? SealedSecret;
        Version++;
    }

    [GeneratedRegex(@"^[A-Za-z0-9]([A-Za-z0-9.:-]*[A-Za-z0-9])?$")]
    private static partial Regex Hosts();
}

internal sealed class MailServerMapping : IEntityTypeConfiguration<MailServer>
{
    public void Configure(EntityTypeBuilder<MailServer> builder)
    {
        builder.ToTable("mail_servers").HasKey(server => server.Id);
        builder.Property(server => server.Id).ValueGeneratedNever();
        builder.Property(server => server.Version).IsConcurrencyToken();
    }
}
