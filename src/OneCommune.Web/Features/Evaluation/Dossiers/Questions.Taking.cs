using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Regulations;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Evaluation.Dossiers;

// How what was sent comes into the dossier, question by question.
internal sealed partial class QuestionsPage
{
    /// <summary>Two tabs, or two people: the later one sees what the earlier one kept. The same form twice is no conflict.</summary>
    private void TakeAnswers(List<Criterion> sent)
    {
        foreach (var criterion in sent)
        {
            var kept = TypedAnswer.Kept(Dossier, criterion);
            if (
                Answer(criterion)
                && TypedAnswer.Kept(Dossier, criterion) != kept
                && Request.Form[Field(criterion, TypedAnswer.Shown)] != kept.Mark
            )
                overtaken.Add(criterion.Code);
        }
        if (overtaken.Count > 0)
            throw new DbUpdateConcurrencyException();
    }

    /// <summary>False where this one answer cannot be taken; the others are.</summary>
    private bool Answer(Criterion criterion)
    {
        try
        {
            var typed = TypedAnswer.Of(Request.Form, criterion, Group.Alone);
            Dossier.Answer(criterion, typed.Option, typed.Description);
            return true;
        }
        catch (RefusalException refusal) when (!Group.Alone && Dossier.IsOpen)
        {
            var name =
                refusal.Code == "dossier.too-long" ? nameof(TypedAnswer.Description) : nameof(TypedAnswer.Option);
            refused.Add((criterion, name, RefusalTexts.Sentence(refusal)));
            return false;
        }
    }

    private async Task<IReadOnlyList<SentFile>> SentAsync(CancellationToken stop)
    {
        var sent = new List<SentFile>();
        foreach (var criterion in Group.Criteria.Where(IsSent))
        {
            var files = Request.Form.Files.GetFiles(Field(criterion, SentFile.Files));
            sent.AddRange(files.Select(file => SentFile.Of(criterion, file)));
            sent.AddRange(await uploads.NamedAsync(Id, criterion, Request.Form[Field(criterion, SentFile.Sent)], stop));
        }
        return sent;
    }

    private void AttachAgain(Criterion criterion)
    {
        foreach (var file in FilesOf(criterion, "Use"))
            try
            {
                Dossier.AttachAgain(criterion, file, Person.Now);
            }
            catch (RefusalException refusal) when (Dossier.IsOpen)
            {
                refused.Add((criterion, "Files", RefusalTexts.Sentence(refusal)));
            }
    }

    private IEnumerable<Guid> FilesOf(Criterion criterion, string name) =>
        TypedAnswer.Files(Request.Form, criterion, name, Group.Alone);
}
