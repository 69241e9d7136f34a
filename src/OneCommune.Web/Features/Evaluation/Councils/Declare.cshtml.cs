using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Councils;

/// <summary>Before any dossier of a session opens, its member says of every product whether there is a conflict.</summary>
[Allow(Role.Council)]
internal sealed class DeclarePage(Database database, Person person, LawBook laws) : LoadedPage(database, person)
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    public CouncilSession Session { get; private set; } = null!;
    public CouncilMember Member { get; private set; } = null!;
    public IReadOnlyList<Hearing> Hearings { get; private set; } = [];

    /// <summary>Producers the member speaks for.</summary>
    public IReadOnlySet<Guid> Own { get; private set; } = new HashSet<Guid>();

    /// <summary>As typed, by hearing.</summary>
    public Dictionary<Guid, Declared> Said { get; private set; } = [];

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        var session = await Person.OwnSessions(Database).SingleOrDefaultAsync(one => one.Id == Id, stop);
        if (session?.MemberOf(Person.AccountId!.Value) is not { } member)
            return false;
        (Session, Member) = (session, member);
        Own = Person.ProducerIds.ToHashSet();
        Hearings = await Database
            .Hearings.AsSplitQuery()
            .Where(one => one.SessionId == Id && one.State != HearingState.Withdrawn)
            .OrderBy(one => one.Position)
            .ToListAsync(stop);
        return true;
    }

    /// <summary>What they are called today, by hearing.</summary>
    public IReadOnlyDictionary<Guid, (string? Product, string? Producer)> Now { get; private set; } = null!;

    protected override async Task DrawAsync(CancellationToken stop) =>
        Now = await NamesNow.OfAsync(Database, Database.Hearings.Where(one => one.SessionId == Id), stop);

    public IActionResult OnGet() => Member.DeclaredAt is null ? Page() : Redirect("/lam-viec/phieu-cham");

    protected override object? Subject => Id;

    protected override string Home => "/lam-viec/phieu-cham";

    protected override void RefuseUnlessPossible() => Session.RefuseUnlessOpen();

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => ChangeAsync(() => DeclareAsync(stop), stop);

    private async Task<Kept> DeclareAsync(CancellationToken stop)
    {
        const string To = "/lam-viec/phieu-cham";
        const string Done = "Đã ghi nhận khai báo. Các hồ sơ không có xung đột đã mở.";
        if (Member.DeclaredAt is not null)
            return Kept.Already(To);
        foreach (var hearing in Hearings)
        {
            if (Enum.TryParse<Conflict>(Request.Form[$"c[{hearing.Id}]"], out var conflict) && Enum.IsDefined(conflict))
                Said[hearing.Id] = new(conflict, Request.Form[$"n[{hearing.Id}]"]);
        }
        Session.Declare(Member, Hearings, Said, Own, Person.Now);
        var kept = new Kept("session.declare", "session", Id, To, Done);
        // All others may have closed their sheets: who steps back as the last ends the round.
        foreach (
            var hearing in Hearings.Where(one => one.State == HearingState.Scoring && one.EverybodyClosed(Session))
        )
        {
            await Database.SaveAsync(Person.Does(kept.Act!, kept.SubjectType, kept.SubjectId), stop);
            var set = (await laws.ReadAsync(Database, stop)).Get(hearing.RegulationId).Set(hearing.SetNumber);
            await ConcludeRound.RunAsync(Database, Person, Session, hearing, set, stop);
            kept = kept with { Act = ConcludeRound.Act, SubjectType = "hearing", SubjectId = hearing.Id };
        }
        return kept;
    }
}
