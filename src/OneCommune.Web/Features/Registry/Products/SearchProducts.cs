using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Products;

/// <summary>Products by their words, numbers and check codes, as their list finds them.</summary>
internal static class SearchProducts
{
    public static async Task<Found?> AnswerAsync(Asked asked, CancellationToken stop)
    {
        var (database, today) = (asked.Database, asked.Person.Today);
        if (
            !asked.Person.Is(RegisterScope.Readers)
            || await FoundWords.OfProductsAsync(asked.Search, database, asked.Typed, today, stop) is not { } words
        )
            return null;
        var products = database.Products.Where(p => p.MergedInto == null);
        if (!asked.Scope.IsWhole)
        {
            var readable = asked.Scope.Producers();
            products = products.Where(p => readable.Contains(p.ProducerId));
        }
        var rows =
            from p in products
            join o in database.Producers on p.ProducerId equals o.Id
            orderby p.NameOrder, p.Id
            select new
            {
                p.Id,
                p.Name,
                Producer = o.Name,
                Stars = database
                    .Recognitions.Where(r => r.ProductId == p.Id && r.IssuedOn <= today && r.LastDay >= today)
                    .Select(r => (int?)r.Stars)
                    .FirstOrDefault(),
            };
        var found = await rows.BestFirstAsync(p => p.Id, words.Hits, 0, Found.Most + 1, stop);
        return new(
            "Sản phẩm",
            $"/lam-viec/san-pham?q={Uri.EscapeDataString(asked.Typed)}",
            found.ConvertAll(p => new FoundRow(
                $"/lam-viec/san-pham/{p.Id}",
                p.Name,
                p.Producer,
                p.Stars is { } stars ? asked.Text["{0} sao", stars] : null,
                "good"
            ))
        );
    }
}
