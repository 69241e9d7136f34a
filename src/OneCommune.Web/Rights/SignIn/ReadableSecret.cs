using System.Security.Cryptography;

namespace OneCommune.Web.Rights.SignIn;

/// <summary>Random letters that can be read out over the telephone: "k7wd-2mpt-9xqc", almost 20 bits a group.</summary>
internal static class ReadableSecret
{
    // Without letters and digits that look alike on paper.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    public static string New(int groups) =>
        string.Join('-', Enumerable.Range(0, groups).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));
}
