using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace OneCommune.Bench;

/// <summary>Public pages beside nginx sending the same bytes as files, and a bare Kestrel sending them from memory, in turns.</summary>
internal static partial class PagesBench
{
    private const int Seconds = 1;
    private const int Rounds = 9;

    public static async Task<int> RunAsync()
    {
        await using var store = await BenchStore.OpenAsync();
        await InventedRegister.FillAsync(store, 45_000);
        var folder = Directory.CreateTempSubdirectory("onecommune-bench-pages-").FullName;
        await using (var program = RunningProgram.Serve(store.Settings))
        {
            await program.AnswersAsync("/healthz");
            await using var nginx = Nginx.Serve(folder, await HeadersAsync(program.Address));
            foreach (var (what, path) in await AddressesAsync(store))
            foreach (var gzip in new[] { false, true })
                await CompareAsync(program.Address, nginx.Address, folder, what, path, gzip);
        }
        Directory.Delete(folder, recursive: true);
        return 0;
    }

    public static async Task<(string What, string Path)[]> AddressesAsync(BenchStore store)
    {
        await using var database = store.Open();
        var slug = await database.Products.Where(p => p.Story != null).Select(p => p.Slug).FirstAsync();
        var recognition = await database.Recognitions.AsNoTracking().FirstAsync();
        return
        [
            ("product", "/san-pham/" + slug),
            ("certificate", "/chung-nhan/" + recognition.CheckCode),
            ("home", "/"),
            ("catalogue", "/san-pham"),
        ];
    }

    private static async Task CompareAsync(Uri program, Uri nginx, string folder, string what, string path, bool gzip)
    {
        var page = new Uri(program, path);
        var (bytes, css) = await FirstVisitAsync(page, gzip);
        var name = what + (gzip ? "-gzip" : "");
        await File.WriteAllBytesAsync(Path.Combine(folder, name), gzip ? [] : bytes);
        if (gzip)
            await File.WriteAllBytesAsync(Path.Combine(folder, name + ".gz"), bytes);
        await using var bare = RunningProgram.Bench(
            "bare",
            "text/html; charset=utf-8",
            Path.Combine(folder, gzip ? name + ".gz" : name)
        );
        await bare.AnswersAsync("/");

        Uri[] servers = [page, new(nginx, name), bare.Address];
        var rates = servers.Select(_ => new List<double>()).ToArray();
        foreach (var server in servers)
            await Wrk.PerSecondAsync(server, gzip, Seconds);
        for (var round = 0; round < Rounds; round++)
        for (var i = 0; i < servers.Length; i++)
            rates[i].Add(await Wrk.PerSecondAsync(servers[i], gzip, Seconds));
        var (ours, files, kestrel) = (Timing.Median(rates[0]), Timing.Median(rates[1]), Timing.Median(rates[2]));
        Console.WriteLine(
            $"{name}: {ours:N0} requests/s, nginx {files:N0}, bare Kestrel {kestrel:N0}; {ours / files:N2} × nginx, {ours / kestrel:N2} × Kestrel; "
                + $"{bytes.Length / 1000.0:N1} kB HTML + {css / 1000.0:N1} kB CSS"
        );
    }

    /// <summary>What our pages say besides what a server of files says of itself.</summary>
    private static async Task<IEnumerable<KeyValuePair<string, string>>> HeadersAsync(Uri page)
    {
        using var client = new HttpClient();
        using var answer = await client.GetAsync(page);
        return answer
            .Headers.Where(h => h.Key is not ("ETag" or "Date" or "Vary" or "Server" or "Transfer-Encoding"))
            .Select(h => KeyValuePair.Create(h.Key, string.Join(", ", h.Value)))
            .ToList();
    }

    /// <summary>The page as sent, and the bytes of its stylesheet.</summary>
    private static async Task<(byte[] Page, int Css)> FirstVisitAsync(Uri page, bool gzip)
    {
        using var client = new HttpClient();
        if (gzip)
            client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");
        var bytes = await client.GetByteArrayAsync(page);
        await using Stream html = gzip
            ? new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress)
            : new MemoryStream(bytes);
        var sheet = Sheet().Match(await new StreamReader(html).ReadToEndAsync()).Groups[1].Value;
        var css = await client.GetByteArrayAsync(new Uri(page, WebUtility.HtmlDecode(sheet)));
        return (bytes, css.Length);
    }

    [GeneratedRegex("rel=\"stylesheet\" href=\"([^\"]+)\"")]
    private static partial Regex Sheet();
}
