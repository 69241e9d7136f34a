using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
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
    RemoveFile remove,
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
    public string Address => $"/lam-viec/ho-so/{Dossier.Id}";

    protected override bool Admits => Mine;

    /// <summary>Questions somebody else answered meanwhile: they show what stands, the others what was typed.</summary>
    private readonly HashSet<string> overtaken = [];

    /// <summary>What could not be kept of a question, told at it.</summary>
    private readonly List<(Criterion? Criterion, string Sentence)> refused = [];

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

    public async Task<IActionResult> OnPostAsync(string? next, CancellationToken stop)
    {
        try
        {
            return await SaveAnswersAsync(next is not null, stop);
        }
        catch (DbUpdateConcurrencyException) when (!Overtaken)
        {
            // Overtaken between reading and writing, perhaps by a double click: once more, on what stands now.
            Database.ChangeTracker.Clear();
            refused.Clear();
            await LoadAsync(stop);
            return await SaveAnswersAsync(next is not null, stop);
        }
    }

    private async Task<IActionResult> SaveAnswersAsync(bool goOn, CancellationToken stop)
    {
        var sent = Group.Criteria.Where(IsSent).ToList();
        foreach (
            var file in sent.SelectMany(c => TypedAnswer.Files(Request.Form, c, TypedAnswer.Removed, Group.Alone))
                .ToList()
        )
            await remove.RunAsync(Dossier, file, stop);
        var before = Dossier.Version;
        TakeAnswers(sent);
        foreach (var criterion in sent)
            AttachAgain(criterion);
        var files = sent.SelectMany(c => Request.Form.Files.GetFiles(Field(c, "Files")).Select(f => ((Criterion?)c, f)))
            .ToList();
        var changed = Dossier.Version != before || files.Count > 0;
        if (changed)
        {
            var act = Person.Does("dossier.answer", "dossier", Dossier.Id);
            refused.AddRange(await attach.RunAsync(Dossier, files, act, stop));
        }
        refused.AddRange(UploadLimits.LeftOut(HttpContext).Select(sentence => ((Criterion?)null, sentence)));
        return refused.Count > 0 ? await RedrawAsync(stop) : GoOn(sent, goOn, changed);
    }

    // What was just answered without its proof is told at once, at the question; pressed again unchanged, one goes on.
    private RedirectResult GoOn(List<Criterion> sent, bool goOn, bool changed)
    {
        var unproved = sent.Where(c => Dossier.LackOf(c)?.Code == "dossier.criterion-unproved").ToList();
        if (unproved.Count > 0 && (changed || !goOn))
        {
            Partly = text["Đã lưu, còn thiếu mô tả hoặc tệp ở {0}.", string.Join(", ", unproved.Select(c => c.Code))];
            return Redirect($"{Address}/tieu-chi/{Group.Address}#{unproved[0].Code}");
        }
        Done = text["Đã lưu tiêu chí {0}.", Group.Codes];
        return !goOn ? Redirect($"{Address}/tieu-chi/{Group.Address}")
            : Next is { } following ? Redirect($"{Address}/tieu-chi/{following.Address}")
            : Redirect($"{Address}/nop");
    }

    private async Task<IActionResult> RedrawAsync(CancellationToken stop)
    {
        Database.ChangeTracker.Clear();
        await LoadAsync(stop);
        ModelState.Clear();
        ModelState.AddModelError("", text["Câu trả lời đã lưu; riêng những điều dưới đây không nhận được."]);
        foreach (var (criterion, sentence) in refused)
            ModelState.AddModelError("", Group.Alone || criterion is null ? sentence : $"{criterion.Code}: {sentence}");
        return new Microsoft.AspNetCore.Mvc.RazorPages.PageResult
        {
            StatusCode = StatusCodes.Status422UnprocessableEntity,
        };
    }
}
