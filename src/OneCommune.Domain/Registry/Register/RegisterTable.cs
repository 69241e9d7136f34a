namespace OneCommune.Domain.Registry.Register;

/// <summary>A product's row with the headings it stands under and what the section above it says.</summary>
public sealed record TableRow(SheetRow Row, RegisterHeader Header, RegisterSection Section);

/// <summary>
/// One sheet of a register: headings, products, and everything between and around them, each row of which is either read or named. A second
/// list below the first is read by its own headings.
/// </summary>
public sealed class RegisterTable
{
    private readonly Func<IEnumerable<SheetRow>> rows;
    private readonly BareUnits units;
    private readonly string name;

    private RegisterTable(RegisterHeader header, Func<IEnumerable<SheetRow>> rows, BareUnits units, string name) =>
        (Header, this.rows, this.units, this.name) = (header, rows, units, name);

    /// <summary>The first headings.</summary>
    public RegisterHeader Header { get; }

    /// <param name="rows">The rows of the sheet that hold anything, from the top; asked again for each reading.</param>
    /// <param name="units">What headings between the products may name by a bare name.</param>
    /// <param name="name">The sheet's.</param>
    /// <returns>null where no headings are found near the top.</returns>
    public static RegisterTable? Find(Func<IEnumerable<SheetRow>> rows, BareUnits? units = null, string name = "") =>
        RegisterHeader.Find([.. rows().Take(RegisterHeader.Deepest)]) is { } header
            ? new(header, rows, units ?? BareUnits.None, name)
            : null;

    /// <summary>The products, in their order.</summary>
    /// <param name="skipped">Told of each row that is none, in their order; the headings at the top are not.</param>
    /// <param name="headed">Told of further headings.</param>
    public IEnumerable<TableRow> Rows(Action<int, SkipReason>? skipped = null, Action<RegisterHeader>? headed = null)
    {
        var (header, kinds, sections) = (Header, new RowKinds(Header, units), new Sections(units));
        sections.Entitle(name);
        var last = 0;
        foreach (var (row, next) in WithNext(rows()))
        {
            for (var blank = last + 1; last >= Header.LastRow && blank < row.Number; blank++)
                skipped?.Invoke(blank, SkipReason.Blank);
            last = row.Number;
            if (row.Number < header.FirstRow)
            {
                foreach (var title in row.Cells.Where(cell => !cell.IsEmpty))
                    sections.Entitle(title.ToString());
                skipped?.Invoke(row.Number, SkipReason.Title);
            }
            else if (row.Number > header.LastRow)
            {
                if (RegisterHeader.Again(row, next) is { } again)
                {
                    for (var number = again.FirstRow; number <= again.LastRow; number++)
                        skipped?.Invoke(number, SkipReason.Heading);
                    if (!again.IsLike(header))
                        headed?.Invoke(again);
                    (header, kinds) = (again, new(again, units));
                    continue;
                }
                if (kinds.Of(row) is not { } why)
                {
                    header.Meet(row);
                    if (kinds.MayBeSection)
                        sections.Enter(row, isSure: false);
                    var doubtful = row with
                    {
                        MayBeSignature = kinds.MayBeSignature,
                        MayBeSection = kinds.MayBeSection,
                    };
                    yield return new(doubtful, header, sections.Now);
                    continue;
                }
                if (why == SkipReason.Section)
                    sections.Enter(row, isSure: true);
                skipped?.Invoke(row.Number, why);
            }
        }
    }

    private static IEnumerable<(SheetRow Row, SheetRow? Next)> WithNext(IEnumerable<SheetRow> rows)
    {
        SheetRow? before = null;
        foreach (var row in rows)
        {
            if (before is not null)
                yield return (before, row);
            before = row;
        }

        if (before is not null)
            yield return (before, null);
    }
}
