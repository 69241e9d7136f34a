using OneCommune.Domain.Regulations;
using OneCommune.Web.Outside;

namespace OneCommune.Web.Features.Evaluation.Dossiers;

/// <summary>A file of a form: sent with its words, or before them by slices (<see cref="Uploads"/>).</summary>
/// <param name="Criterion">What it proves; null for the registration form.</param>
/// <param name="Sha256">What it must be; null where it came in one piece with its form.</param>
internal sealed record SentFile(Criterion? Criterion, string Name, Func<Stream> Open, string? Sha256 = null)
{
    /// <summary>The field of files, and the one beside it that names what came by slices.</summary>
    public const string Files = "Files";
    public const string Sent = "Sent";

    public static SentFile Of(Criterion? criterion, IFormFile file) =>
        new(criterion, SentName.Of(file), file.OpenReadStream);
}
