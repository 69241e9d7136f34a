namespace OneCommune.Domain.Registry.Register;

/// <summary>One recognition as its five columns tell it.</summary>
internal sealed record GroupReading(
    RegisterColumn Column,
    int? Stars,
    WrittenDate? Issued,
    string? Number,
    string? Authority
)
{
    public bool Says => Stars is not null || Issued is not null || Number is not null;
}

/// <summary>Reads the columns of the first recognition, or those of the one again.</summary>
internal sealed class GroupReader(RowTexts texts, RowRemarks remarks, RecognitionDates days, DecisionReader decisions)
{
    /// <param name="column">Of the stars; date, year, number and authority follow in the order of the enum.</param>
    public GroupReading Read(RegisterColumn column)
    {
        var (date, year, number) = (column + 1, column + 2, column + 3);
        var rank = Stars(column);
        var before = remarks.Refused.Count;
        var decision = decisions.Read(number, date);
        if (remarks.Refused.Count > before)
            return new(column, rank, null, decision.Number, null);
        var issued = Issued(decision.Date, date, year);
        return new(column, rank, issued, decision.Number, texts.Find(column + 4) ?? decision.Authority);
    }

    public int? Stars(RegisterColumn column)
    {
        var cell = texts.Cell(column);
        if (cell.IsBroken || !StarText.TryParse(cell, out var stars))
            remarks.Refuse(column, StarText.NamesSeveral(cell) ? "register.several-stars" : "register.stars");
        else if (stars is { } count and not (>= 3 and <= 5))
            remarks.Refuse(column, "recognition.stars", count);
        else
            return stars;
        return null;
    }

    /// <summary>The day, or the first day of a month or year where no day is written.</summary>
    private WrittenDate? Issued(WrittenDate? date, RegisterColumn dateColumn, RegisterColumn yearColumn)
    {
        var cell = texts.Cell(yearColumn);
        var isYear = DateText.TryParse(cell, out var year) && !cell.IsBroken;
        if (date is not null && cell.IsBroken)
            remarks.Warn(yearColumn, "register.broken-formula");
        else if (date is null && !cell.IsEmpty)
        {
            if (!isYear)
                remarks.Refuse(yearColumn, "register.year");
            else if (year is { } alone)
            {
                date = days.InRange(yearColumn, alone);
                dateColumn = yearColumn;
            }
        }
        else if (date is { } day && isYear && year is { } other && other.Day.Year != day.Day.Year)
            remarks.Warn(yearColumn, "register.year-differs", other.Day.Year, day.Day);

        if (date is { Precision: DatePrecision.Year } first)
            remarks.Warn(dateColumn, "register.year-only", first.Day);
        else if (date is { Precision: DatePrecision.Month } begins)
            remarks.Warn(dateColumn, "register.month-only", begins.Day);
        return date;
    }
}
