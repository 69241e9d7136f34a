using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Councils;

/// <summary>Opening a session: its dossiers go before the council.</summary>
[Allow(Role.Province, Role.Secretary)]
internal sealed class OpenSessionPage(Database database, Person person) : SessionPage(database, person)
{
    public IReadOnlyList<Hearing> Hearings { get; private set; } = [];

    /// <summary>What a session in preparation lacks.</summary>
    public IReadOnlyList<RefusalException> Missing =>
        Session.State == SessionState.Draft ? [.. Session.MissingToOpen(Hearings.Count)] : [];

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (!await base.LoadAsync(stop))
            return false;
        Hearings = await Database
            .Hearings.AsSplitQuery()
            .Where(one => one.SessionId == Id)
            .OrderBy(one => one.Position)
            .ToListAsync(stop);
        return true;
    }

    protected override void RefuseUnlessPossible() => Session.RefuseUnlessDraft();

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        ChangeAsync(
            "session.open",
            () =>
            {
                Session.Open(Hearings, Person.Now);
                return EnterAsync(stop);
            },
            "Phiên đã mở. Thành viên có thể khai báo và chấm.",
            stop
        );

    private async Task EnterAsync(CancellationToken stop)
    {
        var ids = Hearings.Select(hearing => hearing.DossierId).ToList();
        var dossiers = await Database
            .Dossiers.IgnoreAutoIncludes()
            .Where(one => ids.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, stop);
        foreach (var hearing in Hearings)
        {
            var dossier = dossiers[hearing.DossierId];
            if (dossier.Status != DossierStatus.ProvinceReceived)
                throw new RefusalException("council.dossier-not-ready", hearing.ProductName);
            dossier.EnterCouncil(Session.Title, Person.Occasion);
        }
    }
}
