using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using OneCommune.Storage.Office;

namespace OneCommune.Web.Outbox;

/// <summary>A line to the office's mail server, kept open for one run.</summary>
internal sealed class MailLine(MailServer server, ChannelSecrets secrets) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly SmtpClient client = new() { CheckCertificateRevocation = false };

    /// <exception cref="SendFailedException">It did not go.</exception>
    public async Task SendAsync(Guid id, string recipient, Letter letter, DateTime now, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        try
        {
            if (!client.IsConnected)
                await ConnectAsync(patience.Token);
            await client.SendAsync(Written(id, recipient, letter, now), patience.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new SendFailedException(SendFault.Late, null);
        }
        catch (Exception fault) when (FailureOf(fault) is not null)
        {
            throw FailureOf(fault)!;
        }
    }

    public void Dispose() => client.Dispose();

    private async Task ConnectAsync(CancellationToken stop)
    {
        var security = server.Security switch
        {
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            MailSecurity.StartTls => SecureSocketOptions.StartTls,
            _ => SecureSocketOptions.None,
        };
        await client.ConnectAsync(server.Host, server.Port, security, stop);
        if (server.UserName is not { } name)
            return;
        try
        {
            await client.AuthenticateAsync(name, secrets.Open(server.SealedSecret) ?? "", stop);
        }
        catch
        {
            // Or the next mail would go by a line that nobody signed in on.
            await client.DisconnectAsync(quit: false, CancellationToken.None);
            throw;
        }
    }

    private MimeMessage Written(Guid id, string recipient, Letter letter, DateTime now)
    {
        var message = new MimeMessage
        {
            // The same at every try: mailboxes show what came twice once.
            MessageId = $"{id:N}@{server.Sender.Split('@')[^1]}",
            Subject = letter.Subject,
            Date = new(now, TimeSpan.Zero),
            Body = new TextPart("plain") { Text = letter.Text },
        };
        message.From.Add(MailboxAddress.Parse(server.Sender));
        message.To.Add(MailboxAddress.Parse(recipient));
        // No holiday notes in answer.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    private static SendFailedException? FailureOf(Exception fault) =>
        fault switch
        {
            // Of what a server says for good, the mailbox alone is this mail's own; the rest the office can mend.
            SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted } no => new(
                SendFault.Recipient,
                Said(no),
                forGood: (int)no.StatusCode >= 500
            ),
            SmtpCommandException no => new(SendFault.Refused, Said(no)),
            SslHandshakeException or NotSupportedException => new(SendFault.Unsafe, null),
            AuthenticationException or SaslException or ServiceNotAuthenticatedException => new(SendFault.SignIn, null),
            ProtocolException no => new(SendFault.Refused, no.Message),
            TimeoutException => new(SendFault.Late, null),
            SocketException or IOException or ServiceNotConnectedException => new(SendFault.Unreachable, null),
            _ => null,
        };

    private static string Said(SmtpCommandException no) => $"{(int)no.StatusCode} {no.Message}";
}
