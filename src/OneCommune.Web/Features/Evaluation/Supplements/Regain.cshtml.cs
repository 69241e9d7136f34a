using Microsoft.AspNetCore.Mvc;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Supplements;

/// <summary>The producer takes up again what it had written, and not lodged, when an office took its request back.</summary>
[Allow(Role.Producer)]
internal sealed class RegainPage(Database database, Person person, LawBook laws) : DossierPage(database, person, laws)
{
    private DossierContents regained = null!;

    /// <summary>What taking it up would change.</summary>
    public ContentChanges Changes { get; private set; } = null!;

    protected override bool Admits => Mine;

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (!await base.LoadAsync(stop))
            return false;
        regained = Unlodged.Regained(Dossier, await Unlodged.OfAsync(Database, Id, stop));
        Changes = ContentChanges.Between(DossierContents.Of(Dossier), regained, Set);
        return true;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        ChangeAsync(
            () =>
            {
                RefuseStale(Version, Dossier.Version);
                var done = Dossier.Regain(regained, Person.Now);
                return Task.FromResult(
                    Kept(done ? "dossier.regain" : null, Address, "Đã lấy lại nội dung đã sửa. Nội dung này chưa nộp.")
                );
            },
            stop
        );
}
