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
        MayBeSection = lacksProducer && (row.IsBanner || (texts.Count == 2 && Section.IsLabel(ordinal.ToString())));
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

        if (texts.Count == 1 && Signature.IsNote(texts[0]))
            return SkipReason.Footer;
        if (texts.Exists(Signature.IsOne) || (texts.Count <= 3 && texts.TrueForAll(Signature.IsTitle)))
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
            return product.Length + producer.Length > 0
                && (HasFacts(row) || (!Signature.IsOne(product) && !Signature.IsOne(producer) && HasPlaceOrMore(row)));
        var isSigned =
            Signature.IsOne(product)
            || Signature.IsOne(producer)
            || (Signature.IsTitle(product) && Signature.IsTitle(producer))
            || (
                isBelow
                && !HasPlaceOrMore(row)
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

    /// <summary>A unit where units stand, or two more cells that name no person and no office.</summary>
    private bool HasPlaceOrMore(SheetRow row)
    {
        var more = 0;
        foreach (var column in header.Columns)
        {
            if (
                column is RegisterColumn.Ordinal or RegisterColumn.Product or RegisterColumn.Producer
                || header.Read(row, column).ToString().Trim() is not { Length: > 0 } text
                || Signature.IsOne(text)
                || Signature.IsTitle(text)
                || Signature.IsPerson(text)
            )
                continue;
            if (++more == 2 || (column is RegisterColumn.Commune or RegisterColumn.District && Section.NamesUnit(text)))
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
        var isLabelled = Section.IsLabel(ordinal);
        var counts = texts.Where(Section.IsCount).ToList();
        var names = texts.Where(text => !(isLabelled && text.Trim() == ordinal) && !counts.Contains(text)).ToList();
        if (
            names is not [var name]
            || (!isLabelled && !row.IsBanner && name.Trim() != ordinal && name.Trim() != product)
        )
            return false;
        return Section.IsHeading(name) || (isLabelled && counts.Exists(count => count.Any(char.IsLetter)));
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

    /// <summary>"(1) (2) (3) …", "1 2 3 …", "A B 1 2 …" or "… (11)=(9)+(10)" under the headings.</summary>
    private bool IsColumnNumbers(SheetRow row)
    {
        var filled = row.Cells.Where(cell => !cell.IsEmpty).ToList();
        return filled.Count > 2
            && IsColumnNumber(header.Read(row, RegisterColumn.Product))
            && filled.TrueForAll(IsColumnNumber);
    }

    private static bool IsColumnNumber(Cell cell)
    {
        var text = cell.ToString();
        return text.Trim(' ', '(', ')', '[', ']') is { Length: > 0 } bare
            && (
                int.TryParse(bare, out _)
                || bare is [var letter] && char.IsAsciiLetter(letter)
                || bare.All(sign => sign is 'I' or 'V' or 'X')
                || (
                    text.Contains('=', StringComparison.Ordinal)
                    && text.All(sign =>
                        char.IsAsciiDigit(sign) || "()[]=+-*/:,.% x".Contains(sign, StringComparison.Ordinal)
                    )
                )
            );
    }

    private static bool IsNumber(Cell cell) => int.TryParse(cell.ToString().TrimEnd('.', ' '), out _);
}
