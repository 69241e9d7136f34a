using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Rights.SignIn;

/// <summary>
/// So many sign-ins a minute from one address; more get 429 before a password is hashed. Addresses share a fixed number of
/// counters, so an attacker with many addresses cannot fill the memory.
/// </summary>
internal static class SignInThrottle
{
    public const string Policy = "sign-in";

    /// <summary>An office of a hundred people may sit behind one address.</summary>
    public const int PerMinute = 60;

    /// <summary>Bytes: a name, a password and what was typed into another form before, from anybody.</summary>
    public const int LargestForm = FormSeal.Longest + 64 * 1024;

    private const int Counters = 16_384;

    public static void Add(IServiceCollection services, int perMinute) =>
        services.AddRateLimiter(o =>
        {
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            o.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = "60";
                return ValueTask.CompletedTask;
            };
            o.AddPolicy(
                Policy,
                context =>
                    HttpMethods.IsPost(context.Request.Method)
                        ? RateLimitPartition.GetSlidingWindowLimiter(
                            Counter(context.Connection.RemoteIpAddress),
                            _ => new SlidingWindowRateLimiterOptions
                            {
                                PermitLimit = perMinute,
                                Window = TimeSpan.FromMinutes(1),
                                SegmentsPerWindow = 6,
                            }
                        )
                        : RateLimitPartition.GetNoLimiter(-1)
            );
        });

    private static int Counter(IPAddress? address)
    {
        if (address is null)
            return 0;
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        var bytes = address.GetAddressBytes().AsSpan();
        var hash = new HashCode();
        // Somebody with one IPv6 line holds a whole /64.
        hash.AddBytes(address.AddressFamily == AddressFamily.InterNetworkV6 ? bytes[..8] : bytes);
        return (int)((uint)hash.ToHashCode() % Counters);
    }
}
