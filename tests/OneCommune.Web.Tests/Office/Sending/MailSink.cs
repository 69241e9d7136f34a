using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using MimeKit;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.ComponentModel;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace OneCommune.Web.Tests.Office.Sending;

/// <summary>A real mail server on this machine that keeps what it takes.</summary>
internal sealed class MailSink : IMessageStore, IMailboxFilter, IUserAuthenticator, IAsyncDisposable
{
    public const string Password = "mật khẩu \"thư\"";

    private readonly CancellationTokenSource ending = new();
    private readonly ConcurrentQueue<MimeMessage> taken = new();
    private Task running = Task.CompletedTask;

    public int Port { get; } = FreePort();

    /// <summary>A mailbox it knows nothing of.</summary>
    public string? Unknown { get; set; }

    public List<MimeMessage> To(string recipient) =>
        [.. taken.Where(mail => mail.To.Mailboxes.Single().Address == recipient)];

    public static MailSink Open()
    {
        var sink = new MailSink();
        var options = new SmtpServerOptionsBuilder()
            .ServerName("localhost")
            .Endpoint(e =>
                e.Endpoint(new IPEndPoint(IPAddress.Loopback, sink.Port))
                    .AllowUnsecureAuthentication(true)
                    .AuthenticationRequired(true)
            )
            .Build();
        var services = new ServiceProvider();
        services.Add((IMessageStore)sink);
        services.Add((IMailboxFilter)sink);
        services.Add((IUserAuthenticator)sink);
        sink.running = new SmtpServer.SmtpServer(options, services).StartAsync(sink.ending.Token);
        return sink;
    }

    /// <summary>One that nobody listens at.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async Task<SmtpResponse> SaveAsync(
        ISessionContext context,
        IMessageTransaction transaction,
        ReadOnlySequence<byte> buffer,
        CancellationToken cancellationToken
    )
    {
        using var bytes = new MemoryStream(buffer.ToArray());
        taken.Enqueue(await MimeMessage.LoadAsync(bytes, cancellationToken));
        return SmtpResponse.Ok;
    }

    public Task<bool> CanAcceptFromAsync(ISessionContext c, IMailbox from, int size, CancellationToken stop) =>
        Task.FromResult(true);

    public Task<bool> CanDeliverToAsync(ISessionContext c, IMailbox to, IMailbox from, CancellationToken stop) =>
        Task.FromResult($"{to.User}@{to.Host}" != Unknown);

    public Task<bool> AuthenticateAsync(ISessionContext c, string user, string password, CancellationToken stop) =>
        Task.FromResult((user, password) == ("ocop", Password));

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await Task.WhenAny(running, Task.Delay(TimeSpan.FromSeconds(5)));
        ending.Dispose();
    }
}
