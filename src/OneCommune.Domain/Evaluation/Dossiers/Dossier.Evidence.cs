using OneCommune.Domain.Regulations;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Evaluation.Dossiers;

// The files that prove it.
public sealed partial class Dossier
{
    private const int LongestName = 150;

    /// <summary>Files that count for a criterion (null: for the registration form), in the order they came.</summary>
    public IEnumerable<Evidence> EvidenceFor(string? criterion) =>
        Standing.Where(one => one.Criterion == criterion).OrderBy(one => one.AddedAt).ThenBy(one => one.Id);

    /// <summary>
    /// Puts a stored file to a criterion, or to the whole dossier for null; the same content twice changes nothing and gives
    /// null. Refuses "dossier.not-open", "dossier.too-many-files".
    /// </summary>
    public Evidence? Attach(Criterion? criterion, FileContent content, string fileName, DateTime at)
    {
        RefuseUnlessOpen();
        var there = EvidenceFor(criterion?.Code).ToList();
        if (there.Exists(one => one.Sha256 == content.Sha256))
            return null;
        if (there.Count >= Dossiers.Evidence.MostPerCriterion || Standing.Count() >= Dossiers.Evidence.MostPerDossier)
            throw TooManyFiles(ShortName(fileName));
        var added = new Evidence(Id, criterion?.Code, content, ShortName(fileName), at);
        evidence.Add(added);
        Version++;
        return added;
    }

    /// <summary>
    /// Lets a file of this dossier prove another criterion too; one that is gone meanwhile changes nothing. Refuses as
    /// <see cref="Attach"/>.
    /// </summary>
    public Evidence? AttachAgain(Criterion criterion, Guid file, DateTime at) =>
        Standing.FirstOrDefault(one => one.Id == file) is { } found
            ? Attach(criterion, found.Content, found.FileName, at)
            : null;

    /// <summary>One of each file that stands somewhere in the dossier but not at this criterion.</summary>
    public IEnumerable<Evidence> EvidenceElsewhere(Criterion criterion)
    {
        var here = EvidenceFor(criterion.Code).Select(one => one.Sha256).ToHashSet();
        return Standing
            .Where(one => !here.Contains(one.Sha256))
            .OrderBy(one => one.AddedAt)
            .DistinctBy(one => one.Sha256);
    }

    /// <summary>
    /// Takes a file out; one lodged before is only set aside, because a lodged copy names it. False when it was gone
    /// already. Refuses "dossier.not-open".
    /// </summary>
    public bool Detach(Guid file, DateTime at)
    {
        RefuseUnlessOpen();
        var found = Standing.FirstOrDefault(one => one.Id == file);
        if (found is null)
            return false;
        if (found.Lodged)
            found.Remove(at);
        else
            evidence.Remove(found);
        Version++;
        return true;
    }

    private IEnumerable<Evidence> Standing => evidence.Where(one => one.RemovedAt is null);

    private static string ShortName(string fileName)
    {
        var name = VietnameseText.Tidy(Path.GetFileName(fileName.Replace('\\', '/')));
        name = string.Concat(name.Where(c => !char.IsControl(c)));
        var extension = Path.GetExtension(name);
        return name.Length <= LongestName ? name : Shortened.To(LongestName - extension.Length, name) + extension;
    }

    private static RefusalException TooManyFiles(string name) =>
        new("dossier.too-many-files", Dossiers.Evidence.MostPerCriterion, Dossiers.Evidence.MostPerDossier, name);
}
