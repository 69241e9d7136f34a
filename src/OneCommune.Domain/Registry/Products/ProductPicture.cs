using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Products;

/// <summary>A picture of a product for everybody to see; the first in order stands for it in lists.</summary>
public sealed class ProductPicture
{
    public const int MostPerProduct = 6;
    public const int LongestAlt = 150;
    private const int LongestName = 150;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid ProductId { get; private set; }
    public string Sha256 { get; private set; } = "";
    public string FileName { get; private set; } = "";

    /// <summary>What it shows, for who does not see it.</summary>
    public string Alt { get; private set; } = "";

    /// <summary>From 1.</summary>
    public int Place { get; private set; }

    /// <summary>Pixels, the way it was held.</summary>
    public int Width { get; private set; }
    public int Height { get; private set; }
    public DateTime AddedAt { get; private set; }

    private ProductPicture() { }

    /// <summary>One more behind those there are. Refuses "picture.too-many", "picture.twice", "picture.no-alt", "picture.long-alt".</summary>
    public ProductPicture(
        Product product,
        IReadOnlyCollection<ProductPicture> there,
        (string Sha256, string FileName, int Width, int Height) content,
        string? alt,
        DateTime at
    )
    {
        product.ChangePictures();
        if (there.Any(one => one.Sha256 == content.Sha256))
            throw new RefusalException("picture.twice", content.FileName);
        if (there.Count >= MostPerProduct)
            throw new RefusalException("picture.too-many", MostPerProduct);
        ProductId = product.Id;
        (Sha256, Width, Height) = (content.Sha256, content.Width, content.Height);
        FileName = Shortened.To(LongestName, content.FileName);
        Place = there.Count + 1;
        AddedAt = at;
        Describe(alt);
    }

    /// <summary>Refuses "picture.no-alt", "picture.long-alt".</summary>
    public void Describe(string? alt) => Alt = AltOf(alt);

    /// <summary>The words as they would be kept. Refuses "picture.no-alt", "picture.long-alt".</summary>
    public static string AltOf(string? alt)
    {
        alt = VietnameseText.Tidy(alt);
        if (alt.Length == 0)
            throw new RefusalException("picture.no-alt");
        return alt.Length <= LongestAlt ? alt : throw new RefusalException("picture.long-alt", LongestAlt);
    }

    /// <summary>
    /// Its product was merged into <paramref name="kept"/>: what is not there already follows behind, as far as there is room. The rest stays
    /// with the merged record, seen no more.
    /// </summary>
    public static void Join(Product kept, IReadOnlyCollection<ProductPicture> there, IEnumerable<ProductPicture> come)
    {
        var news = come.ExceptBy(there.Select(one => one.Sha256), one => one.Sha256).OrderBy(one => one.Place);
        foreach (var (i, picture) in news.Take(MostPerProduct - there.Count).Index())
        {
            picture.ProductId = kept.Id;
            picture.PutAt(there.Count + i + 1);
        }
    }

    public void PutAt(int place) => Place = place;
}
