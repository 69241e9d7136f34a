using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Regulations;
using OneCommune.Storage;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Evaluation.DossierLists;

/// <summary>The conditions of a list of dossiers, read from the address bar, and the dossiers they leave of those the person may read.</summary>
internal sealed class DossierFilter
{
    private readonly DateOnly today;
    private readonly string typed;

    public DossierFilter(ListForm form, Regulation inForce, DateOnly today, Texts.Texts text)
    {
        this.today = today;
        Query = form.Query;
        Rounds = EvaluationRound.All(inForce, today.Year - 1, today.Year + 1);
        typed = form.Search("q", "Tìm sản phẩm, chủ thể, mã số");
        Status = form.Choice<DossierStatus>("trang-thai", "Trạng thái", DossierWords.Of, DossierStatus.Draft);
        Kind = form.Choice<DossierKind>("loai", "Loại", DossierWords.Of);
        var rounds = Rounds.ToDictionary(Key, round => DossierWords.Of(round, text));
        Round = form.Choice("dot", "Đợt đánh giá", rounds) is { } key ? Rounds.First(round => Key(round) == key) : null;
        form.Unit();
        Overdue = form.Is("qua-han", "Xã quá hạn");
        Supplemented = form.Is("da-bo-sung", "Đã bổ sung");
    }

    public ListQuery Query { get; }

    /// <summary>Last year's rounds to next year's.</summary>
    public IReadOnlyList<EvaluationRound> Rounds { get; }
    public DossierStatus? Status { get; }
    public DossierKind? Kind { get; }
    public EvaluationRound? Round { get; }
    public bool Overdue { get; }

    /// <summary>Those that came back completed and wait for the office's next step.</summary>
    public bool Supplemented { get; }

    /// <summary>"2026-2": year and number.</summary>
    public static string Key(EvaluationRound round) => $"{round.Year}-{round.Number}";

    public async Task<IQueryable<DossierRow>> RowsAsync(Person person, Database database, CancellationToken stop)
    {
        var dossiers = person.Dossiers(database).Where(d => d.LodgedOn != null);
        if (Status is { } status)
            dossiers = dossiers.Where(d => d.Status == status);
        if (Kind is { } kind)
            dossiers = dossiers.Where(d => d.Kind == kind);
        if (Supplemented)
            dossiers = dossiers.Where(d => d.SupplementGivenOn != null);
        if (Overdue)
            dossiers = dossiers.Where(d =>
                d.CommuneDueOn < today
                && (
                    d.Status == DossierStatus.CommuneReceived
                    || (d.Status == DossierStatus.SupplementAsked && d.StatusBefore == DossierStatus.CommuneReceived)
                )
            );
        if (Round is { } round)
            dossiers = dossiers.Where(d => d.ProposedOn >= round.ProposedFrom && d.ProposedOn < round.ProposedBefore);
        if (await Area.OfAsync(database, Query, today, stop) is { } area)
            dossiers = dossiers.Where(d => area.Units.Contains(d.UnitId));
        return Matching(Join(database, dossiers), typed);
    }

    /// <summary>Each word in the names of product or producer, as lodged or of today, or the whole a number that the dossier carries.</summary>
    public static IQueryable<DossierRow> Matching(IQueryable<DossierRow> rows, string typed)
    {
        foreach (var word in ListQuery.WordsOf(typed))
            rows = rows.Where(r =>
                r.Folded.Contains(word)
                || r.ProductCode == typed
                || r.CommuneNumber == typed
                || r.LetterNumber == typed
                || r.ProvinceNumber == typed
            );
        return rows;
    }

    public static IQueryable<DossierRow> Join(Database database, IQueryable<Dossier> dossiers) =>
        from d in dossiers
        join p in database.Products on d.ProductId equals p.Id
        join o in database.Producers on d.ProducerId equals o.Id
        join u in database.Units on d.UnitId equals u.Id
        select new DossierRow
        {
            Id = d.Id,
            Product = d.LodgedProduct ?? p.Name,
            ProductOrder = d.LodgedOrder ?? p.NameOrder,
            ProductNow = d.LodgedProduct == null || d.LodgedProduct == p.Name ? null : p.Name,
            Producer = d.LodgedProducer ?? o.Name,
            ProducerNow = d.LodgedProducer == null || d.LodgedProducer == o.Name ? null : o.Name,
            Folded = p.FoldedName + " " + o.FoldedName + " " + d.FoldedLodged,
            UnitId = d.UnitId,
            CommuneCode = u.Code,
            Commune = u.Name,
            Kind = d.Kind,
            Status = d.Status,
            StatusBefore = d.StatusBefore,
            SupplementOf = d.SupplementOf,
            SupplementGivenOn = d.SupplementGivenOn,
            Copies = d.Copies,
            RegulationId = d.RegulationId,
            SetNumber = d.SetNumber,
            ProductCode = d.ProductCode,
            LodgedOn = d.LodgedOn,
            CommuneNumber = d.CommuneNumber,
            CommuneReceivedOn = d.CommuneReceivedOn,
            DueOn = d.CommuneDueOn,
            ProposedOn = d.ProposedOn,
            LetterNumber = d.LetterNumber,
            ProvinceNumber = d.ProvinceNumber,
            ProvinceReceivedOn = d.ProvinceReceivedOn,
        };
}
