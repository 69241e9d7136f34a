using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Office.Calendar;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.CommuneDesk;

/// <summary>The commune takes a lodged dossier in: number, date and receiver, and its clock of working days begins.</summary>
[Allow(Role.Commune)]
internal sealed class ReceivePage(Database database, Person person, LawBook laws, Texts.Texts text)
    : DossierPage(database, person, laws)
{
    [BindProperty]
    public string? ExternalCode { get; set; }

    public DateOnly? Due { get; private set; }
    public IReadOnlyList<KnockoutCondition> Knockouts => [.. KnockoutCondition.Of(Dossier, Set)];
    public IReadOnlyList<Hint> Hints => [.. Domain.Evaluation.Dossiers.Hints.Of(Dossier, Set, Producer)];
    public WorkingCalendar Calendar { get; private set; } = null!;

    protected override bool Admits => AtCommune;

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (!await base.LoadAsync(stop))
            return false;
        Calendar = await CalendarAsync(stop);
        if (Regulation.Procedure.CommuneWorkingDays is { } days)
            Due = Calendar.Add(Person.Today, days);
        return true;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        ChangeAsync(
            "dossier.receive-at-commune",
            async () =>
            {
                var year = Person.Today.Year;
                var last =
                    await Database
                        .Dossiers.Where(d => d.UnitId == Dossier.UnitId && d.CommuneYear == year)
                        .MaxAsync(d => d.CommuneSequence, stop)
                    ?? 0;
                var receipt = new Receipt(last + 1, await ProvinceCodeAsync(stop), Place.Code);
                Dossier.ReceiveAtCommune(receipt, ExternalCode, Regulation, Calendar, Person.Occasion);
                Product.TakeCode(Dossier.ProductCode!);
                return text[
                    "Xã đã tiếp nhận, số của xã {0}. Hạn xử lý {1:dd/MM/yyyy}.",
                    Dossier.CommuneNumber,
                    Dossier.CommuneDueOn
                ];
            },
            stop
        );
}
