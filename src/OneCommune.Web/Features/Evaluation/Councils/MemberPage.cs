using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Regulations;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Councils;

/// <summary>
/// A page of one council member about one product. It does not exist for who does not sit in its session, and does not open before
/// declaring or after stepping back.
/// </summary>
internal abstract class MemberPage(Database database, Person person, LawBook laws) : LoadedPage(database, person)
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    /// <summary>Of the member's sheet in this round; 0 before there is one.</summary>
    [BindProperty]
    public long Version { get; set; }

    /// <summary>The round the form was drawn for.</summary>
    [BindProperty]
    public int Round { get; set; }

    public CouncilSession Session { get; private set; } = null!;
    public CouncilMember Member { get; private set; } = null!;
    public Hearing Hearing { get; private set; } = null!;
    public Regulation Regulation { get; private set; } = null!;
    public ProductSet Set { get; private set; } = null!;

    /// <summary>What they are called today.</summary>
    public (string? Product, string? Producer) Now { get; private set; }

    /// <summary>The member's sheet in the round being scored.</summary>
    public Sheet? Sheet => Hearing.SheetOf(Member, Hearing.Round);

    public bool MayScore =>
        Session.State == SessionState.Open && Hearing.State == HearingState.Scoring && Sheet is not { IsClosed: true };

    protected override string Home => $"/lam-viec/phieu-cham/{Id}";

    protected override object? Subject => Id;

    protected override long? Standing => Sheet?.Version ?? 0;

    // A sheet is its member's alone; of what others do only the end of a round touches it.
    protected override IQueryable<AuditRow> Overtaking(IQueryable<AuditRow> rows) =>
        rows.Where(row => row.AccountId == Person.AccountId || row.Act == ConcludeRound.Act);

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        var hearing = await Database.Hearings.AsSplitQuery().SingleOrDefaultAsync(one => one.Id == Id, stop);
        if (hearing is null)
            return false;
        var session = await Person.OwnSessions(Database).SingleOrDefaultAsync(one => one.Id == hearing.SessionId, stop);
        if (session?.MemberOf(Person.AccountId!.Value) is not { } member)
            return false;
        if (member.DeclaredAt is null)
            throw new RefusalException("council.not-declared");
        if (!hearing.IsOpenTo(member))
            throw new RefusalException(
                hearing.IsRecused(member) ? "council.recused" : "council.not-scoring",
                hearing.ProductName
            );
        (Session, Member, Hearing) = (session, member, hearing);
        Regulation = (await laws.ReadAsync(Database, stop)).Get(hearing.RegulationId);
        Set = Regulation.Set(hearing.SetNumber);
        return true;
    }

    protected override async Task DrawAsync(CancellationToken stop) => Now = await NamesNow.OfAsync(Database, Id, stop);

    /// <summary>
    /// Where everybody has closed, keeps what was just done and ends the round by it, for the caller to keep; else null.
    /// </summary>
    protected async Task<CouncilResult?> ConcludeAsync(string by, CancellationToken stop)
    {
        if (!Hearing.EverybodyClosed(Session))
            return null;
        await Database.SaveAsync(Person.Does(by, "hearing", Id), stop);
        return await ConcludeRound.RunAsync(Database, Person, Session, Hearing, Set, stop);
    }

    /// <summary>Another device saved the sheet, or the round ended, after the form was drawn.</summary>
    protected void RefuseStale()
    {
        if (Round != Hearing.Round)
            throw new DbUpdateConcurrencyException();
        RefuseStale(Version, Sheet?.Version ?? 0);
    }
}
