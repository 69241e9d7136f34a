using System.Globalization;

namespace OneCommune.Domain.Registers;

/// <summary>
/// Reads the recognitions of one row: the first, the one again, the current star, the expiry and the revocation, and holds them against
/// each other. A star without any date brings no recognition; it is told in the note.
/// </summary>
internal sealed partial class RecognitionReader(
    RowTexts texts,
    RegisterHeader header,
    RowRemarks remarks,
    DateOnly today,
    RegisterCustoms customs
)
{
    // The programme began as a trial in 2013; an earlier date is a slip of the hand.
    private static readonly DateOnly earliest = new(2013, 1, 1);

    private readonly List<WrittenRecognition> recognitions = [];
    private readonly List<string> notes = [];

    public IReadOnlyList<WrittenRecognition> Recognitions => recognitions;
    public WrittenRevocation? Revocation { get; private set; }

    /// <summary>What is written but brings no recognition, for the note.</summary>
    public IReadOnlyList<string> Notes => notes;

    /// <param name="on">The day whose state the register tells.</param>
    public void Read(DateOnly on)
    {
        var before = remarks.Refused.Count;
        var current = Stars(RegisterColumn.CurrentStars);
        var first = Group(RegisterColumn.FirstStars);
        var again = Group(RegisterColumn.AgainStars);
        var (revoked, revocation) = Revoked();
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
        HoldAgainst(on);
        ReadRevocation(revoked, revocation, current, on);
        HoldExpiry(current, on);
    }

    private int? Stars(RegisterColumn column)
    {
        var cell = texts.Cell(column);
        if (cell.IsBroken || !StarText.TryParse(cell, out var stars))
            remarks.Refuse(column, "register.stars");
        else if (stars is { } count and not (>= 3 and <= 5))
            remarks.Refuse(column, "recognition.stars", count);
        else
            return stars;
        return null;
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
        var column = header.Has(group.Column + 1) ? group.Column + 1 : group.Column;
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

    private void ReadRevocation(WrittenDate? date, string? number, int? current, DateOnly on)
    {
        if (date is null && number is not null)
            remarks.Refuse(RegisterColumn.RevocationNumber, "register.revocation-without-date");
        if (date is not { } revoked)
            return;
        if (recognitions.Count == 0)
        {
            remarks.Warn(RegisterColumn.RevokedOn, "register.revocation-without-recognition");
            notes.Add($"Thu hồi ngày {revoked.Day:dd/MM/yyyy}" + (number is null ? "" : $", số {number}"));
            return;
        }

        if (revoked.Day < recognitions[0].IssuedOn)
            remarks.Refuse(
                RegisterColumn.RevokedOn,
                "recognition.revoked-before-issue",
                revoked.Day,
                recognitions[0].IssuedOn
            );
        else if (revoked.Day <= on && revoked.Day >= recognitions[^1].IssuedOn && current is not null)
            remarks.Refuse(RegisterColumn.CurrentStars, "register.revoked-with-stars", revoked.Day);
        Revocation = new(revoked.Day, number);
    }

    /// <summary>The law alone sets the expiry; a register that says otherwise is told so, and its date goes to the note.</summary>
    private void HoldExpiry(int? current, DateOnly on)
    {
        var cell = texts.Cell(RegisterColumn.ExpiresOn);
        // Often a formula, and derived in any case: a broken one loses nothing.
        var isBroken = cell.IsBroken || cell.IsUncalculated;
        if (isBroken)
            remarks.Warn(RegisterColumn.ExpiresOn, "register.broken-formula");
        if (recognitions.Count == 0)
        {
            if (texts.Find(RegisterColumn.ExpiresOn) is { } written)
                notes.Add($"Ngày hết hạn ghi trong sổ: {Shown(cell, written)}");
            return;
        }

        var lawful = recognitions[^1].IssuedOn.AddMonths(36);
        if (Revocation is null && current is not null && lawful < on)
            remarks.Warn(RegisterColumn.CurrentStars, "register.expired-with-stars", lawful);
        if (isBroken)
            return;
        if (!DateText.TryParse(cell, out var expiry))
            remarks.RefuseDate(RegisterColumn.ExpiresOn, cell);
        else if (expiry is { } day)
            HoldExpiry(day, lawful, current, on);
    }

    /// <summary>A day as people write it, whatever number the spreadsheet keeps of it.</summary>
    private static string Shown(Cell cell, string written) =>
        DateText.TryParse(cell, out var day) && day is { Precision: DatePrecision.Day } known
            ? known.Day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
            : written;

    private void HoldExpiry(WrittenDate expiry, DateOnly lawful, int? current, DateOnly on)
    {
        if (expiry.Day < recognitions[^1].IssuedOn && expiry.Precision == DatePrecision.Day)
            remarks.Refuse(
                RegisterColumn.ExpiresOn,
                "recognition.expiry-before-issue",
                expiry.Day,
                recognitions[^1].IssuedOn
            );
        else if (expiry.Precision == DatePrecision.Day ? expiry.Day != lawful : expiry.Day.Year != lawful.Year)
        {
            remarks.Warn(RegisterColumn.ExpiresOn, "register.expiry", expiry.Day, lawful);
            notes.Add($"Ngày hết hạn ghi trong sổ: {expiry.Day:dd/MM/yyyy}");
        }
        else if (current is null && Revocation is null && header.Has(RegisterColumn.CurrentStars) && lawful >= on)
            remarks.Warn(RegisterColumn.CurrentStars, "register.in-force-without-stars", lawful);
    }

    private sealed record GroupReading(
        RegisterColumn Column,
        int? Stars,
        WrittenDate? Issued,
        string? Number,
        string? Authority
    )
    {
        public bool Says => Stars is not null || Issued is not null || Number is not null;
    }
}
