using Microsoft.AspNetCore.Mvc;
using OneCommune.Domain.Accounts;
using OneCommune.Domain.Decisions;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Decisions;

/// <summary>
/// The leader signs: recognitions, certificate numbers, the end of earlier certificates and the state of every dossier, all in one
/// transaction with one audit row.
/// </summary>
[Allow(Role.Leader)]
internal sealed class SignDecisionPage(Database database, Person person, LawBook laws) : DecisionPage(database, person)
{
    public IReadOnlyList<Settlement> Items { get; private set; } = [];

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (!await base.LoadAsync(stop))
            return false;
        Items = await Settlement.OfAsync(Database, await laws.ReadAsync(Database, stop), Decision, stop);
        return true;
    }

    public IActionResult OnGet() =>
        Decision.State == DecisionState.Submitted ? Page() : Redirect($"/lam-viec/quyet-dinh/{Id}");

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await using var transaction = await BeginAsync(stop);
        if (Decision.State != DecisionState.Signed)
            RefuseStale();
        if (Decision.Sign(Person.Occasion))
        {
            var numbers = await CertificateNumbers.OpenAsync(Database, Decision, stop);
            foreach (var one in Items)
            {
                var recognition = one.Item.Settle(
                    Decision,
                    one.Dossier,
                    one.Product,
                    one.Regulation,
                    one.History,
                    numbers.Next,
                    Person.Occasion
                );
                if (recognition is not null)
                    Database.Recognitions.Add(recognition);
            }
            await Database.SaveAsync(Person.Does("decision.sign", "decision", Decision.Id), stop);
            await transaction.CommitAsync(stop);
            Done = "Đã ký. Giấy chứng nhận đã có hiệu lực; chủ thể và xã xem được kết quả trong hồ sơ.";
        }
        return Redirect($"/lam-viec/quyet-dinh/{Id}");
    }
}
