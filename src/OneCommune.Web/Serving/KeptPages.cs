using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;
using OneCommune.Storage;
using OneCommune.Storage.Shown;

namespace OneCommune.Web.Serving;

/// <summary>
/// The framework's store of visitors' pages, which takes in no page drawn before a change of what it shows: a drawing may take its time,
/// and the change be heard of in between. docs/adr/0047-pages-kept-by-what-they-show.md
/// </summary>
internal sealed class KeptPages(IOutputCacheStore pages) : IOutputCacheStore
{
    private const int MostBytes = 32 * 1024 * 1024;
    private const int MostBytesOfOne = 256 * 1024;
    private const int MostRemembered = 10_000;
    private const string DrawnAt = "drawn-at:";

    private readonly Lock one = new();
    private readonly Dictionary<string, long> moved = [];
    private long forgotten;

    public static void Add(IServiceCollection services, StoreSettings store)
    {
        services.AddOutputCache(o =>
        {
            (o.SizeLimit, o.MaximumBodySize) = (MostBytes, MostBytesOfOne);
            o.UseCaseSensitivePaths = true;
        });
        var theirs = services.Last(s => s.ServiceType == typeof(IOutputCacheStore)).ImplementationFactory!;
        services.AddSingleton(s => new KeptPages((IOutputCacheStore)theirs(s)));
        services.AddSingleton<IOutputCacheStore>(s => s.GetRequiredService<KeptPages>());
        services.AddSingleton(s => new ShownNow(store, s.GetRequiredService<KeptPages>().MoveAsync));
    }

    /// <summary>Tells the store, as a tag of the page, by which change a drawing began.</summary>
    public static string DrawnAfter(ShownMark mark) =>
        string.Create(CultureInfo.InvariantCulture, $"{DrawnAt}{mark.Seq}");

    /// <summary>Forgets the pages that bear the tag; drawings begun before the change are not taken in any more.</summary>
    public Task MoveAsync(string tag, long seq)
    {
        lock (one)
        {
            if (moved.Count == MostRemembered)
            {
                moved.Clear();
                forgotten = seq;
            }
            moved[tag] = seq;
            return pages.EvictByTagAsync(tag, default).AsTask();
        }
    }

    /// <summary>Whether what bears the tag changed after a change.</summary>
    public bool HasMoved(string tag, long seq)
    {
        lock (one)
            return seq < forgotten || Array.Exists([tag, ShownTags.All], one => moved.GetValueOrDefault(one) > seq);
    }

    public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) =>
        pages.GetAsync(key, cancellationToken);

    public ValueTask SetAsync(
        string key,
        byte[] value,
        string[]? tags,
        TimeSpan validFor,
        CancellationToken cancellationToken
    )
    {
        var drawnAt = Array.Find(tags!, IsDrawnAt)!;
        string[] shown = [.. tags!.Where(tag => tag != drawnAt)];
        var seq = long.Parse(drawnAt.AsSpan(DrawnAt.Length), CultureInfo.InvariantCulture);
        lock (one)
            return seq < forgotten || Array.Exists(shown, tag => moved.GetValueOrDefault(tag) > seq)
                ? default
                : pages.SetAsync(key, value, shown, validFor, cancellationToken);
    }

    public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken) =>
        pages.EvictByTagAsync(tag, cancellationToken);

    private static bool IsDrawnAt(string tag) => tag.StartsWith(DrawnAt, StringComparison.Ordinal);
}
