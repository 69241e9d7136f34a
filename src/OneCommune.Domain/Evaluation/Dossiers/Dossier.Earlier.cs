using OneCommune.Domain.Regulations;

namespace OneCommune.Domain.Evaluation.Dossiers;

// What a new dossier takes over from an earlier one of the same product, so that nobody types it again.
public sealed partial class Dossier
{
    /// <summary>
    /// Texts, answers and files go over where this draft has none yet. An answer only where the criterion asks the very same; its words and
    /// files where it still asks by that name; files of other criteria come to the dossier as a whole. Refuses "dossier.not-draft",
    /// "dossier.other-product".
    /// </summary>
    public void TakeOver(Dossier earlier, ProductSet before, ProductSet now, DateTime at)
    {
        RefuseUnless(Status == DossierStatus.Draft, "dossier.not-draft");
        RefuseUnless(earlier.ProductId == ProductId, "dossier.other-product");
        Position ??= earlier.Position;
        Representative ??= earlier.Representative;
        Address ??= earlier.Address;
        Phone ??= earlier.Phone;
        Email ??= earlier.Email;
        Attachments ??= earlier.Attachments;
        foreach (var text in earlier.texts.Where(one => one.Field != ReportField.Changes && Text(one.Field) is null))
            Write(ReportField.Of(text.Field), text.Value);
        foreach (var answer in earlier.answers)
        {
            if (!before.TryCriterion(answer.Criterion, out var was) || Counterpart(was, now) is not { } same)
                continue;
            Answer(same, AsksTheSame(was, same) ? answer.Option : null, answer.Description);
        }
        foreach (var file in earlier.Standing)
            TakeOver(file, before, now, at);
        Version++;
    }

    private void TakeOver(Evidence file, ProductSet before, ProductSet now, DateTime at)
    {
        var criterion =
            file.Criterion is { } code && before.TryCriterion(code, out var was) ? Counterpart(was, now) : null;
        if (EvidenceFor(criterion?.Code).Count() < Dossiers.Evidence.MostPerCriterion)
            Attach(criterion, file.Content, file.FileName, at);
    }

    // Numbers move between sets and decisions; the name is what stays.
    private static Criterion? Counterpart(Criterion was, ProductSet now) =>
        now.Criteria.FirstOrDefault(one => one.Label == was.Label && one.Code == was.Code)
        ?? now.Criteria.FirstOrDefault(one => one.Label == was.Label);

    private static bool AsksTheSame(Criterion was, Criterion now) => was.Options.SequenceEqual(now.Options);
}
