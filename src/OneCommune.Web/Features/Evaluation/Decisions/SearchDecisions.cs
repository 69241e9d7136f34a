using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Decisions;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Text;
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
        var decisions = database.Decisions.Where(d => reach.Contains(d.UnitId));
        var found = await (await MatchingAsync(database, decisions, asked.Typed, stop))
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

    public static async Task<IQueryable<Decision>> MatchingAsync(
        Database database,
        IQueryable<Decision> decisions,
        string typed,
        CancellationToken stop
    )
    {
        var numbered = await NumberedAsync(decisions, typed, stop);
        var capitals = typed.ToUpperInvariant();
        var marked = capitals.Replace("QD", "QĐ", StringComparison.Ordinal);
        foreach (var word in ListQuery.WordsOf(typed))
            decisions = decisions.Where(one =>
                one.Number!.Contains(typed)
                || one.Number.Contains(capitals)
                || one.Number.Contains(marked)
                || one.Submission.Contains(typed)
                || EF.Parameter(numbered).Contains(one.Id)
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

    /// <summary>Those whose number or submission is the one typed or has it as a part, see <see cref="PaperNumber"/>.</summary>
    private static async Task<List<Guid>> NumberedAsync(
        IQueryable<Decision> decisions,
        string typed,
        CancellationToken stop
    )
    {
        if (!typed.Any(char.IsAsciiDigit))
            return [];
        var numbers = await decisions
            .Select(one => new
            {
                one.Id,
                one.Number,
                one.Submission,
            })
            .ToListAsync(stop);
        return
        [
            .. numbers
                .Where(one =>
                    NumberedRecognitions.IsLike(typed, one.Number) || NumberedRecognitions.IsLike(typed, one.Submission)
                )
                .Select(one => one.Id),
        ];
    }
}
