using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Storage.Office;

namespace OneCommune.Web.Features.Shared;

/// <summary>Where this site is for people outside, for addresses that leave it in files and on paper.</summary>
internal static class PublicSite
{
    /// <summary>"https://ocop.tinh.example": the setting "public-url", else the address asked for; without a slash at its end.</summary>
    public static async Task<string> OfAsync(Database database, HttpRequest request, CancellationToken stop)
    {
        var set = await database
            .Settings.Where(one => one.Name == Setting.PublicUrl)
            .Select(one => one.Value)
            .SingleOrDefaultAsync(stop);
        return set?.TrimEnd('/') ?? $"{request.Scheme}://{request.Host}";
    }

    public static async Task<string> CertificateAsync(
        Database database,
        HttpRequest request,
        string number,
        CancellationToken stop
    ) => await OfAsync(database, request, stop) + PublicAddresses.Certificate(number);
}
