using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registers;

/// <summary>
/// Tells the products below the headings from the rows that are none. Nothing that names a product and its producer is ever taken for
/// something else because of what stands above it.
/// </summary>
internal sealed class RowKinds(RegisterHeader header)
{
    private static readonly string[] totals = ["tổng cộng", "tổng số", "tổng", "cộng chung", "cộng"];
    private bool isBelow;

    /// <summary>Rows are asked in their order. Null for a product.</summary>
    public SkipReason? Of(SheetRow row)
    {
        var texts = row.Cells.Where(cell => !cell.IsEmpty).Select(cell => cell.ToString()).ToList();
        var ordinal = header.Read(row, RegisterColumn.Ordinal);
        if (texts.Count == 0 || (texts.Count == 1 && IsNumber(ordinal)))
            return SkipReason.Blank;
        if (IsColumnNumbers(row))
            return SkipReason.Numbers;
        var product = header.Read(row, RegisterColumn.Product).ToString().Trim();
        var producer = header.Read(row, RegisterColumn.Producer).ToString().Trim();
        if (
            product.Length > 0
            && VietnameseText.Fold(product) == VietnameseText.Fold(header.Heading(RegisterColumn.Product))
        )
            return SkipReason.Heading;
        var lacksProducer = row.IsBanner || producer.Length == 0 || Section.IsCount(producer) || IsTotal(producer);
        var isNumbered = IsNumber(ordinal);
        if (
            lacksProducer
            && texts.Take(2).Any(text => IsTotal(text))
            && (!isNumbered || IsTotal(product, exactly: true))
        )
            return SkipReason.Total;
        var isSection = lacksProducer && IsSection(row, texts, ordinal.ToString().Trim(), product);
        if (!isSection && !row.IsBanner && IsProduct(row, product, producer, lacksProducer, isNumbered))
        {
            isBelow = false;
            return null;
        }

        if (texts.Exists(Signature.IsOne))
        {
            isBelow = true;
            return SkipReason.Footer;
        }

        if (isSection)
            return isBelow && !Section.NamesUnit(texts[^1]) && !Section.NamesUnit(texts[0])
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
            return product.Length + producer.Length > 0 && HasFacts(row);
        var isSigned =
            Signature.IsOne(product)
            || Signature.IsOne(producer)
            || (
                isBelow
                && (product[0] is '-' or '–' or '+' || (Signature.IsPerson(product) && Signature.IsPerson(producer)))
            );
        return !isSigned || HasFacts(row);
    }

    /// <summary>A rank, a day or the number of a decision, each where its column is.</summary>
    private bool HasFacts(SheetRow row)
    {
        foreach (var column in header.Columns)
        {
            if (header.Read(row, column) is { IsEmpty: false } cell && IsFact(column, cell))
                return true;
        }

        return false;
    }

    private static bool IsFact(RegisterColumn column, Cell cell) =>
        column switch
        {
            RegisterColumn.CurrentStars or RegisterColumn.FirstStars or RegisterColumn.AgainStars => StarText.TryParse(
                cell,
                out var stars
            ) && stars is not null,
            RegisterColumn.FirstDate or RegisterColumn.AgainDate or RegisterColumn.ExpiresOn => DateText.TryParse(
                cell,
                out var day
            ) && day is not null,
            RegisterColumn.FirstNumber or RegisterColumn.AgainNumber => cell.ToString()
                .Contains("/Q", StringComparison.OrdinalIgnoreCase),
            _ => false,
        };

    /// <summary>One text, perhaps with a label before it and counts behind, that names what the rows below belong to.</summary>
    private static bool IsSection(SheetRow row, List<string> texts, string ordinal, string product)
    {
        if (row.IsBanner)
            return true;
        var isLabelled = Section.IsLabel(ordinal);
        var names = texts.Where(text => !(isLabelled && text.Trim() == ordinal) && !Section.IsCount(text)).ToList();
        if (names is not [var name])
            return false;
        return isLabelled || name.Trim() == ordinal || (name.Trim() == product && Section.IsHeading(name));
    }

    private static bool IsTotal(string text) => IsTotal(text, exactly: false);

    /// <summary>"Cộng", "Tổng cộng: 5 sản phẩm", "Cộng huyện Thủ Thừa"; no name that merely opens so ("Tổng hợp 3 vị").</summary>
    private static bool IsTotal(string text, bool exactly)
    {
        var opening = new Opening(text);
        foreach (var total in totals)
        {
            if (opening.After(total) is { } rest && (rest.Length == 0 || (!exactly && IsOfTotal(rest))))
                return true;
        }

        return false;
    }

    private static bool IsOfTotal(string rest) =>
        char.IsAsciiDigit(rest[0])
        || Section.NamesUnit(rest)
        || Section.IsLabel(rest.ToUpperInvariant())
        || (
            new Opening(rest) is var opening
            && (opening.After("sản phẩm") ?? opening.After("mục") ?? opening.After("nhóm") ?? opening.After("toàn"))
                is not null
        );

    /// <summary>"(1) (2) (3) …" or "1 2 3 …" under the headings.</summary>
    private bool IsColumnNumbers(SheetRow row)
    {
        var filled = row.Cells.Where(cell => !cell.IsEmpty).ToList();
        return filled.Count > 2
            && int.TryParse(Bare(header.Read(row, RegisterColumn.Product)), out _)
            && filled.TrueForAll(cell => int.TryParse(Bare(cell), out _));
    }

    private static string Bare(Cell cell) => cell.ToString().Trim('(', ')', '[', ']', ' ');

    private static bool IsNumber(Cell cell) => int.TryParse(cell.ToString().TrimEnd('.', ' '), out _);
}
