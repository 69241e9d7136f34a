using Microsoft.AspNetCore.Mvc;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Regulations;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Outside;
using OneCommune.Web.Rights;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Features.Evaluation.DossierFiles;

/// <summary>A file of a dossier beside what it is to prove, and the files before and after it of the same criterion.</summary>
[Allow(
    Role.Producer,
    Role.Commune,
    Role.Province,
    Role.Secretary,
    Role.Council,
    Role.Leader,
    Role.Auditor,
    Change = []
)]
internal sealed class ViewPage(Database database, Person person, LawBook laws, SoundFiles files, FileStore store)
    : DossierPage(database, person, laws)
{
    [BindProperty(SupportsGet = true, Name = "file")]
    public Guid FileId { get; set; }

    public Evidence Shown { get; private set; } = null!;
    public Criterion? Criterion { get; private set; }
    public DossierAnswer? Answer { get; private set; }

    /// <summary>Those that count for the criterion; one set aside is shown alone.</summary>
    public IReadOnlyList<Evidence> Files { get; private set; } = [];
    public int Number { get; private set; }

    /// <summary>Why it is not shown, or not all of it.</summary>
    public RefusalException? Fault { get; private set; }
    public bool IsGiven => Fault is not { Code: "file.gone" or "file.altered" };

    public Evidence? Previous => Files.ElementAtOrDefault(Number - 2);
    public Evidence? Next => Files.ElementAtOrDefault(Number);

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (!await base.LoadAsync(stop))
            return false;
        if (Dossier.Evidence.FirstOrDefault(one => one.Id == FileId) is not { } shown)
            return false;
        Shown = shown;
        Files = shown.RemovedAt is null ? [.. Dossier.EvidenceFor(shown.Criterion)] : [shown];
        Number = Files.Index().First(one => one.Item.Id == shown.Id).Index + 1;
        Criterion = Set.Criteria.FirstOrDefault(one => one.Code == shown.Criterion);
        Answer = Dossier.Answers.FirstOrDefault(one => one.Criterion == shown.Criterion);
        return true;
    }

    protected override async Task DrawAsync(CancellationToken stop)
    {
        try
        {
            var act = Person.Does("file.fault", "dossier", Id);
            await using var _ = await files.OpenAsync(Shown.Sha256, Shown.FileName, act, stop);
            // Files that came before this was asked at the door.
            Fault = await WholeFile.FaultAsync(store.PathOf(Shown.Sha256), Shown.MediaType, Shown.FileName, stop);
        }
        catch (RefusalException refusal)
        {
            Fault = refusal;
        }
    }

    public void OnGet() => SecurityHeaders.FrameOwn(Response);
}
