namespace OneCommune.Web.Features.Dossiers;

internal static class UploadLimits
{
    /// <summary>
    /// Bytes of one request. Well above one file, so that a file too large is answered with a sentence and what was typed is kept.
    /// </summary>
    public const long Request = 64 * 1024 * 1024;
}
