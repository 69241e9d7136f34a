using Microsoft.AspNetCore.Mvc;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Decisions;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Text;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Decisions;

/// <summary>
/// The leader signs: recognitions, certificate numbers, the end of earlier certificates and the state of every dossier, all in one
/// transaction with one audit row.
/// </summary>
[Allow(Role.Leader)]
internal sealed class SignDecisionPage(Database database, Person person, LawBook laws) : DecisionPage(database, person)
{
    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public DateOnly? Date { get; set; }

    /// <summary>The day whose outcomes the leader looked at.</summary>
    [BindProperty]
    public DateOnly? Shown { get; set; }

    public IReadOnlyList<Settlement> Items { get; private set; } = [];

    /// <summary>Signed on that day it gives a certificate: not where all goes to the ministry, or nothing is recognised.</summary>
    public bool Certifies(DateOnly on) => Items.Any(one => one.Outcome(on) == Outcome.Recognised);

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (!await base.LoadAsync(stop))
            return false;
        Items = await Settlement.OfAsync(Database, await laws.ReadAsync(Database, stop), Decision, stop);
        return true;
    }

    public void OnGet()
    {
        Number = Decision.Number;
        // A day foreseen for a decision without number has mostly passed: the number is given today.
        Date = Decision.Number is null ? Person.Today : Decision.Date;
    }

    protected override string FieldOf(RefusalException refusal) =>
        refusal.Code switch
        {
            "decision.number" or "decision.number-taken" or "decision.without-number" => nameof(Number),
            "decision.date" or "decision.future-date" or "decision.before-session" or "decision.other-outcome" =>
                nameof(Date),
            _ => "",
        };

    protected override void RefuseUnlessPossible() => Decision.RefuseUnlessSubmitted();

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        ChangeAsync(
            async () =>
            {
                if (Decision.State == DecisionState.Signed)
                    return Features.Kept.Already(
                        Address,
                        PaperNumber.AreSame(Number, Decision.Number)
                            ? null
                            : "Quyết định này đã được ký trước đó, với số và ngày như dưới đây."
                    );
                RefuseStale(Version, Decision.Version);
                await SignAsync(stop);
                return Kept(
                    "decision.sign",
                    Address,
                    Certifies(Decision.Date)
                        ? "Đã ký. Giấy chứng nhận đã có hiệu lực; chủ thể và xã xem được kết quả trong hồ sơ."
                        : "Đã ký. Chủ thể và xã xem được kết quả trong hồ sơ."
                );
            },
            stop
        );

    private async Task SignAsync(CancellationToken stop)
    {
        var number = Refusals.Read(nameof(Number), () => Decision.ReadSigningNumber(Number));
        var date = Refusals.Read(nameof(Date), () => Decision.ReadSigningDay(Date, Person.Today));
        Refusals.RefuseIfAny();
        if (Items.Any(one => one.Outcome(Shown ?? Decision.Date) != one.Outcome(date)))
            throw new RefusalException("decision.other-outcome", date);
        Decision.Sign(number, date, Person.Occasion);
        await DecisionListing.RefuseTakenNumberAsync(Database, Decision, stop);
        var numbers = await CertificateNumbers.OpenAsync(Database, Decision, stop);
        foreach (var one in Items)
        {
            var recognition = one.Item.Settle(
                Decision,
                one.Dossier,
                one.Product,
                one.Named(date),
                one.Regulation,
                one.History,
                numbers.Next,
                Person.Occasion
            );
            if (recognition is not null)
                Database.Recognitions.Add(recognition);
        }
    }
}
