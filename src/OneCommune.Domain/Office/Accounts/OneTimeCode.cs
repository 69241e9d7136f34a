using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace OneCommune.Domain.Office.Accounts;

/// <summary>The six digits an authenticator shows (RFC 6238): HMAC-SHA-1 over the number of 30-second steps since 1970.</summary>
public static class OneTimeCode
{
    public const int StepSeconds = 30;

    public static long Step(DateTime utc) => (long)(utc - DateTime.UnixEpoch).TotalSeconds / StepSeconds;

    public static string At(ReadOnlySpan<byte> key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // RFC 6238: what every authenticator speaks; HMAC does not rest on SHA-1's collision resistance.
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash[(hash[^1] & 15)..]) & 0x7FFFFFFF;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// The step whose code this is, or null: now's, or the one before or after, because the clocks of phones differ.
    /// </summary>
    public static long? Match(ReadOnlySpan<byte> key, string code, DateTime utc)
    {
        var now = Step(utc);
        for (var step = now - 1; step <= now + 1; step++)
            if (Same(At(key, step), code))
                return step;
        return null;
    }

    private static bool Same(string expected, string given) =>
        CryptographicOperations.FixedTimeEquals(
            System.Text.Encoding.UTF8.GetBytes(expected),
            System.Text.Encoding.UTF8.GetBytes(given)
        );
}
