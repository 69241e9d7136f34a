using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Decisions;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Places;
using OneCommune.Storage;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Decisions;

/// <summary>A decision mostly carries one session's results: those of the session closed last are chosen, unless others are asked for.</summary>
[Allow(Role.Province)]
internal sealed class NewDecisionPage(Database database, Person person) : LoadedPage(database, person)
{
    public const string All = "tat-ca";
    public const string None = "khong";
    private long province;

    /// <summary>Whose results are chosen to begin with: a session's id, all or none.</summary>
    [BindProperty(SupportsGet = true, Name = "phien")]
    public string? Session { get; set; }

    [BindProperty]
    public DecisionForm Form { get; set; } = new();

    [BindProperty]
    public List<Guid> Add { get; set; } = [];

    public IReadOnlyList<WaitingResults.Row> Waiting { get; private set; } = [];

    /// <summary>What a press chooses: the session's id, its name, how many results.</summary>
    public IReadOnlyList<(string Value, string Name, int Count)> Sessions =>
        [
            .. Waiting
                .GroupBy(row => (row.SessionId, row.Session))
                .Select(of => ($"{of.Key.SessionId}", of.Key.Session, of.Count())),
        ];

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        province = await Person.ProvinceAsync(Database, stop);
        Waiting = await WaitingResults.Of(Database, province).ToListAsync(stop);
        return true;
    }

    public async Task OnGetAsync(CancellationToken stop)
    {
        var name = await Database.Units.Where(unit => unit.Id == province).Select(unit => unit.Name).SingleAsync(stop);
        Form.Authority = $"Chủ tịch UBND {PlaceText.Inside(name)}";
        Form.Date = Person.Today;
        Session ??= Waiting.Select(row => row.SessionId.ToString()).FirstOrDefault();
        Choose();
    }

    /// <summary>Chooses other results; what is typed beside them stays.</summary>
    public IActionResult OnPostChoose()
    {
        Choose();
        return Page();
    }

    protected override string FieldOf(RefusalException refusal) => DecisionForm.FieldOf(refusal);

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        ChangeAsync(
            async () =>
            {
                var decision = new Decision(province, Form.ToHead(Refusals));
                await DecisionListing.RefuseTakenNumberAsync(Database, decision, stop);
                await DecisionListing.AddAsync(Database, decision, Add, stop);
                await DecisionListing.RefuseTwinAsync(Database, decision, stop);
                Database.Decisions.Add(decision);
                return new Kept(
                    "decision.add",
                    "decision",
                    decision.Id,
                    $"/lam-viec/quyet-dinh/{decision.Id}",
                    "Đã lưu quyết định. Kiểm tra danh sách rồi trình lãnh đạo."
                );
            },
            stop
        );

    private void Choose() =>
        Add = [.. Waiting.Where(row => Session == All || Session == $"{row.SessionId}").Select(row => row.Hearing)];
}
