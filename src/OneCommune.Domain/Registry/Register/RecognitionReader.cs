namespace OneCommune.Domain.Registry.Register;

/// <summary>
/// Reads the recognitions of one row: the first, the one again, the current star, the expiry and the revocation, and holds them against
/// each other. A star without any date brings no recognition; it is told in the note.
/// </summary>
internal sealed class RecognitionReader(
    RowTexts texts,
    RegisterHeader header,
    RowRemarks remarks,
    DateOnly today,
    RegisterCustoms customs
)
{
    private readonly List<WrittenRecognition> recognitions = [];
    private readonly List<string> notes = [];

    public IReadOnlyList<WrittenRecognition> Recognitions => recognitions;
    public WrittenRevocation? Revocation { get; private set; }

    /// <summary>What is written but brings no recognition, for the note.</summary>
    public IReadOnlyList<string> Notes => notes;

    /// <summary>The last day of the certificate in force on a day by what the row says; null where none is.</summary>
    public DateOnly? InForceTo(DateOnly on) =>
        Revocation is null
        && recognitions is [.., var latest]
        && latest.IssuedOn.AddMonths(36) is var last
        && last >= on
            ? last
            : null;

    /// <param name="on">The day whose state the register tells.</param>
    public void Read(DateOnly on)
    {
        var days = new RecognitionDates(texts, remarks, today, customs);
        var decisions = new DecisionReader(texts, header, remarks, days, notes);
        var groups = new GroupReader(texts, remarks, days, decisions);
        var revocation = new RevocationReader(texts, header, remarks, days, decisions, notes);
        var before = remarks.Refused.Count;
        var current = groups.Stars(RegisterColumn.CurrentStars);
        var first = groups.Read(RegisterColumn.FirstStars);
        var again = groups.Read(RegisterColumn.AgainStars);
        revocation.ReadColumns();
        if (remarks.Refused.Count > before)
            return;

        var latest = again.Says ? again : first;
        if (current is { } now && latest.Stars is { } written && now != written)
            remarks.Refuse(RegisterColumn.CurrentStars, "register.current-stars", now, written);
        Take(first, latest == first ? current : null);
        if (again.Says)
            Take(again, current);
        if (!first.Says && !again.Says && current is { } alone)
            Undated(RegisterColumn.CurrentStars, $"Hạng sao hiện tại: {alone} (không ghi ngày công nhận)");
        HoldTogether();
        new LawfulRecognitions(header, remarks, customs).Hold(recognitions, on);
        Revocation = revocation.Of(recognitions, current, on);
        new ExpiryCheck(texts, header, remarks, notes).Hold(
            recognitions.LastOrDefault(),
            Revocation is not null,
            current,
            on
        );
    }

    private void Take(GroupReading group, int? current)
    {
        var stars = group.Stars ?? current;
        if (group.Issued is { } issued && stars is { } count)
            recognitions.Add(
                new(
                    count,
                    issued.Day,
                    issued.Precision == DatePrecision.Day,
                    group.Column == RegisterColumn.AgainStars,
                    group.Number,
                    group.Authority
                )
            );
        else if (group.Issued is { } day)
            Dropped(group, "register.recognition-without-stars", $"ngày {day.Day:dd/MM/yyyy}");
        else if (stars is { } undated && (group.Says || group.Stars is not null))
            Dropped(group, "register.recognition-without-date", $"{undated} sao");
        else if (group.Says)
            Dropped(group, "register.recognition-without-date", "không ghi hạng sao");
    }

    private void Dropped(GroupReading group, string code, string what)
    {
        // A star or a day is written where nothing can be read: that was said, and it is not missing.
        RegisterColumn[] told = [group.Column, group.Column + 1, RegisterColumn.CurrentStars];
        if (told.Any(remarks.IsUnreadable))
            return;
        // The day, the year, the rank: whichever column the file has.
        RegisterColumn[] may = [group.Column + 1, group.Column + 2, group.Column];
        var column = may.FirstOrDefault(header.Has, group.Column);
        remarks.Warn(column, code);
        string?[] parts =
        [
            what,
            group.Number is null ? null : $"số {group.Number}",
            group.Authority,
            group.Issued is null ? "không ghi ngày" : null,
        ];
        var name = group.Column == RegisterColumn.AgainStars ? "Công nhận lại" : "Công nhận lần đầu";
        notes.Add($"{name}: {string.Join(", ", parts.Where(part => part is not null))}");
    }

    private void Undated(RegisterColumn column, string note)
    {
        if (remarks.IsUnreadable(RegisterColumn.FirstDate) || remarks.IsUnreadable(RegisterColumn.AgainDate))
            return;
        remarks.Warn(column, "register.recognition-without-date");
        notes.Add(note);
    }

    private void HoldTogether()
    {
        if (recognitions is not [var first, var again])
            return;
        if (again.IssuedOn < first.IssuedOn)
            remarks.Refuse(RegisterColumn.AgainDate, "register.again-before-first", again.IssuedOn, first.IssuedOn);
        else if (again.IssuedOn == first.IssuedOn && again.Stars != first.Stars)
            remarks.Refuse(RegisterColumn.AgainStars, "register.same-day-other-stars", again.IssuedOn);
        else if (again.IssuedOn == first.IssuedOn)
        {
            remarks.Warn(RegisterColumn.AgainDate, "register.told-twice");
            recognitions.RemoveAt(1);
        }
    }
}
