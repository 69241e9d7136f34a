using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Regulations;
using OneCommune.Web.Outside;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Features.Evaluation.Dossiers;

/// <summary>What one form of files takes; docs/operations.md and the proxy before us say the same.</summary>
internal static class UploadLimits
{
    private const long Mebibyte = 1024 * 1024;

    /// <summary>Bytes of files in one go: ten of the largest.</summary>
    public const long Files = Evidence.MostPerCriterion * FileStore.Largest;

    /// <summary>Bytes of one request: the files, and what is typed beside them.</summary>
    public const long Request = Files + 10 * Mebibyte;

    /// <summary>For people, in MB.</summary>
    public const int FilesInMegabytes = (int)(Files / Mebibyte);

    /// <summary>A sentence with the names of the files that came in a request beyond the limit, which kept its words alone.</summary>
    public static IEnumerable<string> LeftOut(HttpContext context) =>
        RefusedFiles
            .Tell(
                OversizedRequests
                    .LeftOut(context)
                    .Select(name =>
                        ((Criterion?)null, new RefusalException("file.too-many-at-once", name, FilesInMegabytes))
                    )
            )
            .Select(told => told.Sentence);
}
