using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Regulations;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;
using OneCommune.Web.Serving;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Evaluation.Dossiers;

/// <summary>A page of criteria: what each asks, the answer, the words and files that prove it. One save keeps them all.</summary>
[Allow(Role.Producer)]
[TakesFiles(UploadLimits.Request)]
[RequestFormLimits(MultipartBodyLengthLimit = UploadLimits.Request)]
internal sealed partial class QuestionsPage(
    Database database,
    Person person,
    LawBook laws,
    AttachFiles attach,
    RemoveFiles remove,
    Uploads uploads,
    Texts.Texts text
) : DossierPage(database, person, laws)
{
    [BindProperty(SupportsGet = true, Name = "ma")]
    public string Asked { get; set; } = "";

    public QuestionGroup Group { get; private set; } = null!;
    public IReadOnlyList<Question> Questions { get; private set; } = [];
    public QuestionGroup? Previous { get; private set; }
    public QuestionGroup? Next { get; private set; }
    public ScoreView Score { get; private set; } = null!;
    public bool Editable => Dossier.IsOpen;

    protected override bool Admits => Mine;

    /// <summary>Questions somebody else answered meanwhile: they show what stands, the others what was typed.</summary>
    private readonly HashSet<string> overtaken = [];

    /// <summary>What could not be kept of a question, told at its field.</summary>
    private readonly List<(Criterion? Criterion, string Name, string Sentence)> refused = [];

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (!await base.LoadAsync(stop) || QuestionGroup.Find(Set, Asked) is not { } group)
            return false;
        Group = group;
        (Previous, Next) = Neighbours();
        Score = ScoreView.Of(Dossier, Set, Editable);
        var wordings = await Wordings.OfAsync(Database, Set, stop);
        var hints = Hints.Of(Dossier, Set, Producer).ToList();
        Questions = [.. group.Criteria.Select(c => QuestionOf(c, wordings, hints))];
        return true;
    }

    protected override string FieldOf(RefusalException refusal) =>
        refusal.Code == "dossier.too-long" ? nameof(TypedAnswer.Description) : "";

    public async Task<IActionResult> OnPostAsync(string? next, CancellationToken stop)
    {
        var set = (Dossier.RegulationId, Dossier.SetNumber);
        using var files = await attach.ReceiveAsync(await SentAsync(stop), stop);
        return await ChangeAsync(
            async () =>
            {
                // Other questions than those that were drawn.
                if (set != (Dossier.RegulationId, Dossier.SetNumber))
                    throw new DbUpdateConcurrencyException();
                UndoUnlessKept(attach.Undo);
                return await TakeAsync(files, next is not null, stop);
            },
            stop
        );
    }

    private async Task<Kept> TakeAsync(SentFiles files, bool goOn, CancellationToken stop)
    {
        var sent = Group.Criteria.Where(IsSent).ToList();
        var before = Dossier.Version;
        await remove.RunAsync(Dossier, sent.SelectMany(c => FilesOf(c, TypedAnswer.Removed)), stop);
        var answers = Dossier.Version;
        TakeAnswers(sent);
        foreach (var criterion in sent)
            AttachAgain(criterion);
        refused.AddRange(
            (await attach.RunAsync(Dossier, files, stop)).Select(one => (one.Criterion, "Files", one.Sentence))
        );
        refused.AddRange(UploadLimits.LeftOut(HttpContext).Select(sentence => ((Criterion?)null, "", sentence)));
        var changed = Dossier.Version != answers;
        var act =
            changed ? "dossier.answer"
            : answers != before ? "dossier.remove-file"
            : null;
        await uploads.ForgetAsync(stop);
        return GoOn(act, sent, goOn, changed) with { NotTaken = [.. NotTaken()], Then = uploads.RemoveAsync };
    }

    // What was just answered without its proof is told at once, at the question; pressed again unchanged, one goes on.
    private Kept GoOn(string? act, List<Criterion> sent, bool goOn, bool changed)
    {
        var unproved = sent.Where(c => Dossier.LackOf(c)?.Code == "dossier.criterion-unproved").ToList();
        if (unproved.Count > 0 && (changed || !goOn))
            return Kept(
                act,
                $"{Address}/tieu-chi/{Group.Address}#{unproved[0].Code}",
                partly: text["Đã lưu, còn thiếu mô tả hoặc tệp ở {0}.", string.Join(", ", unproved.Select(c => c.Code))]
            );
        var to =
            !goOn ? $"tieu-chi/{Group.Address}"
            : Next is { } following ? $"tieu-chi/{following.Address}"
            : "nop";
        return Kept(act, $"{Address}/{to}", text["Đã lưu tiêu chí {0}.", Group.Codes]);
    }

    private IEnumerable<(string Field, string Sentence)> NotTaken()
    {
        if (refused.Count > 0)
            yield return ("", text["Câu trả lời đã lưu; riêng những điều dưới đây không nhận được."]);
        foreach (var (criterion, name, sentence) in refused)
            yield return (
                criterion is null ? "" : Field(criterion, name),
                Group.Alone || criterion is null ? sentence : $"{criterion.Code}: {sentence}"
            );
    }
}
