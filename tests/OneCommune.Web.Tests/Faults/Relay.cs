using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace OneCommune.Web.Tests.Faults;

/// <summary>A way to a server that can be cut: connections end, and new ones are refused until it is mended.</summary>
internal sealed class Relay : IDisposable
{
    private readonly ConcurrentBag<Socket> open = [];
    private TcpListener? door;
    private (string Host, int Port) to;

    public int Port { get; private set; }

    /// <summary>Bytes that went to the server, and after how many more the way is cut by itself.</summary>
    public long Sent { get; private set; }
    public long? CutsAfter { get; set; }

    /// <summary>How long each 16 KiB take to the server.</summary>
    public TimeSpan Takes { get; init; }

    public void Start(string host, int port)
    {
        to = (host, port);
        Mend();
    }

    public void Mend()
    {
        door = new TcpListener(IPAddress.Loopback, Port);
        door.Start();
        Port = ((IPEndPoint)door.LocalEndpoint).Port;
        _ = AcceptAsync(door);
    }

    public void Cut()
    {
        door?.Stop();
        while (open.TryTake(out var socket))
            socket.Dispose();
    }

    public void Dispose() => Cut();

    private async Task AcceptAsync(TcpListener at)
    {
        try
        {
            while (true)
            {
                var near = await at.AcceptSocketAsync();
                var far = new Socket(SocketType.Stream, ProtocolType.Tcp);
                open.Add(near);
                open.Add(far);
                await far.ConnectAsync(to.Host, to.Port);
                _ = CarryAsync(near, far, CountAsync);
                _ = CarryAsync(far, near, _ => Task.CompletedTask);
            }
        }
        catch (Exception cut) when (cut is SocketException or ObjectDisposedException or OperationCanceledException) { }
    }

    private async Task CountAsync(int bytes)
    {
        await Task.Delay(Takes);
        Sent += bytes;
        if ((CutsAfter -= bytes) <= 0)
        {
            CutsAfter = null;
            Cut();
        }
    }

    private static async Task CarryAsync(Socket from, Socket to, Func<int, Task> carried)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer) is > 0 and var read)
            {
                await to.SendAsync(buffer.AsMemory(0, read));
                await carried(read);
            }
            to.Shutdown(SocketShutdown.Send);
        }
        catch (Exception cut) when (cut is SocketException or ObjectDisposedException) { }
    }
}
