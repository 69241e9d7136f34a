using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Registry.Searching;
using OneCommune.Domain.Text;
using OneCommune.Storage;

namespace OneCommune.Web.Features.Shared;

/// <summary>The recognitions whose certificate or decision carries a number as somebody typed it, or one that it is a part of.</summary>
internal static class NumberedRecognitions
{
    /// <summary>Products whose numbers have the digits typed; of which those that carry the number are looked for.</summary>
    private const int MostLookedAt = 1000;
    private const int LongestNumber = 100;

    /// <summary>A recognition that carries the number.</summary>
    public readonly record struct Numbered(Guid Id, Guid Product);

    /// <summary>None for what has no digit.</summary>
    /// <param name="index">Of products.</param>
    /// <param name="publicOn">Only what the public may know of on this day; null for all.</param>
    public static async Task<List<Numbered>> NumberedAsync(
        this Database database,
        SearchIndex index,
        string typed,
        DateOnly today,
        CancellationToken stop,
        DateOnly? publicOn = null
    )
    {
        if (typed.Length > LongestNumber || !typed.Any(char.IsAsciiDigit))
            return [];
        var products = index.Numbered(typed, today, publicOn).Best(MostLookedAt);
        if (products.Count == 0)
            return [];
        var numbers = await database
            .Recognitions.Where(r => EF.Parameter(products).Contains(r.ProductId))
            .Select(r => new
            {
                r.Id,
                r.ProductId,
                r.CertificateNumber,
                r.DecisionNumber,
            })
            .ToListAsync(stop);
        return
        [
            .. numbers
                .Where(r => IsLike(typed, r.CertificateNumber) || IsLike(typed, r.DecisionNumber))
                .Select(r => new Numbered(r.Id, r.ProductId)),
        ];
    }

    public static bool IsLike(string typed, string? number) =>
        PaperNumber.AreSame(typed, number) || PaperNumber.IsPart(typed, number);
}
