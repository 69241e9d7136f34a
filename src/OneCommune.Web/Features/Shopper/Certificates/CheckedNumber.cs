using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Text;
using OneCommune.Storage;
using OneCommune.Storage.Registry.Searching;
using OneCommune.Web.Features.Shared;

namespace OneCommune.Web.Features.Shopper.Certificates;

/// <summary>
/// What a number means that somebody typed: its certificate, or all that carry a number like it, for people to choose from: nothing is
/// guessed.
/// </summary>
/// <param name="Certificate">The one whose number it is, or whose check code.</param>
/// <param name="Alike">Certificates of that number or of one it is a part of, then what decisions of such a number recognised.</param>
internal sealed record CheckedNumber(CertificateFacts? Certificate, IReadOnlyList<CertificateFacts> Alike)
{
    /// <summary>Of one decision; more are seen in the catalogue.</summary>
    private const int Most = 300;

    /// <summary>What is told of numbers that lead to more than one.</summary>
    public const string OfDecisions = "Đây là số quyết định: {0:N0} lượt công nhận theo quyết định mang số này";
    public const string OfSeveral = "Số này có trong {0:N0} giấy chứng nhận, quyết định dưới đây";

    /// <summary>All that is alike are recognitions by decisions of the number.</summary>
    public bool IsOfDecisions { get; private init; }

    public static async Task<CheckedNumber> ReadAsync(
        Database database,
        KeptSearch search,
        string typed,
        DateOnly today,
        CancellationToken stop
    )
    {
        typed = TypedNumber.Bare(VietnameseText.Tidy(typed));
        if (await CertificateFacts.FindAsync(database, typed, stop) is { } certificate)
            return new(certificate, []);
        var alike = await AlikeAsync(database, search, typed, today, stop);
        var same = alike.FindAll(one => PaperNumber.AreSame(typed, one.Number));
        return same is [var only]
            ? new(only, [])
            : new(null, alike) { IsOfDecisions = !alike.Exists(one => NumberedRecognitions.IsLike(typed, one.Number)) };
    }

    private static async Task<List<CertificateFacts>> AlikeAsync(
        Database database,
        KeptSearch search,
        string typed,
        DateOnly today,
        CancellationToken stop
    )
    {
        var index = await search.ProductsAsync(database, stop);
        var numbered = await database.NumberedAsync(index, typed, today, stop, today);
        if (numbered.Count == 0)
            return [];
        var found = numbered.ConvertAll(one => one.Id);
        var recognitions = database
            .Recognitions.Where(r => EF.Parameter(found).Contains(r.Id))
            .Where(r => r.IssuedOn <= today && (r.ReplacedOn == null || r.ReplacedOn > r.IssuedOn));
        var facts = await CertificateFacts.Select(database, recognitions).ToListAsync(stop);
        return
        [
            .. facts
                .Select(one => (Facts: one, Rank: Rank(typed, one)))
                .OrderBy(one => one.Rank)
                .ThenByDescending(one => one.Facts.Days.Issued)
                .ThenBy(one => one.Facts.Product, VietnameseOrder.Comparer)
                .Select(one => one.Facts)
                .Take(Most),
        ];
    }

    /// <summary>The number itself before one it is a part of, a certificate's before a decision's.</summary>
    private static int Rank(string typed, CertificateFacts facts) =>
        PaperNumber.AreSame(typed, facts.Number) ? 0
        : PaperNumber.AreSame(typed, facts.DecisionNumber) ? 1
        : PaperNumber.IsPart(typed, facts.Number) ? 2
        : 3;
}
