using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Accounts;
using OneCommune.Domain.Dossiers;
using OneCommune.Domain.Regulations;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Dossiers;

/// <summary>One criterion: what it asks, the answer, the words and files that prove it.</summary>
[Allow(Role.Producer)]
[RequestSizeLimit(UploadLimits.Request)]
[RequestFormLimits(MultipartBodyLengthLimit = UploadLimits.Request)]
internal sealed class CriterionPage(
    Database database,
    Person person,
    LawBook laws,
    AttachFiles attach,
    RemoveFile remove,
    Texts.Texts text
) : DossierPage(database, person, laws)
{
    [BindProperty(SupportsGet = true, Name = "ma")]
    public string Code { get; set; } = "";

    [BindProperty]
    public int? Option { get; set; }

    [BindProperty]
    public string? Description { get; set; }

    /// <summary>The mark of the answer the form was drawn on.</summary>
    [BindProperty]
    public string? Shown { get; set; }

    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    public Criterion Criterion { get; private set; } = null!;
    public Criterion? Previous { get; private set; }
    public Criterion? Next { get; private set; }
    public IReadOnlyDictionary<(string Criterion, int Option), string> Wording { get; private set; } =
        new Dictionary<(string, int), string>();
    public ScoreView Score { get; private set; } = null!;
    public bool Editable => Dossier.IsOpen;

    /// <summary>What the fields show: the kept answer, or what was typed and refused.</summary>
    public (int? Option, string? Description) Answer { get; private set; }

    protected override bool Admits => Mine;

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (!await base.LoadAsync(stop) || !Set.TryCriterion(Code, out var criterion))
            return false;
        Criterion = criterion;
        Previous = criterion.Index > 0 ? Set.Criteria[criterion.Index - 1] : null;
        Next = criterion.Index + 1 < Set.Criteria.Length ? Set.Criteria[criterion.Index + 1] : null;
        Wording = await Wordings.OfAsync(Database, Set, stop);
        Score = ScoreView.Of(Dossier, Set, Editable);
        Answer =
            Request.HasFormContentType && Request.Form.ContainsKey(nameof(Shown)) && !Overtaken
                ? (Option, Description)
                : Kept;
        return true;
    }

    public string Mark => Seen.Mark(Kept.Option?.ToString(), Kept.Description);

    public async Task<IActionResult> OnPostAsync(string? next, CancellationToken stop)
    {
        try
        {
            return await SaveAnswerAsync(next, stop);
        }
        catch (DbUpdateConcurrencyException) when (!Overtaken)
        {
            // Overtaken between reading and writing, perhaps by a double click: once more, on what stands now.
            Database.ChangeTracker.Clear();
            await LoadAsync(stop);
            return await SaveAnswerAsync(next, stop);
        }
    }

    private async Task<IActionResult> SaveAnswerAsync(string? next, CancellationToken stop)
    {
        var before = Kept;
        Dossier.Answer(Criterion, Option, Description);
        // Two tabs, or two people: the later one sees what the earlier one kept. The same form twice is no conflict.
        if (Kept != before && Shown != Seen.Mark(before.Option?.ToString(), before.Description))
            RefuseOvertaken(
                ("Mức", LevelOf(before.Option), LevelOf(Option)),
                ("Mô tả thực tế", before.Description, Description)
            );
        if (Kept == before && Files.Count == 0)
            return GoOn(next);
        var act = Person.Does("dossier.answer", "dossier", Dossier.Id);
        var refused = await attach.RunAsync(Dossier, Criterion, Files, act, stop);
        if (refused.Count > 0)
            return await RedrawAsync(
                [text["Câu trả lời đã lưu; riêng các tệp dưới đây không nhận được."], .. refused],
                stop
            );
        return GoOn(next);
    }

    private string? LevelOf(int? option) =>
        option switch
        {
            null => null,
            0 => text["Không mức nào phù hợp"],
            { } number when number <= Criterion.Options.Length => Criterion
                .Options[number - 1]
                .Label.In(Language.Current),
            _ => null,
        };

    private RedirectResult GoOn(string? next)
    {
        Done = text["Đã lưu tiêu chí {0}.", Criterion.Code];
        var address = $"/lam-viec/ho-so/{Dossier.Id}";
        return next is null ? Redirect($"{address}/tieu-chi/{Criterion.Code}")
            : Next is { } following ? Redirect($"{address}/tieu-chi/{following.Code}")
            : Redirect($"{address}/nop");
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid file, CancellationToken stop)
    {
        await remove.RunAsync(Dossier, file, stop);
        Done = "Đã bỏ tệp.";
        return Redirect($"/lam-viec/ho-so/{Dossier.Id}/tieu-chi/{Criterion.Code}");
    }

    private (int? Option, string? Description) Kept =>
        Dossier.Answers.FirstOrDefault(a => a.Criterion == Criterion.Code) is { } answer
            ? (answer.Option, answer.Description)
            : (null, null);

    private async Task<IActionResult> RedrawAsync(IReadOnlyList<string> sentences, CancellationToken stop)
    {
        Database.ChangeTracker.Clear();
        await LoadAsync(stop);
        ModelState.Clear();
        foreach (var sentence in sentences)
            ModelState.AddModelError("", sentence);
        return new Microsoft.AspNetCore.Mvc.RazorPages.PageResult
        {
            StatusCode = StatusCodes.Status422UnprocessableEntity,
        };
    }
}
