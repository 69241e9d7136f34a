using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Register;

/// <summary>
/// Tells the products below the headings from the rows that are none. Nothing that names a product and its producer is ever taken for
/// something else because of what stands above it.
/// </summary>
internal sealed class RowKinds(RegisterHeader header, BareUnits units)
{
    private readonly RowFacts facts = new(header);
    private bool isBelow;
    private bool isFuller;

    /// <summary>The product asked for last fills two names alone, below rows that fill more, and its producer is of no known form.</summary>
    public bool MayBeSignature { get; private set; }

    /// <summary>The row asked for last, read as data, lacks a producer and has the label or the breadth of a heading.</summary>
    public bool MayBeSection { get; private set; }

    /// <summary>Rows are asked in their order. Null for a product.</summary>
    public SkipReason? Of(SheetRow row)
    {
        var texts = row.Cells.Where(cell => !cell.IsEmpty).Select(cell => cell.ToString()).ToList();
        var ordinal = header.Read(row, RegisterColumn.Ordinal);
        if (texts.Count == 0 || (texts.Count == 1 && IsNumber(ordinal)))
            return SkipReason.Blank;
        if (ColumnNumbers.Are(header, row))
            return SkipReason.Numbers;
        var product = header.Read(row, RegisterColumn.Product).ToString().Trim();
        var producer = header.Read(row, RegisterColumn.Producer).ToString().Trim();
        if (
            product.Length > 0
            && VietnameseText.Fold(product) == VietnameseText.Fold(header.Heading(RegisterColumn.Product))
        )
            return SkipReason.Heading;
        var lacksProducer =
            row.IsBanner || producer.Length == 0 || RegisterSection.IsCount(producer) || TotalWords.Are(producer);
        var isNumbered = IsNumber(ordinal);
        if (
            lacksProducer
            && texts.Take(2).Any(text => TotalWords.Are(text))
            && (!isNumbered || TotalWords.Are(product, exactly: true))
        )
            return SkipReason.Total;
        MayBeSection =
            lacksProducer && (row.IsBanner || (texts.Count == 2 && RegisterSection.IsLabel(ordinal.ToString())));
        var isSection = lacksProducer && IsSection(row, texts, ordinal.ToString().Trim(), product);
        if (!isSection && !row.IsBanner && IsProduct(row, product, producer, lacksProducer, isNumbered))
        {
            isBelow = false;
            var isThin = !isNumbered && texts.Count == 2 && product.Length > 0 && producer.Length > 0;
            MayBeSignature = isThin && isFuller && LegalFormText.OfName(producer) is null;
            isFuller |= texts.Count > (isNumbered ? 3 : 2);
            return null;
        }

        MayBeSignature = false;

        if (texts.Count == 1 && SignatureRows.IsNote(texts[0]))
            return SkipReason.Footer;
        if (texts.Exists(SignatureRows.IsOne) || (texts.Count <= 3 && texts.TrueForAll(SignatureRows.IsTitle)))
        {
            isBelow = true;
            return SkipReason.Footer;
        }

        if (isSection)
            return isBelow && !RegisterSection.NamesUnit(texts[^1]) && !RegisterSection.NamesUnit(texts[0])
                ? SkipReason.Footer
                : SkipReason.Section;
        return isBelow ? SkipReason.Footer : null;
    }

    /// <summary>
    /// A row that is surely data: one with product and producer, one that tells of a star, a day or a decision, a numbered one with a name. A
    /// signature below the list may stand in both columns: as titles, as recipients, or as the names of two persons.
    /// </summary>
    private bool IsProduct(SheetRow row, string product, string producer, bool lacksProducer, bool isNumbered)
    {
        if (isNumbered && product.Length + producer.Length > 0)
            return true;
        if (product.Length == 0 || lacksProducer)
            return product.Length + producer.Length > 0
                && (
                    facts.Has(row)
                    || (!SignatureRows.IsOne(product) && !SignatureRows.IsOne(producer) && facts.HasPlaceOrMore(row))
                );
        var isSigned =
            SignatureRows.IsOne(product)
            || SignatureRows.IsOne(producer)
            || (SignatureRows.IsTitle(product) && SignatureRows.IsTitle(producer))
            || (
                isBelow
                && !facts.HasPlaceOrMore(row)
                && (
                    product[0] is '-' or '–' or '+'
                    || (SignatureRows.IsPerson(product) && SignatureRows.IsPerson(producer))
                )
            );
        return !isSigned || facts.Has(row);
    }

    /// <summary>One text, perhaps with a label before it and counts behind, that names what the rows below belong to.</summary>
    private bool IsSection(SheetRow row, List<string> texts, string ordinal, string product)
    {
        var isLabelled = RegisterSection.IsLabel(ordinal);
        var counts = texts.Where(RegisterSection.IsCount).ToList();
        var names = texts.Where(text => !(isLabelled && text.Trim() == ordinal) && !counts.Contains(text)).ToList();
        if (
            names is not [var name]
            || (!isLabelled && !row.IsBanner && name.Trim() != ordinal && name.Trim() != product)
        )
            return false;
        return RegisterSection.IsHeading(name)
            || (isLabelled && counts.Exists(count => count.Any(char.IsLetter)))
            || (units.Of(name) is not null && (isLabelled || counts.TrueForAll(IsNoFact)));

        // A bare figure beside a bare name may be the rank of a product.
        bool IsNoFact(string count) => count.Trim() == ordinal || count.Any(char.IsLetter);
    }

    private static bool IsNumber(Cell cell) => int.TryParse(cell.ToString().TrimEnd('.', ' '), out _);
}
