using System.Globalization;

namespace OneCommune.Domain.Registry.Register;

/// <summary>The law alone sets the expiry; a register that says otherwise is told so, and its date goes to the note.</summary>
internal sealed class ExpiryCheck(RowTexts texts, RegisterHeader header, RowRemarks remarks, List<string> notes)
{
    private const RegisterColumn Column = RegisterColumn.ExpiresOn;

    public void Hold(WrittenRecognition? latest, bool isRevoked, int? current, DateOnly on)
    {
        var cell = texts.Cell(Column);
        // Often a formula, and derived in any case: a broken one loses nothing.
        var isBroken = cell.IsBroken || cell.IsUncalculated;
        if (isBroken)
            remarks.Warn(Column, "register.broken-formula");
        if (latest is null)
        {
            if (texts.Find(Column) is { } written)
                notes.Add($"Ngày hết hạn ghi trong sổ: {Shown(cell, written)}");
            return;
        }

        var lawful = latest.IssuedOn.AddMonths(36);
        if (!isRevoked && current is not null && lawful < on)
            remarks.Warn(RegisterColumn.CurrentStars, "register.expired-with-stars", lawful);
        if (isBroken)
            return;
        if (!DateText.TryParse(cell, out var expiry))
            remarks.RefuseDate(Column, cell);
        else if (expiry is { } day)
            Hold(day, latest.IssuedOn, lawful, isTold: current is not null || isRevoked, on);
    }

    private void Hold(WrittenDate expiry, DateOnly issued, DateOnly lawful, bool isTold, DateOnly on)
    {
        if (expiry.Day < issued && expiry.Precision == DatePrecision.Day)
            remarks.Refuse(Column, "recognition.expiry-before-issue", expiry.Day, issued);
        else if (expiry.Precision == DatePrecision.Day ? expiry.Day != lawful : expiry.Day.Year != lawful.Year)
        {
            remarks.Warn(Column, "register.expiry", expiry.Day, lawful);
            notes.Add($"Ngày hết hạn ghi trong sổ: {expiry.Day:dd/MM/yyyy}");
        }
        else if (!isTold && header.Has(RegisterColumn.CurrentStars) && lawful >= on)
            remarks.Warn(RegisterColumn.CurrentStars, "register.in-force-without-stars", lawful);
    }

    /// <summary>A day as people write it, whatever number the spreadsheet keeps of it.</summary>
    private static string Shown(Cell cell, string written) =>
        DateText.TryParse(cell, out var day) && day is { Precision: DatePrecision.Day } known
            ? known.Day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
            : written;
}
