using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Text;

namespace OneCommune.Web.Features.Office.Accounts;

/// <summary>Choosing a producer without script: some words, then one of the first twenty that have them all.</summary>
internal sealed record ProducerSearch(string Words, IReadOnlyList<ProducerChoice> Found)
{
    private const int Most = 20;

    public bool IsCut => Found.Count == Most;

    /// <summary>Nothing asked, nothing found; <paramref name="chosen"/> is offered in any case.</summary>
    public static async Task<ProducerSearch> OfAsync(
        IQueryable<Producer> producers,
        string? words,
        Guid? chosen,
        CancellationToken stop
    )
    {
        var asked = VietnameseText.Fold(words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (asked.Length == 0 && chosen is null)
            return new("", []);
        var found = producers;
        foreach (var word in asked.Take(8))
            found = found.Where(p => p.FoldedName.Contains(word));
        if (asked.Length == 0)
            found = found.Where(p => p.Id == chosen);
        var choices = await found
            .OrderBy(p => p.NameOrder)
            .ThenBy(p => p.Id)
            .Take(Most)
            .Select(p => new ProducerChoice(p.Id, p.Name, p.Address))
            .ToListAsync(stop);
        return new(words ?? "", choices);
    }
}

internal sealed record ProducerChoice(Guid Id, string Name, string? Address);
