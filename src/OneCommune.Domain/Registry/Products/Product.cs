using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Products;

/// <summary>A product of one producer, with or without a star.</summary>
public sealed class Product
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Its public address, /san-pham/{slug}: readable, with an opaque tail; never changes.</summary>
    public string Slug { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string FoldedName { get; private set; } = "";

    /// <summary>Its ordinal order is the Vietnamese order of the names.</summary>
    public string NameOrder { get; private set; } = "";
    public Guid ProducerId { get; private set; }
    public Sector Sector { get; private set; }

    /// <summary>Set (bộ sản phẩm) 1–26 of 26/2026, where known.</summary>
    public int? SetNumber { get; private set; }

    /// <summary>Mã số sản phẩm as issued; kept as text and never issued anew after a merger.</summary>
    public string? Code { get; private set; }
    public string? Gtin { get; private set; }

    /// <summary>E-commerce listings as written ("Shopee; Postmart"); null when sold nowhere online.</summary>
    public string? Online { get; private set; }
    public string? Story { get; private set; }
    public string? Note { get; private set; }
    public Guid? MergedInto { get; private set; }
    public long Version { get; private set; }

    private Product() { }

    public Product(string name, Producer producer, Sector sector, int? set = null)
    {
        SetName(name);
        ProducerId = producer.Id;
        Sector = sector;
        SetNumber = set;
        Slug = VietnameseText.Slug(Name) + "-" + Id.ToString("N")[^8..];
    }

    public void Describe(ProductFacts facts)
    {
        RefuseIfMerged();
        Facts.Put(facts, this);
        Version++;
    }

    /// <summary>What the record says now, for a form to start from.</summary>
    public ProductFacts AsFacts() => Facts.Take(this, new ProductFacts(Sector));

    /// <summary>Its pictures are others now.</summary>
    public void ChangePictures()
    {
        RefuseIfMerged();
        Version++;
    }

    /// <summary>The code given at a commune's receipt; one issued before stays.</summary>
    public void TakeCode(string code)
    {
        if (Code is not null)
            return;
        Code = code;
        Version++;
    }

    public HistoryEntry? Rename(string name, DateOnly on)
    {
        RefuseIfMerged();
        var before = Name;
        SetName(name);
        Version++;
        return before == Name ? null : HistoryEntry.Renamed(Id, on, before, Name);
    }

    /// <summary>Its producer was merged into another record of the same producer.</summary>
    public void BelongTo(Producer kept)
    {
        ProducerId = kept.Id;
        Version++;
    }

    /// <summary>This record was a duplicate: its recognitions now belong to <paramref name="kept"/>.</summary>
    /// <param name="note">What went over, in words, for the timeline.</param>
    public HistoryEntry MergeInto(Product kept, DateOnly on, string? note = null)
    {
        RefuseIfMerged();
        if (kept.Id == Id)
            throw new RefusalException("product.merge-itself");
        if (kept.MergedInto is not null)
            throw new RefusalException("product.merged", kept.Name);
        if (kept.ProducerId != ProducerId)
            throw new RefusalException("product.merge-other-producer");
        MergedInto = kept.Id;
        Version++;
        return HistoryEntry.Merged(kept.Id, on, Name, kept.Name, note);
    }

    /// <summary>Refuses "product.name".</summary>
    public static string ReadName(string? typed) => Bounded.Text(typed, 300, "product.name");

    private void SetName(string typed)
    {
        var name = ReadName(typed);
        Name = name;
        FoldedName = VietnameseText.Fold(name);
        NameOrder = VietnameseOrder.Key(name);
    }

    private void RefuseIfMerged()
    {
        if (MergedInto is not null)
            throw new RefusalException("product.merged", Name);
    }
}
