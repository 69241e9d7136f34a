using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Domain.Registry.Searching;
using OneCommune.Storage;
using OneCommune.Storage.Registry.Searching;
using OneCommune.Web.Features.Shared;

namespace OneCommune.Web.Features.Shopper.Certificates;

/// <summary>What a decision recognised, for whoever holds its number and no certificate's.</summary>
internal static class DecidedProducts
{
    /// <summary>Of one decision; more are seen in the catalogue.</summary>
    public const int Most = 300;

    /// <summary>
    /// The recognitions by decisions whose number is, or begins with, what was typed ("3120" of "3120/QĐ-UBND"), in Vietnamese order of the
    /// products; none for what is no number.
    /// </summary>
    public static async Task<IReadOnlyList<CertificateFacts>> FindAsync(
        Database database,
        KeptSearch search,
        string typed,
        DateOnly today,
        CancellationToken stop
    )
    {
        var words = SearchText.Read(typed);
        if (typed.Length > 100 || words.Count == 0 || !words[0].HasDigit)
            return [];
        var found = await FoundWords.OfPublicAsync(search, database, typed, today, stop);
        if (found is not { Hits.Count: > 0 })
            return [];
        var products = found.Hits.Best(Most);
        var recognitions = database
            .Recognitions.Where(r => EF.Parameter(products).Contains(r.ProductId) && r.DecisionNumber != null)
            .Where(r => r.IssuedOn <= today && (r.ReplacedOn == null || r.ReplacedOn > r.IssuedOn));
        var facts = await CertificateFacts.Select(database, recognitions).ToListAsync(stop);
        return
        [
            .. facts
                .Where(one => Begins(SearchText.Read(one.DecisionNumber), words))
                .OrderByDescending(one => one.Days.Issued)
                .ThenBy(one => one.Product, Domain.Text.VietnameseOrder.Comparer),
        ];
    }

    private static bool Begins(IReadOnlyList<SearchWord> number, IReadOnlyList<SearchWord> typed) =>
        number.Count >= typed.Count
        && typed.Select((word, at) => Same(word.Folded, number[at].Folded)).All(same => same);

    private static bool Same(string one, string other) => one.TrimStart('0') == other.TrimStart('0');
}
