using OneCommune.Domain;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Regulations;
using OneCommune.Domain.Text;
using Sector = OneCommune.Domain.Registry.Sector;

namespace OneCommune.Web.Features.Registry.Products;

/// <summary>A product's facts as typed into a form.</summary>
internal sealed class FactsForm
{
    public Sector Sector { get; set; }

    /// <summary>Set of the regulation in force; where given, it tells the sector.</summary>
    public int? SetNumber { get; set; }
    public string? Code { get; set; }
    public string? Gtin { get; set; }
    public string? Online { get; set; }
    public string? Story { get; set; }
    public string? Note { get; set; }

    public static FactsForm Of(Product product) => Facts.Put(product.AsFacts(), new FactsForm());

    /// <summary>What anyone who may change the product says of it; class, code and note stay as in <paramref name="before"/>.</summary>
    public ProductFacts ReadOwn(ProductFacts before, FieldRefusals fields) =>
        before with
        {
            Gtin = fields.Read("Form.Gtin", () => ReadGtin(before.Gtin)),
            Online = fields.Read("Form.Online", () => Entry.Line(Online, "Sàn thương mại điện tử", 300)),
            Story = fields.Read("Form.Story", () => Entry.Lines(Story, "Câu chuyện sản phẩm", 4000)),
        };

    /// <summary>Sector and set, as the regulation classifies them.</summary>
    public ProductFacts ReadClass(ProductFacts before, Regulation regulation)
    {
        if (SetNumber is not { } number)
            return before with { Sector = Sector, SetNumber = null };
        var set =
            regulation.Sets.FirstOrDefault(s => s.Number == number)
            ?? throw new RefusalException("product.no-set", number);
        return before with { Sector = SectorWords.Of(regulation.SectorOf(set).CountsAs), SetNumber = number };
    }

    /// <summary>What only an office writes.</summary>
    public ProductFacts ReadOffice(ProductFacts before, FieldRefusals fields) =>
        before with
        {
            Code = fields.Read("Form.Code", () => Entry.Line(Code, "Mã số sản phẩm", 60)),
            Note = fields.Read("Form.Note", () => Entry.Lines(Note, "Ghi chú", 2000)),
        };

    // An old number that never was right may stay; a new one is checked.
    private string? ReadGtin(string? before)
    {
        var gtin = Entry.Line(Gtin, "Mã vạch (GTIN)", 20)?.Replace(" ", "", StringComparison.Ordinal);
        return gtin is null || gtin == before || GtinCheck.IsValid(gtin)
            ? gtin
            : throw new RefusalException("product.gtin", gtin);
    }
}
