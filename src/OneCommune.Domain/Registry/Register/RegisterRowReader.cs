using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Register;

/// <summary>What came of reading a row: the row, or the reasons why not; warnings either way.</summary>
/// <param name="Place">null where the row is refused as a whole.</param>
public sealed record RowReading(
    RegisterRow? Row,
    RowPlace? Place,
    IReadOnlyList<Remark> Refused,
    IReadOnlyList<Remark> Warnings
)
{
    /// <summary>Said instead of whatever is refused of its cells, which may have moved; a warning where nothing is.</summary>
    public Remark? Shifted { get; init; }
}

/// <summary>
/// Reads the rows of one register. Nothing is guessed: what cannot be understood is refused with its cell, what was understood with a
/// doubt is said.
/// </summary>
/// <param name="on">The day whose state the register tells.</param>
/// <param name="today">No decision can be later.</param>
public sealed class RegisterRowReader(RegisterHeader header, SectorNames sectors, DateOnly on, DateOnly today)
{
    /// <summary>What the file and the law say of dates and authorities.</summary>
    public RegisterCustoms Customs { get; init; } = RegisterCustoms.None;

    private const int LongestName = 300;
    private const int LongestText = 1000;
    private const int LongestNote = 4000;

    public RowReading Read(SheetRow row) => Read(row, RegisterSection.None);

    /// <param name="section">What stands above the row; it counts where the row itself says nothing.</param>
    public RowReading Read(SheetRow row, RegisterSection section)
    {
        var remarks = new RowRemarks(header, row);
        if (row.MayBeSection)
        {
            remarks.Refuse(
                RegisterColumn.Product,
                "register.maybe-section",
                row.Cells.Last(cell => !cell.IsEmpty).ToString().Trim()
            );
            return new(null, null, remarks.Refused, []);
        }
        if (ShiftedRows.IsSurely(header, row))
            return new(null, null, [ShiftedRows.Told(header, row)], []);
        var reading = ReadCells(row, section, remarks);
        if (reading.Refused.Count > 0 && ShiftedRows.Joined(header, row).Any(joined => IsWhole(joined, section)))
            return new(null, null, [ShiftedRows.Told(header, row)], []);
        return Customs.Shifted.IsPerhaps(header, row)
            ? reading with
            {
                Shifted = ShiftedRows.Told(header, row),
            }
            : reading;
    }

    private bool IsWhole(SheetRow row, RegisterSection section) =>
        ReadCells(row, section, new(header, row)).Refused.Count == 0;

    private RowReading ReadCells(SheetRow row, RegisterSection section, RowRemarks remarks)
    {
        UnreadableCells.Refuse(header, row, remarks);
        var texts = new RowTexts(header, row, section, remarks);
        var notes = new List<string>();
        var product = Name(texts, remarks, RegisterColumn.Product, "register.no-product");
        var producer = Name(texts, remarks, RegisterColumn.Producer, "register.no-producer");
        if (row.MayBeSignature)
            remarks.Refuse(RegisterColumn.Product, "register.maybe-signature");
        HoldOtherCells(texts, remarks);
        var sector = new SectorReader(header, sectors).Read(texts, remarks, notes);
        var profile = new ProfileReader(header).Read(texts, remarks, notes, producer);
        var place = Place(texts, section, remarks);
        var recognitions = new RecognitionReader(texts, header, remarks, today, Customs);
        recognitions.Read(on);
        notes.AddRange(recognitions.Notes);
        if (section.State.Length > 0)
        {
            notes.Add($"Mục: {section.State}");
            if (recognitions.InForceTo(on) is { } last)
                remarks.Warn(RegisterColumn.Product, "register.under-state", section.State, last);
        }
        HoldStates(texts, recognitions.InForceTo(on), remarks);
        if (remarks.Refused.Count > 0)
            return new(null, place, remarks.Refused, remarks.Warnings);
        var told = new RegisterRow(row.Number, product, producer, profile, place)
        {
            Header = header,
            Facts = new(sector.Sector)
            {
                SetNumber = sector.Set,
                Code = texts.Find(RegisterColumn.ProductCode),
                Gtin = ReadGtin(texts, remarks),
                Online = Tick.Read(texts[RegisterColumn.Online]) switch
                {
                    true => "Có",
                    false => null,
                    null => texts[RegisterColumn.Online],
                },
                Note = Note(
                    [
                        .. Written(texts.Find(RegisterColumn.Note)),
                        .. texts.Others.Select(other => $"{other.Column.InNote}: {other.Text}"),
                    ],
                    remarks
                ),
            },
            Recognitions = recognitions.Recognitions,
            Revocation = recognitions.Revocation,
            Remainder = Note(notes, remarks),
        };
        return new(told, place, [], remarks.Warnings);
    }

    /// <summary>"Tình trạng: tạm dừng sản xuất" beside a certificate in force; a revocation is told elsewhere.</summary>
    private static void HoldStates(RowTexts texts, DateOnly? inForceTo, RowRemarks remarks)
    {
        if (inForceTo is not { } last)
            return;
        foreach (var (column, text) in texts.Others)
        {
            var heading = $" {VietnameseText.Fold(column.Heading)} ";
            if (
                (
                    heading.Contains(" tinh trang ", StringComparison.Ordinal)
                    || heading.Contains(" trang thai ", StringComparison.Ordinal)
                )
                && StateWords.Are(text)
                && !RevocationWords.AreIn(column.Heading, text)
            )
                remarks.Warn(column, text, "register.other-state", column.Heading, text, last);
        }
    }

    private static IEnumerable<string> Written(string? note) => note is null ? [] : [note];

    private static string Name(RowTexts texts, RowRemarks remarks, RegisterColumn column, string missing)
    {
        var name = texts[column];
        if (name.Length == 0)
            remarks.Refuse(column, missing);
        else if (name.Length > LongestName)
            remarks.Refuse(column, "register.too-long", LongestName);
        else if (!name.Any(char.IsLetter))
            remarks.Refuse(column, "register.no-letters");
        return name;
    }

    private void HoldOtherCells(RowTexts texts, RowRemarks remarks)
    {
        foreach (var column in header.Columns)
        {
            if (column is RegisterColumn.Product or RegisterColumn.Producer)
                continue;
            var longest = column == RegisterColumn.Note ? LongestNote : LongestText;
            if (texts[column].Length > longest)
                remarks.Refuse(column, "register.too-long", longest);
        }
    }

    private static string? ReadGtin(RowTexts texts, RowRemarks remarks)
    {
        var gtin = texts.Find(RegisterColumn.Gtin);
        var digits = gtin?.Replace(" ", "", StringComparison.Ordinal);
        if (digits is null || GtinCheck.IsValid(digits))
            return digits;
        remarks.Warn(RegisterColumn.Gtin, "register.gtin");
        return gtin;
    }

    private RowPlace Place(RowTexts texts, RegisterSection section, RowRemarks remarks)
    {
        if (!DateText.TryParse(texts.Cell(RegisterColumn.PlacesOn), out var date))
            remarks.RefuseDate(RegisterColumn.PlacesOn, texts.Cell(RegisterColumn.PlacesOn));
        return new(
            texts[RegisterColumn.Commune],
            texts[RegisterColumn.District],
            texts[RegisterColumn.Province],
            date?.Day,
            section.District,
            header.Has(RegisterColumn.Commune) ? "" : texts[RegisterColumn.Address],
            section.Commune
        );
    }

    private static string? Note(List<string> parts, RowRemarks remarks)
    {
        var note = string.Join("; ", parts.Distinct());
        if (note.Length <= LongestNote)
            return note.Length == 0 ? null : note;
        remarks.Warn(RegisterColumn.Note, "register.note-cut", LongestNote);
        return Shortened.To(LongestNote, note);
    }
}
