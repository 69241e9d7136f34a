using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Accounts;
using OneCommune.Domain.Decisions;
using OneCommune.Storage;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Decisions;

[Allow(Role.Province)]
internal sealed class NewDecisionPage(Database database, Person person) : LoadedPage(database, person)
{
    private long province;

    [BindProperty]
    public DecisionForm Form { get; set; } = new();

    [BindProperty]
    public List<Guid> Add { get; set; } = [];

    public IReadOnlyList<WaitingResults.Row> Waiting { get; private set; } = [];

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        province = await Person.ProvinceAsync(Database, stop);
        Waiting = await WaitingResults.Of(Database, province).ToListAsync(stop);
        return true;
    }

    public async Task OnGetAsync(CancellationToken stop)
    {
        var name = await Database.Units.Where(unit => unit.Id == province).Select(unit => unit.Name).SingleAsync(stop);
        Form.Authority = $"Chủ tịch UBND {char.ToLowerInvariant(name[0])}{name[1..]}";
        Form.Date = Person.Today;
        Add = [.. Waiting.Select(row => row.Hearing)];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await using var transaction = await BeginAsync(stop);
        var decision = new Decision(province, Form.ToHead());
        await DecisionListing.RefuseTakenNumberAsync(Database, decision, stop);
        await DecisionListing.AddAsync(Database, decision, Add, stop);
        Database.Decisions.Add(decision);
        await Database.SaveAsync(Person.Does("decision.add", "decision", decision.Id), stop);
        await transaction.CommitAsync(stop);
        Done = "Đã lưu quyết định. Kiểm tra danh sách rồi trình lãnh đạo.";
        return Redirect($"/lam-viec/quyet-dinh/{decision.Id}");
    }
}
