namespace OneCommune.Domain.Evaluation.Dossiers;

// Back to what was lodged, and again to what was written.
public sealed partial class Dossier
{
    /// <summary>
    /// The producer takes up again what it had written when a request was taken back. False when it stands so already. Refuses
    /// "dossier.not-open", and "dossier.too-many-files" where files brought since leave no room.
    /// </summary>
    /// <param name="contents">See <see cref="DossierContents.Regained"/>.</param>
    public bool Regain(DossierContents contents, DateTime at)
    {
        RefuseUnlessOpen();
        if (DossierContents.Of(this).IsSameAs(contents))
            return false;
        var tooMany =
            contents
                .Files.GroupBy(file => file.Criterion)
                .Select(files => files.ElementAtOrDefault(Dossiers.Evidence.MostPerCriterion))
                .FirstOrDefault(file => file is not null)
            ?? contents.Files.ElementAtOrDefault(Dossiers.Evidence.MostPerDossier);
        if (tooMany is not null)
            throw TooManyFiles(tooMany.Name);
        Restore(contents, at);
        Version++;
        return true;
    }

    private void Restore(DossierContents kept, DateTime at)
    {
        (Representative, Position, Address, Phone, Email, Attachments) = kept.Registration;
        foreach (var field in ReportField.All)
            Write(field, kept.Text(field.Key));

        answers.RemoveAll(answer => kept.Answer(answer.Criterion) is null);
        foreach (var said in kept.Answers)
        {
            var answer = answers.Find(one => one.Criterion == said.Criterion);
            if (answer is null)
                answers.Add(answer = new(Id, said.Criterion));
            answer.Set(said.Option, said.Description);
        }

        // A file set aside and put to its criterion again stands in two rows: one of them is enough.
        var missing = kept.Files.ToList();
        foreach (
            var file in evidence.OrderByDescending(one => one.RemovedAt is null).ThenByDescending(one => one.Lodged)
        )
        {
            if (missing.Remove(ContentFile.Of(file)))
                file.PutBack();
            else
                file.Remove(at);
        }
    }
}
