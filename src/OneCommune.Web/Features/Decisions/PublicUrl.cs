using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Web.Features.Shared;

namespace OneCommune.Web.Features.Decisions;

/// <summary>Addresses that leave this site on paper: whole, with the setting "public-url" or else the address asked for.</summary>
internal static class PublicUrl
{
    public static async Task<string> OfCertificateAsync(
        Database database,
        HttpRequest request,
        string number,
        CancellationToken stop
    )
    {
        var set = await database
            .Settings.Where(one => one.Name == Setting.PublicUrl)
            .Select(one => one.Value)
            .SingleOrDefaultAsync(stop);
        return (set?.TrimEnd('/') ?? $"{request.Scheme}://{request.Host}") + PublicAddresses.Certificate(number);
    }
}
