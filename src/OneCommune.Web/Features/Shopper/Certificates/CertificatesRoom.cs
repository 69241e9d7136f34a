namespace OneCommune.Web.Features.Shopper.Certificates;

/// <summary>Whether a certificate is real.</summary>
internal static class CertificatesRoom
{
    public static readonly Room Room = new() { Map = CertificateApi.Map };
}
