using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Decisions;
using OneCommune.Domain.Registry;
using OneCommune.Storage;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Evaluation.Decisions;

/// <summary>Decisions by their number, in capitals or not, with Đ or D; by their submission; by what they decide on.</summary>
internal static class SearchDecisions
{
    public static async Task<Found?> AnswerAsync(Asked asked, CancellationToken stop)
    {
        var (database, person) = (asked.Database, asked.Person);
        if (!person.Is(DecisionReach.Readers))
            return null;
        var reach = person.Reach(database, DecisionReach.Readers);
        var found = await Matching(database, database.Decisions.Where(d => reach.Contains(d.UnitId)), asked.Typed)
            .OrderByDescending(d => d.Date)
            .ThenByDescending(d => d.Id)
            .Take(Found.Most + 1)
            .Select(d => new
            {
                d.Id,
                d.Number,
                d.Submission,
                d.Date,
                d.State,
            })
            .ToListAsync(stop);
        return new(
            "Quyết định",
            $"/lam-viec/quyet-dinh?q={Uri.EscapeDataString(asked.Typed)}",
            found.ConvertAll(d => new FoundRow(
                $"/lam-viec/quyet-dinh/{d.Id}",
                DecisionWords.Name(d.Number, d.Submission, asked.Text),
                d.Date.Shown(),
                DecisionWords.Of(d.State),
                DecisionWords.Pill(d.State)
            ))
        );
    }

    public static IQueryable<Decision> Matching(Database database, IQueryable<Decision> decisions, string typed)
    {
        var capitals = typed.ToUpperInvariant();
        var marked = capitals.Replace("QD", "QĐ", StringComparison.Ordinal);
        foreach (var word in ListQuery.WordsOf(typed))
            decisions = decisions.Where(one =>
                one.Number!.Contains(typed)
                || one.Number.Contains(capitals)
                || one.Number.Contains(marked)
                || one.Submission.Contains(typed)
                || one.Items.Any(item =>
                    database.Products.Any(product =>
                        product.Id == item.ProductId
                        && (
                            product.FoldedName.Contains(word)
                            // As the decision may have named them.
                            || database.HistoryEntries.Any(former =>
                                (former.SubjectId == product.Id || former.SubjectId == product.ProducerId)
                                && former.Kind == HistoryKind.Name
                                && former.FoldedFrom!.Contains(word)
                            )
                            || database.Producers.Any(maker =>
                                maker.Id == product.ProducerId && maker.FoldedName.Contains(word)
                            )
                        )
                    )
                )
            );
        return decisions;
    }
}
