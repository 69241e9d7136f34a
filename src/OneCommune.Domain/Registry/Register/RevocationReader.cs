namespace OneCommune.Domain.Registry.Register;

/// <summary>
/// The revocation of one row. It needs its day: one that other columns tell is taken where a sentence says it plainly, and said; otherwise the
/// product stays in force, and that is said.
/// </summary>
internal sealed class RevocationReader(
    RowTexts texts,
    RegisterHeader header,
    RowRemarks remarks,
    RecognitionDates days,
    DecisionReader decisions,
    List<string> notes
)
{
    private WrittenDecision told;

    /// <summary>What its own columns say, which is refused as any decision is.</summary>
    public void ReadColumns() => told = decisions.Read(RegisterColumn.RevocationNumber, RegisterColumn.RevokedOn);

    public WrittenRevocation? Of(IReadOnlyList<WrittenRecognition> recognitions, int? current, DateOnly on)
    {
        if (told.Date is null && told.Number is not null)
            remarks.Refuse(RegisterColumn.RevocationNumber, "register.revocation-without-date");
        if (told.Date is not { } revoked)
            return told.Number is null ? InSentence(recognitions, current, on) : null;
        if (recognitions.Count == 0)
        {
            remarks.Warn(RegisterColumn.RevokedOn, "register.revocation-without-recognition");
            notes.Add($"Thu hồi ngày {revoked.Day:dd/MM/yyyy}" + (told.Number is null ? "" : $", số {told.Number}"));
            return null;
        }

        if (revoked.Day < recognitions[0].IssuedOn)
            remarks.Refuse(
                RegisterColumn.RevokedOn,
                "recognition.revoked-before-issue",
                revoked.Day,
                recognitions[0].IssuedOn
            );
        HoldStars(revoked.Day, recognitions, current, on);
        return new(revoked.Day, told.Number);
    }

    /// <summary>No star is left of what was revoked; where the register has one column of ranks alone, it tells what was recognised.</summary>
    private void HoldStars(DateOnly revoked, IReadOnlyList<WrittenRecognition> recognitions, int? current, DateOnly on)
    {
        var tellsState = header.Has(RegisterColumn.FirstStars) || header.Has(RegisterColumn.AgainStars);
        if (tellsState && current is not null && revoked <= on && revoked >= recognitions[^1].IssuedOn)
            remarks.Refuse(RegisterColumn.CurrentStars, "register.revoked-with-stars", revoked);
    }

    private WrittenRevocation? InSentence(IReadOnlyList<WrittenRecognition> recognitions, int? current, DateOnly on)
    {
        WrittenRevocation? found = null;
        foreach (var (heading, text, warn) in Sentences())
        {
            if (!RevocationWords.AreIn(heading, text))
                continue;
            if (
                found is null
                && RevocationText.TryParse(text, out var day, out var number)
                && days.IsInRange(day)
                && recognitions.Count > 0
                && day.Day >= recognitions[0].IssuedOn
            )
            {
                found = new(day.Day, number);
                warn("register.revocation-read", [heading, day.Day, number ?? "–"]);
                HoldStars(day.Day, recognitions, current, on);
            }
            else if (found is null)
                warn("register.revocation-told", [heading, RegisterForm.Heading(RegisterColumn.RevokedOn)]);
        }

        return found;
    }

    private IEnumerable<(string Heading, string Text, Action<string, object[]> Warn)> Sentences()
    {
        foreach (var (column, text) in texts.Others)
            yield return (column.Heading, text, (code, args) => remarks.Warn(column, text, code, args));
        if (texts.Find(RegisterColumn.Note) is { } note)
            yield return (
                header.Heading(RegisterColumn.Note),
                note,
                (code, args) => remarks.Warn(RegisterColumn.Note, code, args)
            );
    }
}
