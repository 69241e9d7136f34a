namespace OneCommune.Domain.Evaluation.Dossiers;

// Back to what was lodged.
public sealed partial class Dossier
{
    private void Restore(DossierContents lodged, DateTime at)
    {
        (Representative, Position, Address, Phone, Email, Attachments) = lodged.Registration;
        foreach (var field in ReportField.All)
            Write(field, lodged.Text(field.Key));

        answers.RemoveAll(answer => lodged.Answer(answer.Criterion) is null);
        foreach (var said in lodged.Answers)
        {
            var answer = answers.Find(one => one.Criterion == said.Criterion);
            if (answer is null)
                answers.Add(answer = new(Id, said.Criterion));
            answer.Set(said.Option, said.Description);
        }

        // A file set aside and put to its criterion again stands in two rows: one of them is enough.
        var missing = lodged.Files.ToList();
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
