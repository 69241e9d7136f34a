using System.Collections.Concurrent;

namespace OneCommune.Web.Serving;

/// <summary>
/// Pages by their address in at most 32 MiB, whatever is asked for: when the newer half is full it becomes the older and the older
/// is forgotten, but for the pages that were found meanwhile.
/// </summary>
internal sealed class PageShelf
{
    private const int MostBytesOfHalf = 16 * 1024 * 1024;
    private const int MostBytesOfOne = 256 * 1024;

    private readonly Lock one = new();
    private volatile ConcurrentDictionary<PageAddress, KeptPage> newer = new();
    private volatile ConcurrentDictionary<PageAddress, KeptPage> older = new();
    private int bytes;

    public KeptPage? Find(PageAddress address)
    {
        if (newer.TryGetValue(address, out var page))
            return page;
        if (older.TryGetValue(address, out page))
            Keep(address, page);
        return page;
    }

    public void Keep(PageAddress address, KeptPage page)
    {
        var size = Bytes(address, page);
        if (size > MostBytesOfOne)
            return;
        lock (one)
        {
            if (bytes + size > MostBytesOfHalf)
                (older, newer, bytes) = (newer, new(), 0);
            bytes += size - (newer.TryGetValue(address, out var known) ? Bytes(address, known) : 0);
            newer[address] = page;
        }
    }

    // Keys, headers and the table's own take about a kilobyte.
    private static int Bytes(PageAddress address, KeptPage page) =>
        page.Body.Length + 2 * (address.Host.Length + address.Path.Length) + 1024;
}
